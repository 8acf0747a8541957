/** The user's edits as functions from recipe to recipe, from marks to marks, from layout to layout. */
import type { Layout } from "../model/layout";
import type { CitationMap } from "../model/map";
import type { Recipe } from "../model/recipe";
import type { Mark, Marks } from "../model/view";
import type { LayoutChange } from "./store";

/** Map units. */
export type Place = readonly [x: number, y: number];

/** Pins are kept to a thousandth of a map unit, as positions are in files. */
const round = (value: number) => Math.round(value * 1000) / 1000;

/** Pins papers in their places. */
export function pinnedAt(recipe: Recipe, places: ReadonlyMap<string, Place>): Recipe {
  const pins = [...places].map(([id, [x, y]]): [string, Place] => [id, [round(x), round(y)]]);
  return { ...recipe, pins: withEntries(recipe.pins, pins) };
}

/** The same recipe where none of the papers is pinned. */
export function withoutPins(recipe: Recipe, ids: readonly string[]): Recipe {
  const pinned = ids.filter((id) => Object.hasOwn(recipe.pins, id));
  if (pinned.length === 0) return recipe;
  return {
    ...recipe,
    pins: withEntries(
      recipe.pins,
      pinned.map((id) => [id, null]),
    ),
  };
}

/** Where the papers of a topic stand, moved by so much. */
export function placesOfTopic(
  { topics, layout: { positions } }: CitationMap,
  topic: string,
  [dx, dy]: Place = [0, 0],
): Map<string, Place> {
  const places = new Map<string, Place>();
  topics.assignments.forEach((assignment, i) => {
    if (assignment.topic === topic)
      places.set(assignment.paper, [positions[2 * i]! + dx, positions[2 * i + 1]! + dy]);
  });
  return places;
}

/** A layout made from scratch: nothing of where papers stood before holds. */
export function withLayout(recipe: Recipe, change: LayoutChange): Recipe {
  const { method, settings, arrangement } = recipe.layout;
  const wanted = change.method ?? method;
  const layout = {
    method: wanted,
    settings: { ...(wanted === method ? settings : {}), ...change.settings },
    arrangement: change.arrangement ?? arrangement,
  };
  return { ...recipe, seed: change.seed ?? recipe.seed, layout };
}

/** True if two recipes ask for the same layout of the same papers in the same topics. Anchors are many and are compared by identity. */
export function isSameLayout(a: Recipe["layout"], b: Recipe["layout"]): boolean {
  const { anchors, ...rest } = a;
  const { anchors: others, ...otherRest } = b;
  return anchors === others && JSON.stringify(rest) === JSON.stringify(otherRest);
}

/** A mark without star, note and tags is taken out. */
export function withMark(marks: Marks, id: string, mark: Mark): Marks {
  return withEntries(marks, [[id, isEmpty(mark) ? null : mark]]);
}

/** Star and note where they are given, tags beside those that are there. */
export function withMarks(marks: Marks, ids: readonly string[], { tags = [], ...given }: Mark): Marks {
  const before = new Map(Object.entries(marks));
  return withEntries(
    marks,
    ids.map((id) => {
      const own = before.get(id) ?? {};
      const all = [...new Set([...(own.tags ?? []), ...tags])];
      const mark = { ...own, ...given, ...(all.length > 0 ? { tags: all } : {}) };
      return [id, isEmpty(mark) ? null : mark];
    }),
  );
}

/** The layout with some papers elsewhere and all others where they were. */
export function movedInLayout({ layout, graph }: CitationMap, places: ReadonlyMap<string, Place>): Layout {
  const positions = layout.positions.slice();
  graph.paperIds.forEach((id, i) => {
    const place = places.get(id);
    if (place) positions.set(place, 2 * i);
  });
  return { ...layout, positions, unpinned: layout.unpinned ?? layout.positions };
}

function isEmpty({ star, note, tags }: Mark): boolean {
  return !star && !note && !tags?.length;
}

/** The record with entries set, or taken out by null. Built from entries, so that a key like `__proto__` is a key like any other. */
function withEntries<Value>(
  record: Readonly<Record<string, Value>>,
  changed: readonly (readonly [key: string, value: Value | null])[],
): Record<string, Value> {
  const entries = new Map(Object.entries(record));
  for (const [key, value] of changed) {
    if (value === null) entries.delete(key);
    else entries.set(key, value);
  }
  return Object.fromEntries(entries);
}
