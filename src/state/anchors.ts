/** Papers are added to a map → its recipe with the places of those that are there, so that they stay about where they are. */
import type { Bibliography } from "../model/bibliography";
import type { CitationMap } from "../model/map";
import type { Recipe } from "../model/recipe";

/** Hundredths of a map unit: finer than anyone sees, and half the length of a saved map's positions. */
const STEPS_A_UNIT = 100;

/** Papers between two steps. */
const SHARE = 1000;

/**
 * @param map the present one.
 * @param after its papers and others.
 * @returns the recipe as it is where no paper is new, or another paper stands in the middle; yields the share done, 0..1.
 */
export function* anchored(
  recipe: Recipe,
  { graph, layout }: CitationMap,
  after: Bibliography,
): Generator<number, Recipe, void> {
  const isKnown = (id: string) => graph.graph.hasNode(id);
  if ((after.hub?.id ?? null) !== graph.hubId || after.papers.every(({ id }) => isKnown(id))) return recipe;
  const places = layout.unpinned ?? layout.positions;
  const place = (at: number) => Math.round(places[at]! * STEPS_A_UNIT) / STEPS_A_UNIT + 0;
  const anchors: Record<string, readonly [number, number]> = {};
  for (const [i, id] of graph.paperIds.entries()) {
    const value = [place(2 * i), place(2 * i + 1)] as const;
    // Set by a plain `=`, this key would be no key.
    if (id === "__proto__")
      Object.defineProperty(anchors, id, { value, enumerable: true, configurable: true, writable: true });
    else anchors[id] = value;
    if (i % SHARE === SHARE - 1) yield i / graph.paperIds.length;
  }
  return { ...recipe, layout: { ...recipe.layout, anchors } };
}
