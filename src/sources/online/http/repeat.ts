/** What came instead of a good answer → how long to wait before the question is put again, or the sentence with which the look-up ends. */
import type { ServiceId, Wire } from "../../../model/online";
import { isJsonObject } from "../../json/fields";
import { tryJson } from "../../json/parse";
import { hasAnswered } from "./pace";
import type { ReceivedAnswer, Sent } from "./send";
import * as say from "./sentences";
import { askedWait, BACKOFF, isSpent, LONGEST_WAIT } from "./waits";

/** How often a question has failed, by kind. */
interface Failures {
  refusals: number;
  unreachable: number;
  silent: number;
  broken: number;
}

export interface Repetition {
  /** ms */
  readonly wait: number;
  /** Goes on behind the name of the service: `asks for it`. */
  readonly why: string;
}

/** So often the question is put again. A machine that is offline need not be waited for. */
const MOST = { refusals: BACKOFF.length, unreachable: BACKOFF.length, offline: 2, silent: 2, broken: 1 };

export function noFailures(): Failures {
  return { refusals: 0, unreachable: 0, silent: 0, broken: 0 };
}

export function isGood(sent: Sent): sent is ReceivedAnswer {
  return sent.kind === "answer" && sent.status >= 200 && sent.status < 300;
}

/** Counts the failure. Throws `ServiceError` where it is not worth to go on. */
export function repetition(wire: Wire, service: ServiceId, sent: Sent, failures: Failures): Repetition {
  if (sent.kind === "unreachable") {
    const most = hasAnswered(wire, service) ? MOST.unreachable : MOST.offline;
    if (failures.unreachable >= most) throw say.unreachable(service);
    return { wait: BACKOFF[failures.unreachable++]!, why: "cannot be reached" };
  }
  if (sent.kind === "silent") {
    if (failures.silent >= MOST.silent) throw say.silent(service);
    return { wait: BACKOFF[failures.silent++]!, why: "does not answer" };
  }
  if (sent.kind === "cut" || isGood(sent)) {
    if (failures.broken++ >= MOST.broken) throw say.broken(service);
    return { wait: BACKOFF[0], why: "sent an answer that was cut off or malformed" };
  }
  return afterRefusal(wire, service, sent, failures);
}

function afterRefusal(
  wire: Wire,
  service: ServiceId,
  { status, headers, text }: ReceivedAnswer,
  failures: Failures,
): Repetition {
  if (!isPassing(status, headers)) {
    if (status === 402) throw say.spent(service, messageIn(text));
    if (status === 401 || status === 403) throw say.keyWanted(service, status, Boolean(wire.keys[service]));
    throw say.refused(service, status, messageIn(text));
  }
  const asked = askedWait(headers, wire.now());
  if (asked !== null && asked > LONGEST_WAIT) throw say.tooLong(service, asked, wire.now());
  const what = `${status >= 500 ? "has a fault" : "takes no more questions for now"} (${status})`;
  if (failures.refusals >= MOST.refusals) throw say.busy(service, what, failures.refusals + 1);
  const backoff = BACKOFF[failures.refusals++]!;
  return asked ? { wait: asked, why: "asks for it" } : { wait: backoff, why: what };
}

/** A 402 or 403 that says when to come back is about speed or budget, not about the key. */
function isPassing(status: number, headers: Headers): boolean {
  if (status === 402 || status === 403) return headers.has("retry-after") || isSpent(headers);
  return status === 408 || status === 425 || status === 429 || status >= 500;
}

/** What the service says itself, in any of the usual fields; of an answer that is no JSON its text. */
function messageIn(text: string): string {
  const value = tryJson(text);
  if (value === undefined) return text;
  if (typeof value === "string") return value;
  if (!isJsonObject(value)) return "";
  const texts = ["message", "error", "detail", "errorMessage"].flatMap((name) => {
    const said: unknown = Object.hasOwn(value, name) ? value[name] : null;
    return typeof said === "string" && said.trim() !== "" ? [said] : [];
  });
  return texts[0] ?? "";
}
