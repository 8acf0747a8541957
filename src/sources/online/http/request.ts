/** A question to a service → its address, headers and body, and the key under which the answer is kept. */
import type { ServiceId, Wire } from "../../../model/online";
import { hosts } from "../hosts";
import { keyWanted } from "./sentences";

export interface Question {
  /** Behind the address of the service, with a slash in front; what is foreign in it must be encoded already. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly method?: "GET" | "POST";
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Names of headers of the answer that are needed and so kept with it, in small letters. */
  readonly keep?: readonly string[];
}

/** The user's key and address of mail are added here and nowhere else. */
export function requestOf(
  wire: Wire,
  service: ServiceId,
  question: Question,
): { readonly address: string; readonly init: RequestInit } {
  const { key: place, mailto } = hosts[service];
  const key = wire.keys[service];
  // Such a key cannot stand in a header, and no service has given it.
  if (key && !/^[\x21-\x7e]+$/.test(key)) throw keyWanted(service, null, true);
  const query = queryOf(question);
  const headers = new Headers({ accept: "application/json", ...question.headers });
  if (key && place?.in === "query") query.set(place.name, key);
  if (key && place?.in === "header") headers.set(place.name, key);
  if (mailto && wire.mailto) query.set("mailto", wire.mailto);
  const hasBody = question.body !== undefined;
  if (hasBody) headers.set("content-type", "application/json");
  const search = query.toString();
  return {
    address: `${addressOf(wire, service)}${question.path}${search === "" ? "" : `?${search}`}`,
    init: {
      method: question.method ?? (hasBody ? "POST" : "GET"),
      headers,
      credentials: "omit",
      referrerPolicy: "no-referrer",
      // An address may hold the key: nothing of it goes to the browser's own store.
      cache: "no-store",
      ...(hasBody ? { body: JSON.stringify(question.body) } : {}),
    },
  };
}

/** Without key and address of mail: whoever asks, the answer is the same. */
export function cacheKey(wire: Wire, service: ServiceId, question: Question): string {
  const query = queryOf(question);
  query.sort();
  return JSON.stringify([
    service,
    addressOf(wire, service),
    question.path,
    query.toString(),
    question.body ?? null,
  ]);
}

function addressOf(wire: Wire, service: ServiceId): string {
  return (wire.addresses[service] ?? hosts[service].address).replace(/\/+$/, "");
}

function queryOf({ query = {} }: Question): URLSearchParams {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
}
