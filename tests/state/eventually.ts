import { vi } from "vitest";

/** Resolves as soon as the check passes; a busy machine may take its time. @param interval milliseconds between two tries. */
export const eventually = <Value>(check: () => Value, interval = 20): Promise<Value> =>
  vi.waitFor(check, { timeout: 20_000, interval });
