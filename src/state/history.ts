/** Undo and redo: a stack of values, replaced and never edited. */
import { computed, type ReadonlySignal, signal } from "@preact/signals-core";

/** All of a history as it is at one moment. */
export interface Moment<Value> {
  readonly past: readonly Value[];
  readonly present: Value;
  readonly future: readonly Value[];
  /** What the last step was part of; absent: of nothing that goes on. */
  readonly run?: string;
}

export interface History<Value> {
  readonly present: ReadonlySignal<Value>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /**
   * Makes a value the present one; what was undone is forgotten.
   * @param run steps of the same run that follow directly upon one another are one step.
   */
  push(value: Value, run?: string): void;
  /** Puts a value in the place of the present one: no step of its own. */
  amend(value: Value): void;
  undo(): void;
  redo(): void;
  /** The whole of it, to come back to by `restore`. */
  moment(): Moment<Value>;
  restore(moment: Moment<Value>): void;
}

/**
 * @param limit how many steps can be undone.
 * @param largeOf what of a value is large. @param largest how many different ones are kept: steps that need more are forgotten.
 */
export function createHistory<Value>(
  first: Value,
  limit = 200,
  largeOf: (value: Value) => unknown = () => null,
  largest = 1,
): History<Value> {
  const state = signal<Moment<Value>>(startingWith(first));

  function kept(past: readonly Value[], present: Value): readonly Value[] {
    const large = new Set([largeOf(present)]);
    let from = past.length;
    while (from > 0 && past.length - from < limit) {
      large.add(largeOf(past[from - 1]!));
      if (large.size > largest) break;
      from--;
    }
    return past.slice(from);
  }

  return {
    present: computed(() => state.value.present),
    canUndo: computed(() => state.value.past.length > 0),
    canRedo: computed(() => state.value.future.length > 0),
    push(value, run) {
      const { past, present, run: last } = state.peek();
      const before = run !== undefined && run === last ? past : kept([...past, present], value);
      state.value = { past: before, present: value, future: [], ...(run === undefined ? {} : { run }) };
    },
    amend(value) {
      state.value = { ...state.peek(), present: value };
    },
    undo() {
      const { past, present, future } = state.peek();
      const previous = past.at(-1);
      if (previous === undefined) return;
      state.value = { past: past.slice(0, -1), present: previous, future: [present, ...future] };
    },
    redo() {
      const { past, present, future } = state.peek();
      const next = future[0];
      if (next === undefined) return;
      state.value = { past: [...past, present], present: next, future: future.slice(1) };
    },
    moment: () => state.peek(),
    restore(moment) {
      state.value = moment;
    },
  };
}

/** A history of one value. */
export function startingWith<Value>(present: Value): Moment<Value> {
  return { past: [], present, future: [] };
}
