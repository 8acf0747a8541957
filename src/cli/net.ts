/** What looking up needs of the machine: network, clock, environment, Ctrl-C. An argument, so that tests bring their own. */
import { homedir } from "node:os";
import { setTimeout as later } from "node:timers/promises";

export interface Net {
  readonly fetch: typeof fetch;
  /** Rejects with an `AbortError` once a signal is aborted. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  now(): number;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Calls once, at the first Ctrl-C; the second one ends the program. @returns how to undo it. */
  onInterrupt(call: () => void): () => void;
}

export function nodeNet(): Net {
  return {
    fetch: (input, init) => fetch(input, init),
    wait: (ms, signal) => later(ms, undefined, { signal }),
    now: () => Date.now(),
    environment: process.env,
    home: homedir(),
    onInterrupt(call) {
      process.once("SIGINT", call);
      return () => process.removeListener("SIGINT", call);
    },
  };
}
