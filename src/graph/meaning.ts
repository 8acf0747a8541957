/**
 * Where each paper stands by the meaning of its words: the sum of its word vectors, the common part of the set taken away. Common words
 * weigh little because their vectors are short.
 */
import type { Steps } from "../lib/steps";
import type { WordVectors } from "../lib/wordVectors";
import type { TextEvidence } from "../model/graph";
import type { CountedTerms, CountedWords } from "./countedTerms";
import { countWeights } from "./countWeights";

/** So much of the mean is kept as if the set had so many papers more: of two papers the mean is half of each. */
const SHRINK = 2;
/** A shorter vector is what rounding left over. */
const NOTHING = 1e-6;
/** Papers between two yields. */
const PAPERS_AT_A_TIME = 1000;

/** For each term its row in the table of vectors, or -1. */
export function vectorRows(counted: CountedWords, vectors: WordVectors): Int32Array {
  const rows = new Int32Array(counted.size).fill(-1);
  vectors.terms.forEach((text, row) => {
    const term = counted.find(text);
    if (term >= 0) rows[term] = row;
  });
  return rows;
}

/** For each paper, which share of its words the vectors know, by how often they occur, in 0..1. @param rows as of `vectorRows`. */
export function knownShares(counted: CountedTerms, rows: Int32Array): Float64Array {
  const { offsets, terms, counts } = counted;
  const shares = new Float64Array(offsets.length - 1);
  for (let i = 0; i < shares.length; i++) {
    let all = 0;
    let known = 0;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      if (counted.isPhrase(terms[e]!)) continue;
      all += counts[e]!;
      if (rows[terms[e]!]! >= 0) known += counts[e]!;
    }
    shares[i] = all > 0 ? known / all : 0;
  }
  return shares;
}

/** Rows of papers without a known word are all zero. @param rowOfTerm as of `vectorRows`. @param known as of `knownShares`. */
export function* meaningSteps(
  { offsets, terms, counts }: CountedTerms,
  vectors: WordVectors,
  rowOfTerm: Int32Array,
  known: Float64Array,
): Steps<NonNullable<TextEvidence["meaning"]>> {
  const { dimensions } = vectors;
  const size = offsets.length - 1;
  const rows = new Float32Array(size * dimensions);
  const mean = new Float64Array(dimensions);
  const sum = new Float64Array(dimensions);
  let chosen = new Int32Array(0);
  let weights = new Float64Array(0);
  const weightOf = countWeights();
  const speaks = new Uint8Array(size);
  const setRow = (i: number): void => {
    const [from, to] = [offsets[i]!, offsets[i + 1]!];
    if (to - from > chosen.length) {
      chosen = new Int32Array(2 * (to - from));
      weights = new Float64Array(2 * (to - from));
    }
    let count = 0;
    for (let e = from; e < to; e++) {
      const row = rowOfTerm[terms[e]!]!;
      if (row < 0) continue;
      chosen[count] = row;
      weights[count++] = weightOf.of(counts[e]!);
    }
    sum.fill(0);
    vectors.addAll(chosen, weights, count, sum);
    if (!toUnitLength(sum)) return;
    speaks[i] = 1;
    for (let d = 0; d < dimensions; d++) {
      mean[d]! += sum[d]!;
      rows[i * dimensions + d] = sum[d]!;
    }
  };
  const takeOffMean = (i: number): void => {
    for (let d = 0; d < dimensions; d++) sum[d] = rows[i * dimensions + d]! - mean[d]!;
    toUnitLength(sum);
    for (let d = 0; d < dimensions; d++) rows[i * dimensions + d] = sum[d]!;
  };
  for (let i = 0; i < size; i++) {
    setRow(i);
    if (i % PAPERS_AT_A_TIME === PAPERS_AT_A_TIME - 1) yield i / size;
  }
  const speaking = speaks.reduce((all, one) => all + one, 0);
  for (let d = 0; d < dimensions; d++) mean[d]! /= speaking + SHRINK;
  for (let i = 0; i < size; i++) if (speaks[i]) takeOffMean(i);
  return { rows, dimensions, known };
}

/** In place. @returns false where nothing was left: all zero now. */
function toUnitLength(vector: Float64Array): boolean {
  let squares = 0;
  for (let d = 0; d < vector.length; d++) squares += vector[d]! * vector[d]!;
  const length = Math.sqrt(squares);
  const factor = length > NOTHING ? 1 / length : 0;
  for (let d = 0; d < vector.length; d++) vector[d]! *= factor;
  return factor > 0;
}
