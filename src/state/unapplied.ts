/** What to tell of corrections that could not be applied. */
import { digits } from "../lib/digits";
import type { CitationMap } from "../model/map";

/**
 * A sentence about those of the map's corrections that do not apply and did apply, or were not there, in the map before.
 * @param before null: all are news. @returns null if there are none.
 */
export function unappliedNews(map: CitationMap, before: CitationMap | null): string | null {
  const known = new Set(before ? unappliedOf(before).map(({ key }) => key) : []);
  const [first, ...others] = unappliedOf(map).filter(({ key }) => !known.has(key));
  if (!first) return null;
  if (others.length === 0) return first.reason;
  const many =
    others.length === 1 ? "Another correction does" : `${digits(others.length)} other corrections do`;
  return `${first.reason} ${many} not apply either.`;
}

/** Corrections are told apart by what they say: places in the list change. */
function unappliedOf({ recipe, topics }: CitationMap): { key: string; reason: string }[] {
  return topics.unapplied.map(({ correction, reason }) => ({
    key: JSON.stringify(recipe.corrections[correction]),
    reason,
  }));
}
