/**
 * A few shades dealt out so that islands side by side differ. Each topic in turn takes the shade that its neighbours have least, the nearer
 * the weightier, and again until nobody changes: a local search on the weighted colouring of the islands' neighbourhood.
 */
import { remembered } from "../lib/remembered";
import type { Layout } from "../model/layout";
import type { CitationMap } from "../model/map";
import type { Topics } from "../model/topics";
import { middles, nearness } from "./middles";

const ROUNDS = 12;
/** Of more islands each is a dot, and they have the shades in turn. */
const MOST_ISLANDS = 1000;

/** @returns an index in 0 .. shades − 1 for each topic, in their order. */
export function shadesApart({ layout, topics }: CitationMap, shades: number): readonly number[] {
  return dealt(layout, topics, shades);
}

const dealt = remembered(deal);

function deal(layout: Layout, topics: Topics, shades: number): readonly number[] {
  if (topics.topics.length > MOST_ISLANDS) return topics.topics.map((_, k) => k % shades);
  const islands = middles(layout, topics);
  const near = islands.map((a) => islands.map((b) => nearness(a, b)));
  const chosen: number[] = islands.map(() => -1);
  for (let round = 0; round < ROUNDS; round++) {
    let changed = false;
    for (const k of islands.keys()) {
      const weights = new Array<number>(shades).fill(0);
      chosen.forEach((shade, other) => {
        if (other !== k && shade >= 0) weights[shade]! += near[k]![other]!;
      });
      // Of equals the next in turn, so that all shades are used.
      const least = Math.min(...weights);
      const first = weights.findIndex((weight, shade) => weight === least && shade >= k % shades);
      const best = first >= 0 ? first : weights.indexOf(least);
      if (chosen[k] !== -1 && weights[chosen[k]!] === least) continue;
      changed ||= chosen[k] !== best;
      chosen[k] = best;
    }
    if (!changed) break;
  }
  return chosen;
}
