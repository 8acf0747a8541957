/**
 * Colours dealt out so that islands side by side differ, where there are more topics than colours that all differ well. From the colours that go by
 * the topics' papers (topicHues.ts) on, two topics change theirs, or one takes a free one, as long as that makes neighbours less alike: a local
 * search on the weighted colouring of the islands' neighbourhood, which leaves alone what stands well.
 */
import { remembered } from "../lib/remembered";
import type { Layout } from "../model/layout";
import type { CitationMap } from "../model/map";
import type { Topics } from "../model/topics";
import { likeness } from "./likeness";
import { middles, nearness } from "./middles";
import { DISTINCT, HUES, palette } from "./palette";
import { topicHues } from "./topicHues";

/** Of more topics the colours return so often that no order of them helps. */
const MOST = 60;
/** A change has to save so large a share of what makes a topic like its neighbours. */
const SAVED = 0.2;
const ROUNDS = 12;

/**
 * The same in every theme, wherever papers were dragged.
 * @returns an index for `Palette.topic` for each topic, in their order; no two the same.
 */
export function huesApart({ layout, topics }: CitationMap): readonly number[] {
  const hues = topicHues(topics);
  const isAllDistinct = hues.length <= DISTINCT;
  // While a layout is being watched colours stay.
  return isAllDistinct || hues.length > MOST || layout.progress < 1 ? hues : dealt(layout, topics, hues);
}

const dealt = remembered((layout: Layout, topics: Topics, given: readonly number[]): readonly number[] => {
  const islands = middles({ positions: layout.unpinned ?? layout.positions }, topics);
  const near = islands.map((a) => islands.map((b) => nearness(a, b)));
  const count = Math.ceil(given.length / HUES) * HUES;
  const { topic } = palette("light");
  const discs = Array.from({ length: count }, (_, hue) => topic(hue).disc);
  const alike = discs.map((a) => discs.map((b) => likeness(a, b)));
  const hues = [...given];
  /** How alike a topic with a hue would be to all others but one. */
  const costOf = (k: number, hue: number, but: number) => {
    let sum = 0;
    for (let other = 0; other < hues.length; other++)
      if (other !== k && other !== but) sum += near[k]![other]! * alike[hue]![hues[other]!]!;
    return sum;
  };
  for (let round = 0; round < ROUNDS; round++) {
    let best = { saved: 0, k: -1, hue: -1 };
    for (let k = 0; k < hues.length; k++) {
      for (let hue = 0; hue < count; hue++) {
        const other = hues.indexOf(hue);
        if (other === k || (other >= 0 && other < k)) continue;
        const own = hues[k]!;
        const before = costOf(k, own, other) + (other < 0 ? 0 : costOf(other, hue, k));
        const after = costOf(k, hue, other) + (other < 0 ? 0 : costOf(other, own, k));
        const saved = before - after;
        if (saved > best.saved && saved > SAVED * before) best = { saved, k, hue };
      }
    }
    if (best.k < 0) break;
    const other = hues.indexOf(best.hue);
    if (other >= 0) hues[other] = hues[best.k]!;
    hues[best.k] = best.hue;
  }
  return hues;
});
