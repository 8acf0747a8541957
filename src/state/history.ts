/** Undo and redo: a stack of values, replaced and never edited. */
import { computed, type ReadonlySignal, signal } from "@preact/signals-core";

/** All of a history as it is at one moment. */
export interface Moment<Value> {
  readonly past: readonly Value[];
  readonly present: Value;
  readonly future: readonly Value[];
}

export interface History<Value> {
  readonly present: ReadonlySignal<Value>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /** Makes a value the present one; what was undone is forgotten. */
  push(value: Value): void;
  /** Puts a value in the place of the present one: no step of its own. */
  amend(value: Value): void;
  /** Puts other values in the place of all that are there: no step of its own. */
  rewrite(change: (value: Value) => Value): void;
  undo(): void;
  redo(): void;
  /** The whole of it, to come back to by `restore`. */
  moment(): Moment<Value>;
  restore(moment: Moment<Value>): void;
}

/** @param limit how many steps can be undone. */
export function createHistory<Value>(first: Value, limit = 200): History<Value> {
  const state = signal<Moment<Value>>(startingWith(first));
  return {
    present: computed(() => state.value.present),
    canUndo: computed(() => state.value.past.length > 0),
    canRedo: computed(() => state.value.future.length > 0),
    push(value) {
      const { past, present } = state.peek();
      state.value = { past: [...past, present].slice(-limit), present: value, future: [] };
    },
    amend(value) {
      state.value = { ...state.peek(), present: value };
    },
    rewrite(change) {
      const { past, present, future } = state.peek();
      state.value = { past: past.map(change), present: change(present), future: future.map(change) };
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
