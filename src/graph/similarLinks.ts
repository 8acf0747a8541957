/** The links worth drawing: pairs of papers that are among each other's nearest, each with the terms that it rests on. */
import type { Neighbour } from "../lib/keptNeighbours";
import { compareText } from "../lib/order";
import { explainsNothing } from "../lib/quietWords";
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
const TERMS_PER_LINK = 4;

/** @param nearest for each paper its nearest, strongest first. @returns ordered by source, then target. */
export function similarLinks(nearest: readonly (readonly Neighbour[])[], text: TextEvidence): SimilarLink[] {
  const chosen = nearest.map((list) => new Set(list.slice(0, DRAWN_PER_PAPER).map(({ index }) => index)));
  return nearest.flatMap((list, source) =>
    list
      .slice(0, DRAWN_PER_PAPER)
      .filter(({ index }) => source < index && chosen[index]!.has(source))
      .sort((a, b) => a.index - b.index)
      .map(({ index, weight }) => ({
        source,
        target: index,
        weight,
        terms: sharedTerms(text, source, index),
      })),
  );
}

/**
 * The terms that add most to the similarity of two papers, strongest first. Words that say nothing of a subject are left out where
 * others are shared, and so is a word that a phrase before it holds.
 */
function sharedTerms(text: TextEvidence, a: number, b: number): string[] {
  const { offsets, columns, values } = text.tfidf;
  const shared: { term: string; product: number }[] = [];
  let i = offsets[a]!;
  let j = offsets[b]!;
  while (i < offsets[a + 1]! && j < offsets[b + 1]!) {
    if (columns[i] === columns[j]) {
      shared.push({ term: text.surfaces[columns[i]!]!, product: values[i++]! * values[j++]! });
    } else if (columns[i]! < columns[j]!) i++;
    else j++;
  }
  shared.sort((x, y) => y.product - x.product || compareText(x.term, y.term));
  const telling = shared.filter(({ term }) => !explainsNothing(wordsOf(term)));
  const kept: string[] = [];
  for (const { term } of telling.length > 0 ? telling : shared) {
    const overlaps = kept.some((other) => wordsOf(term).some((word) => wordsOf(other).includes(word)));
    if (!overlaps && kept.length < TERMS_PER_LINK) kept.push(term);
  }
  return kept;
}

function wordsOf(term: string): string[] {
  return term.toLowerCase().split(/[ /-]/);
}
