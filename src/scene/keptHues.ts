/**
 * Colours that were seen on an earlier map (`Recipe.colours`) → the colours of this one's topics. A topic keeps its colour where most of its
 * papers are now: of two that are merged that of the one with more papers stays, of a split the larger part keeps it. A new topic has, of the
 * colours that none has, the one that differs most from those beside it.
 */
import { remembered } from "../lib/remembered";
import { topicsOfPapers } from "../model/corrections";
import type { Layout } from "../model/layout";
import type { SeenColour } from "../model/recipe";
import type { Topics } from "../model/topics";
import { mostApart } from "./apartFromNeighbours";
import { middles } from "./middles";
import { palette } from "./palette";

/**
 * @returns an index for `Palette.topic` for each topic, in their order; no two the same, and the same in every theme. Always the same list for
 * topics and colours as long as it says the same, wherever a layout has come.
 */
export function keptHues(topics: Topics, layout: Layout, colours: readonly SeenColour[]): readonly number[] {
  const given = inherited(topics, colours);
  if (!given.includes(null)) return given as readonly number[];
  const hues = completed(given, topics, layout);
  const last = lastOf.get(given);
  if (last && hues.every((hue, place) => hue === last[place])) return last;
  lastOf.set(given, hues);
  return hues;
}

const lastOf = new WeakMap<readonly (number | null)[], readonly number[]>();

/** Null: of a new topic. */
const inherited = remembered((topics: Topics, colours: readonly SeenColour[]): readonly (number | null)[] => {
  const hues = topics.topics.map((): number | null => null);
  const taken = new Set<number>();
  const heirs = heirsOf(topics, colours);
  for (const isPast of [false, true])
    for (const { colour, place } of heirs) {
      if ((colour.past ?? false) !== isPast || hues[place] !== null || taken.has(colour.hue)) continue;
      hues[place] = colour.hue;
      taken.add(colour.hue);
    }
  return hues;
});

const completed = remembered(
  (given: readonly (number | null)[], topics: Topics, layout: Layout): readonly number[] => {
    const hues = [...given];
    // Where a drag has put papers changes no colour.
    const islands = middles({ positions: layout.unpinned ?? layout.positions }, topics);
    return hues.map((hue, place) => {
      const own = hue ?? mostApart(place, hues, islands, palette("light"));
      hues[place] = own;
      return own;
    });
  },
);

interface Heir {
  readonly colour: SeenColour;
  /** Of the topic that has most of its papers. */
  readonly place: number;
  /** About how many they are. */
  readonly common: number;
}

/** Those with the most papers in common first; of equals the one seen first. */
function heirsOf(topics: Topics, colours: readonly SeenColour[]): Heir[] {
  const placeOf = new Map(topics.topics.map(({ id }, place) => [id, place]));
  const topicOf = topicsOfPapers(topics.assignments);
  const heirs = colours.flatMap((colour): Heir[] => {
    const counts = new Map<number, number>();
    for (const paper of colour.papers) {
      const place = placeOf.get(topicOf.get(paper) ?? "");
      if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    // Halves of equal share: the larger topic stands first in the list.
    const best = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
    if (!best) return [];
    return [{ colour, place: best[0], common: (best[1] / colour.papers.length) * colour.size }];
  });
  return heirs.sort((a, b) => b.common - a.common);
}
