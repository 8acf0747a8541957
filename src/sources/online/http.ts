/**
 * A question to a service → its answer, from the cache if it was given before. Pauses, refusals, failures and malformed answers are met
 * here: repeated after the time that the service asks for, else told as a sentence.
 */
import type { ServiceId, Wire } from "../../model/online";
import { tryJson } from "../json/parse";
import { budgetOf, turn } from "./http/pace";
import { isGood, noFailures, repetition } from "./http/repeat";
import { cacheKey, type Question } from "./http/request";
import { send } from "./http/send";
import { waiting } from "./http/sentences";

export type { Question } from "./http/request";

export interface Answer<Value> {
  readonly value: Value;
  /** Those of `Question.keep` that came, names in small letters. */
  readonly headers: ReadonlyMap<string, string>;
}

/** @returns the parsed answer; null if the service knows no such thing. Throws `ServiceError`, or an `AbortError`. */
export async function askJson(wire: Wire, service: ServiceId, question: Question): Promise<unknown> {
  return (await ask(wire, service, question, tryJson))?.value ?? null;
}

/**
 * @param read the text → what it says; undefined: it is cut or malformed, and is asked for once more.
 * @returns null if the service knows no such thing. Throws `ServiceError`, or an `AbortError`.
 */
export async function ask<Value>(
  wire: Wire,
  service: ServiceId,
  question: Question,
  read: (text: string) => Value | undefined,
): Promise<Answer<Value> | null> {
  wire.signal.throwIfAborted();
  const key = cacheKey(wire, service, question);
  const kept = readKept(await wire.cache?.get(key), read);
  if (kept) return kept;
  const failures = noFailures();
  for (;;) {
    await turn(wire, service);
    const sent = await send(wire, service, question);
    if (sent.kind === "answer" && sent.status === 404) return null;
    if (isGood(sent)) {
      const value = sent.text.trim() === "" ? undefined : read(sent.text);
      if (value !== undefined) {
        const headers = keptHeaders(question, sent.headers);
        await wire.cache?.set(key, `${JSON.stringify([...headers])}\n${sent.text}`);
        return { value, headers };
      }
    }
    const { wait, why } = repetition(wire, service, sent, failures);
    wire.tell(waiting(service, wait, why, budgetOf(wire, service)));
    await wire.wait(wait);
  }
}

function keptHeaders({ keep = [] }: Question, headers: Headers): ReadonlyMap<string, string> {
  return new Map(
    keep.flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value] as const];
    }),
  );
}

/** Null for what is not there, and for what is no whole answer any more. */
function readKept<Value>(
  kept: string | null | undefined,
  read: (text: string) => Value | undefined,
): Answer<Value> | null {
  if (!kept) return null;
  const end = kept.indexOf("\n");
  const headers = tryJson(kept.slice(0, end));
  const value = read(kept.slice(end + 1));
  if (value === undefined || !Array.isArray(headers)) return null;
  const pairs = (headers as unknown[]).filter(
    (pair): pair is [string, string] => Array.isArray(pair) && pair.every((part) => typeof part === "string"),
  );
  return { value, headers: new Map(pairs) };
}
