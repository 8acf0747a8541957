/**
 * Layouts in slices: a generator that gives null where there is nothing new to be seen, so that whoever runs it can let others have their turn, and a
 * layout where there is.
 */
import type { Steps } from "../lib/steps";
import type { Layout } from "../model/layout";

export type Slices<Result = void> = Generator<Layout | null, Result, void>;

/** The same work; how far it is does not matter. */
export function* sliced<Result>(steps: Steps<Result>): Generator<null, Result, void> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield null;
  }
}

/** The layouts alone. */
export function* pictures(slices: Slices): Generator<Layout, void> {
  for (const layout of slices) if (layout) yield layout;
}
