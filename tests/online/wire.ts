/** The surroundings of a look-up in tests: the network of this machine only, a clock that jumps, a cache in memory. */
import type { AnswerCache, LookUpProgress, ServiceId, Wire } from "../../src/model/online";
import { LONGEST_SILENCE } from "../../src/sources/online/http/send";
import type { Played } from "./server";

export interface TestWire {
  readonly wire: Wire;
  /** What was waited for, ms, without the pauses of less than a second between questions. */
  readonly waits: number[];
  readonly told: LookUpProgress[];
  readonly abort: AbortController;
}

/** Noon, 23 November 2026. */
export const NOON = Date.UTC(2026, 10, 23, 12);

export function testWire(
  played: Partial<Record<ServiceId, Played>>,
  changes: Partial<Pick<Wire, "keys" | "cache" | "mailto">> & {
    readonly onTell?: (progress: LookUpProgress) => void;
  } = {},
): TestWire {
  const { onTell, ...given } = changes;
  const abort = new AbortController();
  const waits: number[] = [];
  const told: LookUpProgress[] = [];
  let now = NOON;
  const servers = Object.values(played);
  const wire: Wire = {
    // Each its own: paces are remembered by it.
    fetch: (input, init) => onThisMachine(input, init),
    wait(ms, signal) {
      abort.signal.throwIfAborted();
      if (ms === LONGEST_SILENCE) return untilHung(servers, [abort.signal, ...(signal ? [signal] : [])]);
      now += ms;
      if (ms >= 1000) waits.push(ms);
      return Promise.resolve();
    },
    now: () => now,
    signal: abort.signal,
    cache: null,
    keys: {},
    addresses: Object.fromEntries(Object.entries(played).map(([id, { address }]) => [id, address])),
    tell(progress) {
      told.push(progress);
      onTell?.(progress);
    },
    ...given,
  };
  return { wire, waits, told, abort };
}

/** As `fetch`, but fails for every other machine: no test speaks to a service. */
export const onThisMachine: typeof fetch = (input, init) => {
  const { hostname } = new URL(String(input));
  return hostname === "127.0.0.1"
    ? fetch(input, init)
    : Promise.reject(new TypeError(`A test would speak to ${hostname}.`));
};

/** The silence is as long as the server says so, not as the clock does. */
function untilHung(servers: readonly Played[], signals: readonly AbortSignal[]): Promise<void> {
  const signal = AbortSignal.any([...signals]);
  return new Promise((resolve, reject) => {
    const stops = servers.map((server) => server.onHang(() => end(resolve)));
    const end = (then: () => void) => {
      for (const stop of stops) stop();
      then();
    };
    signal.addEventListener("abort", () => end(() => reject(signal.reason as Error)));
  });
}

/** With what it holds, for looking into it. */
export function memoryCache(): AnswerCache & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    get: (key) => Promise.resolve(kept.get(key) ?? null),
    set(key, text) {
      kept.set(key, text);
      return Promise.resolve();
    },
  };
}
