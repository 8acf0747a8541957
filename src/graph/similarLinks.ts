/** The links worth drawing: pairs of papers that are among each other's nearest, each with the terms that it rests on. */
import type { NearestLists } from "../lib/keptNeighbours";
import { explainsNothing } from "../lib/quietWords";
import { sortRun } from "../lib/sortRun";
import type { Steps } from "../lib/steps";
import type { TextEvidence } from "../model/graph";

export interface SimilarLink {
  /** Indices of the two papers, source < target. */
  readonly source: number;
  readonly target: number;
  /** In 0..1. */
  readonly weight: number;
  readonly terms: readonly string[];
}

/** Each paper draws links to so many of its nearest at most, and only where the wish is mutual. */
const DRAWN_PER_PAPER = 3;
/** Of more only the strongest are drawn: some 35,000 papers have so many, and more lines are a grey cloud that takes long to draw. */
const DRAWN_IN_ALL = 25_000;
const TERMS_PER_LINK = 4;

const LINKS_PER_STEP = 2000;
/** In place of a product, which is above 0. */
const USED_UP = -1;

/** @returns ordered by source, then target. */
export function* linkSteps(nearest: NearestLists, text: TextEvidence): Steps<SimilarLink[]> {
  const explain = explanationsOf(text);
  const pairs = strongest(mutualPairs(nearest));
  const links: SimilarLink[] = [];
  for (const pair of pairs) {
    if (links.length % LINKS_PER_STEP === 0) yield links.length / pairs.length;
    links.push({ ...pair, terms: explain(pair.source, pair.target) });
  }
  return links;
}

type Pair = Omit<SimilarLink, "terms">;

/** Ordered by source, then target. */
function mutualPairs({ k, indices, weights, counts }: NearestLists): Pair[] {
  const pairs: Pair[] = [];
  const wishes = (i: number, j: number): boolean => {
    for (let e = 0; e < Math.min(DRAWN_PER_PAPER, counts[i]!); e++) if (indices[i * k + e] === j) return true;
    return false;
  };
  for (let source = 0; source < counts.length; source++) {
    const first = pairs.length;
    for (let e = 0; e < Math.min(DRAWN_PER_PAPER, counts[source]!); e++) {
      const target = indices[source * k + e]!;
      if (target < source || !wishes(target, source)) continue;
      let at = pairs.length;
      while (at > first && pairs[at - 1]!.target > target) at--;
      pairs.splice(at, 0, { source, target, weight: weights[source * k + e]! });
    }
  }
  return pairs;
}

/** As many as are drawn, in their order; of equally strong ones the first. */
function strongest(pairs: readonly Pair[]): readonly Pair[] {
  if (pairs.length <= DRAWN_IN_ALL) return pairs;
  const weights = Float64Array.from(pairs, ({ weight }) => weight);
  const places = Uint32Array.from(pairs, (_, place) => place);
  sortRun(weights, places, 0, pairs.length);
  return Array.from(places.subarray(0, DRAWN_IN_ALL).sort(), (place) => pairs[place]!);
}

/**
 * The terms that add most to the similarity of two papers, strongest first. Words that say nothing of a subject are left out where
 * others are shared, and so is a word that a phrase before it holds.
 */
function explanationsOf({ tfidf, surfaces }: TextEvidence): (a: number, b: number) => string[] {
  const { offsets, columns, values } = tfidf;
  /** Of terms that were shared before: the words of their surface form, and whether these say something. */
  const words = new Map<number, { readonly list: readonly string[]; readonly tells: boolean }>();
  const wordsOf = (column: number) => {
    const known = words.get(column);
    if (known) return known;
    const list = surfaces[column]!.toLowerCase().split(/[ /-]/);
    const made = { list, tells: !explainsNothing(list) };
    words.set(column, made);
    return made;
  };
  /** The terms that the two papers share, and their products. */
  let shared = new Uint32Array(0);
  let products = new Float64Array(0);
  const findShared = (a: number, b: number): number => {
    let [i, j, count] = [offsets[a]!, offsets[b]!, 0];
    const [endA, endB] = [offsets[a + 1]!, offsets[b + 1]!];
    if (endA - i > shared.length) {
      shared = new Uint32Array(2 * (endA - i));
      products = new Float64Array(2 * (endA - i));
    }
    while (i < endA && j < endB) {
      const difference = columns[i]! - columns[j]!;
      if (difference === 0) {
        shared[count] = columns[i]!;
        products[count++] = values[i++]! * values[j++]!;
      } else if (difference < 0) i++;
      else j++;
    }
    return count;
  };
  /** Moves those that tell to the front. @returns how many they are, of none all. */
  const keepTelling = (count: number): number => {
    let telling = 0;
    for (let at = 0; at < count; at++) {
      if (!wordsOf(shared[at]!).tells) continue;
      shared[telling] = shared[at]!;
      products[telling++] = products[at]!;
    }
    return telling > 0 ? telling : count;
  };
  /** The place of the largest product, of equals that of the term first by text; its product is used up. -1: all are. */
  const takeLargest = (count: number): number => {
    let best = -1;
    for (let at = 0; at < count; at++) {
      const more = best < 0 ? products[at]! - USED_UP : products[at]! - products[best]!;
      if (more > 0 || (more === 0 && best >= 0 && textOf(at) < textOf(best))) best = at;
    }
    if (best >= 0) products[best] = USED_UP;
    return best;
  };
  const textOf = (at: number) => surfaces[shared[at]!]!;
  return (a, b) => {
    const count = keepTelling(findShared(a, b));
    const kept: string[] = [];
    const taken: string[] = [];
    while (kept.length < TERMS_PER_LINK) {
      const next = takeLargest(count);
      if (next < 0) break;
      const { list } = wordsOf(shared[next]!);
      if (list.some((word) => taken.includes(word))) continue;
      kept.push(textOf(next));
      taken.push(...list);
    }
    return kept;
  };
}
