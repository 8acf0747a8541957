/** The links worth drawing: pairs of papers that are among each other's nearest, each with the terms that it rests on. */
import type { NearestLists } from "../lib/keptNeighbours";
import { compareText } from "../lib/order";
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
  return (a, b) => {
    const shared: { column: number; product: number }[] = [];
    let i = offsets[a]!;
    let j = offsets[b]!;
    while (i < offsets[a + 1]! && j < offsets[b + 1]!) {
      if (columns[i] === columns[j]) {
        shared.push({ column: columns[i]!, product: values[i++]! * values[j++]! });
      } else if (columns[i]! < columns[j]!) i++;
      else j++;
    }
    shared.sort((x, y) => y.product - x.product || compareText(surfaces[x.column]!, surfaces[y.column]!));
    const telling = shared.filter(({ column }) => wordsOf(column).tells);
    const kept: string[] = [];
    const taken: string[] = [];
    for (const { column } of telling.length > 0 ? telling : shared) {
      if (kept.length === TERMS_PER_LINK) break;
      const { list } = wordsOf(column);
      if (list.some((word) => taken.includes(word))) continue;
      kept.push(surfaces[column]!);
      taken.push(...list);
    }
    return kept;
  };
}
