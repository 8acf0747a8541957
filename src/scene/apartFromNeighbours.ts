/**
 * Colours apart from those beside them. On a map whose recipe keeps no colours that were seen (keptHues.ts), a merged, split or new topic has the
 * colour that its papers give it (topicHues.ts), unless a topic beside it looks nearly the same: then of the colours that no topic has it takes the
 * one that differs most from its neighbours', the nearer the weightier. All other topics keep theirs.
 */
import { remembered } from "../lib/remembered";
import { type Correction, topicOfAnchor } from "../model/corrections";
import type { Layout } from "../model/layout";
import type { CitationMap } from "../model/map";
import type { Recipe } from "../model/recipe";
import type { Topics } from "../model/topics";
import type { Palette } from "./colours";
import { difference, likeness } from "./likeness";
import { type Middle, middles, nearness } from "./middles";
import { HUES } from "./palette";

/** Two colours that differ less, of at most 1, are nearly the same. */
const ALIKE = 0.13;
/** So many of the nearest islands lie beside one. */
const BESIDE = 4;
/** Of more topics each has the next free colour: to compare them all takes long, and all look like some other. */
const MANY = 100;

/** @param hues of the topics, all different. @returns the same, but for corrected topics too like their neighbours. */
export function apartFromNeighbours(
  { layout, topics, recipe }: CitationMap,
  hues: readonly number[],
  colours: Palette,
): readonly number[] {
  return chosen(layout, topics, recipe.corrections, hues, colours);
}

const chosen = remembered(
  (
    layout: Layout,
    topics: Topics,
    corrections: Recipe["corrections"],
    hues: readonly number[],
    colours: Palette,
  ): readonly number[] => {
    const touched = correctedTopics(topics, corrections);
    if (touched.length === 0) return hues;
    // Where a drag has put papers changes no colour.
    const islands = middles({ positions: layout.unpinned ?? layout.positions }, topics);
    const taken = [...hues];
    for (const k of touched) {
      const beside = othersOf(k, taken, islands, colours);
      const isAlike = beside
        .slice(0, BESIDE)
        .some(({ colour }) => difference(colours.topic(taken[k]!).disc, colour) < ALIKE);
      if (isAlike) taken[k] = mostApart(k, taken, islands, colours);
    }
    return taken;
  },
);

/**
 * Of the colours that no topic has, and its own where it has one, that which differs most from its neighbours'.
 * @param k the topic. @param taken of all topics; null: none yet.
 */
export function mostApart(
  k: number,
  taken: readonly (number | null)[],
  islands: readonly Middle[],
  colours: Palette,
): number {
  if (taken.length > MANY) return taken[k] ?? firstFree(taken);
  const others = othersOf(k, taken, islands, colours);
  const likenessOf = (hue: number) =>
    others.reduce((sum, { near, colour }) => sum + near * likeness(colours.topic(hue).disc, colour), 0);
  let best = taken[k] ?? null;
  let least = best === null ? Infinity : likenessOf(best);
  for (let hue = 0; hue < Math.ceil(taken.length / HUES) * HUES; hue++) {
    if (taken.includes(hue)) continue;
    const its = likenessOf(hue);
    if (its >= least) continue;
    least = its;
    best = hue;
  }
  return best!;
}

function firstFree(taken: readonly (number | null)[]): number {
  const all = new Set(taken);
  let hue = 0;
  while (all.has(hue)) hue++;
  return hue;
}

interface Other {
  readonly near: number;
  readonly colour: string;
}

/** Those that have a colour, the nearest first. */
function othersOf(
  k: number,
  taken: readonly (number | null)[],
  islands: readonly Middle[],
  colours: Palette,
): Other[] {
  return islands
    .flatMap((island, other): Other[] => {
      const hue = taken[other] ?? null;
      if (other === k || hue === null) return [];
      return [{ near: nearness(islands[k]!, island), colour: colours.topic(hue).disc }];
    })
    .sort((a, b) => b.near - a.near);
}

/** Places of the topics that corrections have made or changed, ascending. */
function correctedTopics(topics: Topics, corrections: readonly Correction[]): number[] {
  const ids = new Set<string | null>();
  const add = (papers: readonly string[]) => ids.add(topicOfAnchor(topics, papers));
  for (const correction of corrections) {
    if (correction.kind === "merge") add([...correction.into, ...correction.from]);
    // Its papers are in the topics that it has become.
    else if (correction.kind === "split") for (const paper of correction.topic) add([paper]);
    else if (correction.kind === "move" && correction.to.length === 0) add(correction.papers);
  }
  return topics.topics.flatMap(({ id }, place) => (ids.has(id) ? [place] : []));
}
