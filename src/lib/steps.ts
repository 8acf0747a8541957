/** Long work in steps: a generator that yields the share done, in 0..1 and never less than before, and returns its result. */

export type Steps<Result> = Generator<number, Result, void>;

/** The result at once. */
export function finished<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same work as a part of longer work, from the share `from` of it to `to`. */
export function* between<Result>(steps: Steps<Result>, from: number, to: number): Steps<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}
