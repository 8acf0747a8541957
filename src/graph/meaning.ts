/**
 * Where each paper stands by the meaning of its words: the sum of its word vectors, the common part of the set taken away. Common words
 * weigh little because their vectors are short.
 */
import { ln } from "../lib/portableMath";
import type { WordVectors } from "../lib/wordVectors";
import type { TextEvidence } from "../model/graph";
import type { Document } from "./documents";

/** So much of the mean is kept as if the set had so many papers more: of two papers the mean is half of each. */
const SHRINK = 2;
/** A shorter vector is what rounding left over. */
const NOTHING = 1e-6;

/** Rows of papers without a known word are all zero. @param known as from `knownShares`. */
export function meaningOf(
  documents: readonly Document[],
  vectors: WordVectors,
  known: Float64Array,
): NonNullable<TextEvidence["meaning"]> {
  const { dimensions } = vectors;
  const size = documents.length;
  const rows = new Float32Array(size * dimensions);
  const mean = new Float64Array(dimensions);
  const sum = new Float64Array(dimensions);
  let speaking = 0;
  documents.forEach(({ counts }, i) => {
    sum.fill(0);
    for (const [term, frequency] of counts) {
      const row = vectors.find(term);
      if (row >= 0) vectors.add(row, 1 + ln(frequency), sum);
    }
    if (!toUnitLength(sum)) return;
    speaking++;
    for (let d = 0; d < dimensions; d++) mean[d]! += sum[d]!;
    rows.set(sum, i * dimensions);
  });
  for (let d = 0; d < dimensions; d++) mean[d]! /= speaking + SHRINK;
  for (let i = 0; i < size; i++) {
    const row = rows.subarray(i * dimensions, (i + 1) * dimensions);
    if (row.every((value) => value === 0)) continue;
    for (let d = 0; d < dimensions; d++) sum[d] = row[d]! - mean[d]!;
    toUnitLength(sum);
    row.set(sum);
  }
  return { rows, dimensions, known };
}

/** In place. @returns false where nothing was left: all zero now. */
function toUnitLength(vector: Float64Array): boolean {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const length = Math.sqrt(squares);
  const factor = length > NOTHING ? 1 / length : 0;
  for (let d = 0; d < vector.length; d++) vector[d]! *= factor;
  return factor > 0;
}
