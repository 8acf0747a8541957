/** What users are told of a service that waits, refuses or is not there. */
import { excerpt, plainText } from "../../../lib/plainText";
import type { LookUpProgress, ServiceId } from "../../../model/online";
import { ServiceError } from "../../../model/serviceError";
import { hosts } from "../hosts";

/** Of a service's own message, in characters. */
const MESSAGE = 200;

/** @param ms how long. @param why goes on behind the name of the service: `asks for it`. */
export function waiting(service: ServiceId, ms: number, why: string, budget: string | null): LookUpProgress {
  const stage = `Waiting ${durationOf(ms)}: ${hosts[service].label} ${why}`;
  return { service, stage, got: 0, total: null, budget };
}

/** @param ms asked for, from `now` on. */
export function tooLong(service: ServiceId, ms: number, now: number): ServiceError {
  const { label, key } = hosts[service];
  const then = `${new Date(Math.min(now + ms, 8e15)).toISOString().slice(0, 16).replace("T", " ")} UTC`;
  const advice = key === null ? "" : ` A key of your own has a larger budget: ${whereKeysGo(service)}.`;
  return new ServiceError(
    service,
    "budget",
    `${label} asks to be left alone for ${durationOf(ms)}: its budget for now is used up. Come back after ${then}.${advice}`,
    ms,
  );
}

export function spent(service: ServiceId, said: string): ServiceError {
  return new ServiceError(
    service,
    "budget",
    `${hosts[service].label} says that the budget is used up${quoted(said)}. Come back later.`,
  );
}

export function keyWanted(service: ServiceId, status: number | null, hasKey: boolean): ServiceError {
  const { label, key } = hosts[service];
  const number = status === null ? "" : ` (${status})`;
  if (key === null)
    return new ServiceError(service, "key", `${label} does not let this machine ask${number}. Try it later.`);
  const what = hasKey ? `does not accept the key${number}. Enter it again` : `asks for a key${number}`;
  return new ServiceError(service, "key", `${label} ${what}: ${whereKeysGo(service)}.`);
}

export function refused(service: ServiceId, status: number, said: string): ServiceError {
  return new ServiceError(
    service,
    "refused",
    `${hosts[service].label} did not understand the question (${status})${quoted(said)}.`,
  );
}

export function busy(service: ServiceId, what: string, times: number): ServiceError {
  return new ServiceError(
    service,
    "busy",
    `${hosts[service].label} ${what}, asked ${times} times. Try again in a few minutes.`,
  );
}

export function unreachable(service: ServiceId): ServiceError {
  return new ServiceError(
    service,
    "unreachable",
    `${hosts[service].label} cannot be reached: is this machine online? Everything else works without.`,
  );
}

export function silent(service: ServiceId): ServiceError {
  return new ServiceError(
    service,
    "unreachable",
    `${hosts[service].label} does not answer: it was given 30 seconds each time. Try again later.`,
  );
}

export function broken(service: ServiceId): ServiceError {
  return new ServiceError(
    service,
    "broken",
    `The answer of ${hosts[service].label} came cut off or malformed, twice. Try again later.`,
  );
}

export function tooLarge(service: ServiceId): ServiceError {
  return new ServiceError(
    service,
    "broken",
    `The answer of ${hosts[service].label} is larger than 100 MB: it was not taken.`,
  );
}

/** `12 s`, `3 minutes`, `5 hours`: rounded up. */
function durationOf(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 120) return `${seconds} s`;
  return seconds < 7200 ? `${Math.ceil(seconds / 60)} minutes` : `${Math.ceil(seconds / 3600)} hours`;
}

/** Goes on behind `enter it:`. */
export function whereKeysGo(service: ServiceId): string {
  const { variable } = hosts[service];
  return `on the page under Open, Look up; for the command as --key ${service}=KEY${variable ? ` or in ${variable}` : ""}`;
}

/** The service's own words, as plain text of bounded length; nothing where it says nothing. */
function quoted(said: string): string {
  const text = plainText(said.replace(/<[^>]*>/g, " "));
  return text === "" ? "" : `: “${excerpt(text, MESSAGE)}”`;
}
