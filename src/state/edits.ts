/** The user's edits as functions from recipe to recipe, from marks to marks, from layout to layout. */
import type { Layout } from "../model/layout";
import type { CitationMap } from "../model/map";
import type { Recipe } from "../model/recipe";
import type { Mark, Marks } from "../model/view";

/** Pins are kept to a thousandth of a map unit, as positions are in files. */
const round = (value: number) => Math.round(value * 1000) / 1000;

export function movePaperTo(recipe: Recipe, id: string, x: number, y: number): Recipe {
  return { ...recipe, pins: withEntry(recipe.pins, id, [round(x), round(y)] as const) };
}

export function withoutPin(recipe: Recipe, id: string): Recipe {
  return { ...recipe, pins: withEntry(recipe.pins, id, null) };
}

/** A mark without star, note and tags is taken out. */
export function withMark(marks: Marks, id: string, mark: Mark): Marks {
  const empty = !mark.star && !mark.note && !mark.tags?.length;
  return withEntry(marks, id, empty ? null : mark);
}

/** The layout with one paper elsewhere and all others where they were. */
export function movedInLayout({ layout, graph }: CitationMap, id: string, x: number, y: number): Layout {
  const index = graph.paperIds.indexOf(id);
  if (index < 0) return layout;
  const positions = layout.positions.slice();
  positions[2 * index] = x;
  positions[2 * index + 1] = y;
  return { ...layout, positions };
}

/** The record with one entry set, or taken out by null. Built from entries, so that a key like `__proto__` is a key like any other. */
function withEntry<Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
  value: Value | null,
): Record<string, Value> {
  const entries = new Map(Object.entries(record));
  if (value === null) entries.delete(key);
  else entries.set(key, value);
  return Object.fromEntries(entries);
}
