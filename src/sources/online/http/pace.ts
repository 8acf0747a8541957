/** The pauses that a service asks for between questions, and what it last said of its budget: remembered over look-ups of one network. */
import type { ServiceId, Wire } from "../../../model/online";
import { hosts } from "../hosts";
import { budgetIn } from "./budget";
import { tooLong, waiting } from "./sentences";
import { askedPause, askedRest, LONGEST_WAIT } from "./waits";

interface Pace {
  /** Not before this time, ms since 1970. */
  next: number;
  /** ms */
  pause: number;
  budget: string | null;
  hasAnswered: boolean;
}

const paces = new WeakMap<Wire["fetch"], Map<ServiceId, Pace>>();

/** Rests of more are those of a clock that was set back. */
const CLOCK_WAS_SET = 24 * 3_600_000;
/** Waits of less are not worth telling. */
const TOLD = 5000;

/** Resolves when the service may be asked. Throws `ServiceError` if that is too far off. */
export async function turn(wire: Wire, service: ServiceId): Promise<void> {
  const pace = paceOf(wire, service);
  const now = wire.now();
  const wait = pace.next - now > CLOCK_WAS_SET ? 0 : Math.max(0, pace.next - now);
  if (wait > LONGEST_WAIT) throw tooLong(service, wait, now);
  pace.next = now + wait + pace.pause;
  if (wait >= TOLD) wire.tell(waiting(service, wait, "asks for it", pace.budget));
  if (wait > 0) await wire.wait(wait);
}

/** Heeds what the headers of an answer say of further questions. */
export function heed(wire: Wire, service: ServiceId, headers: Headers): void {
  const pace = paceOf(wire, service);
  pace.hasAnswered = true;
  pace.budget = budgetIn(headers) ?? pace.budget;
  pace.pause = Math.max(hosts[service].pause, askedPause(headers) ?? 0);
  const rest = askedRest(headers);
  if (rest !== null) pace.next = Math.max(pace.next, wire.now() + rest);
}

/** What the service last said is left; null: nothing said. */
export function budgetOf(wire: Wire, service: ServiceId): string | null {
  return paceOf(wire, service).budget;
}

/** True once it has answered anything. */
export function hasAnswered(wire: Wire, service: ServiceId): boolean {
  return paceOf(wire, service).hasAnswered;
}

function paceOf(wire: Wire, service: ServiceId): Pace {
  const known = paces.get(wire.fetch) ?? new Map<ServiceId, Pace>();
  paces.set(wire.fetch, known);
  const pace = known.get(service) ?? {
    next: 0,
    pause: hosts[service].pause,
    budget: null,
    hasAnswered: false,
  };
  known.set(service, pace);
  return pace;
}
