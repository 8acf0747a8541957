/** A value that takes time to make, made anew whenever what it rests on changes; the old one stays until the new one is there. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

export interface Made<Value> {
  /** Null until the first is there. */
  readonly value: Value | null;
  /** Why the latest could not be made. */
  readonly failure: string | null;
}

/** Milliseconds without a change before making begins: typing changes a title letter by letter. */
const QUIET = 120;

export function useMade<Value>(make: () => Promise<Value>, restsOn: readonly unknown[]): Made<Value> {
  const made = useSignal<Made<Value>>({ value: null, failure: null });
  useEffect(() => {
    let current = true;
    const timer = setTimeout(
      () =>
        make().then(
          (value) => {
            if (current) made.value = { value, failure: null };
          },
          (error: unknown) => {
            if (current)
              made.value = { value: null, failure: error instanceof Error ? error.message : String(error) };
          },
        ),
      made.peek().value === null ? 0 : QUIET,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, restsOn);
  return made.value;
}
