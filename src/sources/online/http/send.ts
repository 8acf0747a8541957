/** One request → one answer as text, or what went wrong on the way. An answer that hangs is ended. */
import { joinedBytes } from "../../../lib/joinedBytes";
import type { ServiceId, Wire } from "../../../model/online";
import { heed } from "./pace";
import { type Question, requestOf } from "./request";
import { withoutKeys } from "./secrets";
import { tooLarge } from "./sentences";

/** ms without the head of an answer, or without further bytes of it. */
export const LONGEST_SILENCE = 30_000;
/** Of an answer, unpacked, in bytes. */
const LARGEST_ANSWER = 100_000_000;

/** What came back: an answer, whatever its status, or nothing whole. */
export type Sent =
  | ReceivedAnswer
  | { readonly kind: "unreachable" }
  | { readonly kind: "silent" }
  | { readonly kind: "cut" };

export interface ReceivedAnswer {
  readonly kind: "answer";
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Throws `ServiceError` for an answer that is too large, and an `AbortError`. The text holds no key. */
export async function send(wire: Wire, service: ServiceId, question: Question): Promise<Sent> {
  const ending = new AbortController();
  const { address, init } = requestOf(wire, service, question);
  const signal = AbortSignal.any([wire.signal, ending.signal]);
  try {
    const response = await inTime(wire, () => wire.fetch(address, { ...init, signal }));
    if (response === "silent") return { kind: "silent" };
    if (response === "failed") return { kind: "unreachable" };
    heed(wire, service, response.headers);
    const bytes = await bytesOf(wire, response);
    if (bytes === "large") throw tooLarge(service);
    if (bytes === "silent") return { kind: "silent" };
    if (bytes === "failed") return { kind: "cut" };
    const text = withoutKeys(new TextDecoder().decode(bytes), wire.keys);
    return { kind: "answer", status: response.status, headers: response.headers, text };
  } finally {
    ending.abort();
  }
}

async function bytesOf(wire: Wire, response: Response): Promise<Uint8Array | "silent" | "failed" | "large"> {
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  for (let length = 0; reader; ) {
    const part = await inTime(wire, () => reader.read());
    if (part === "silent" || part === "failed") return part;
    if (part.done) break;
    length += part.value.length;
    if (length > LARGEST_ANSWER) return "large";
    parts.push(part.value);
  }
  return joinedBytes(parts);
}

/** Whatever the network throws is a failure of the network, unless the user has ended the look-up. */
async function inTime<Value>(wire: Wire, work: () => Promise<Value>): Promise<Value | "silent" | "failed"> {
  const done = new AbortController();
  try {
    const late = wire.wait(LONGEST_SILENCE, done.signal).then(() => "silent" as const);
    const answer = work().catch(() => "failed" as const);
    return await Promise.race([answer, late]);
  } finally {
    done.abort();
    wire.signal.throwIfAborted();
  }
}
