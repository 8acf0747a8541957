/** The map that the present recipe asks for: a file saved just after a correction must hold it. */
import { effect } from "@preact/signals-core";
import type { CitationMap } from "../model/map";
import type { Recipe } from "../model/recipe";
import type { Store } from "../state/store";

/** Milliseconds after which the map that is there has to do. */
const PATIENCE = 5_000;

/** Resolves at once where the map is finished; null where there is none. */
export function whenMade(store: Store): Promise<CitationMap | null> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stop: (() => void) | undefined;
    const finish = () => {
      clearTimeout(timer);
      // Called by the effect's first run, before it has given its end.
      queueMicrotask(() => stop?.());
      resolve(store.map.peek());
    };
    timer = setTimeout(finish, PATIENCE);
    stop = effect(() => {
      const map = store.map.value;
      const isIdle = store.status.value.kind === "idle";
      if (!map || (isIdle && edited(map.recipe) === edited(store.recipe.value))) finish();
    });
  });
}

/** What the user changes in a recipe. */
function edited({ corrections, pins, topics }: Recipe): string {
  return JSON.stringify([corrections, pins, topics]);
}
