/** Undo and redo: a stack of values, replaced and never edited. */
import { computed, type ReadonlySignal, signal } from "@preact/signals-core";

export interface History<Value> {
  readonly present: ReadonlySignal<Value>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /** Makes a value the present one; what was undone is forgotten. */
  push(value: Value): void;
  /** Forgets everything and starts from a value. */
  restart(value: Value): void;
  undo(): void;
  redo(): void;
}

/** @param limit how many steps can be undone. */
export function createHistory<Value>(first: Value, limit = 200): History<Value> {
  const state = signal({ past: [] as readonly Value[], present: first, future: [] as readonly Value[] });
  return {
    present: computed(() => state.value.present),
    canUndo: computed(() => state.value.past.length > 0),
    canRedo: computed(() => state.value.future.length > 0),
    push(value) {
      const { past, present } = state.peek();
      state.value = { past: [...past, present].slice(-limit), present: value, future: [] };
    },
    restart(value) {
      state.value = { past: [], present: value, future: [] };
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
  };
}
