/** The store's actions on places of papers: pins, which show at once, and layouts. Each is one step to undo. */
import type { ReadonlySignal } from "@preact/signals-core";
import type { CitationMap } from "../model/map";
import type { Recipe } from "../model/recipe";
import type { Editing } from "./editing";
import { movedInLayout, type Place, pinnedAt, placesOfTopic, withLayout, withoutPins } from "./edits";
import type { Making } from "./making";
import type { Store } from "./store";

type LayoutActions = Pick<
  Store,
  | "movePaper"
  | "moveTopic"
  | "unpin"
  | "pinTopic"
  | "unpinTopic"
  | "unpinAll"
  | "layOutAgain"
  | "setLayout"
  | "layoutMethods"
>;

export function layoutActions(
  making: Making,
  recipe: ReadonlySignal<Recipe>,
  { canEdit, showMoved }: Pick<Editing, "canEdit" | "showMoved">,
  edit: (recipe: Recipe, run?: string) => void,
): LayoutActions {
  function move(papers: (shown: CitationMap) => ReadonlyMap<string, Place>, run?: string): void {
    const current = making.map.peek();
    if (!current || !canEdit()) return;
    const places = papers(current);
    if (places.size === 0) return;
    // At once, so that no disc jumps back until the worker has answered.
    showMoved({ ...current, layout: movedInLayout(current, places) });
    edit(pinnedAt(recipe.peek(), places), run);
  }

  function unpin(papers: Iterable<string>): void {
    const freed = withoutPins(recipe.peek(), [...papers]);
    if (freed !== recipe.peek()) edit(freed);
  }

  return {
    movePaper: (id, x, y, { goesOn = false } = {}) =>
      move(() => new Map([[id, [x, y]]]), goesOn ? `move ${id}` : undefined),
    moveTopic: (id, dx, dy) => move((shown) => placesOfTopic(shown, id, [dx, dy])),
    unpin: (id) => unpin([id]),
    pinTopic: (id) => move((shown) => placesOfTopic(shown, id)),
    unpinTopic(id) {
      const current = making.map.peek();
      if (current) unpin(placesOfTopic(current, id).keys());
    },
    unpinAll: () => unpin(Object.keys(recipe.peek().pins)),
    layOutAgain() {
      const { arrangement } = recipe.peek().layout;
      edit(withLayout(recipe.peek(), { arrangement: arrangement + 1 }));
    },
    setLayout: (change) => edit(withLayout(recipe.peek(), change)),
    layoutMethods: making.layoutMethods,
  };
}
