/**
 * The k nearest neighbours of every text among those that share a term with it. Exact up to 2,000 texts; above that the candidates of a
 * text are those that share its heaviest terms, and only the best of them are compared in full.
 */
import { ln } from "./portableMath";
import type { SparseMatrix } from "./sparseRows";
import type { TextSimilarity } from "./textSimilarity";

export interface Neighbour {
  readonly index: number;
  /** In 0..1. */
  readonly weight: number;
}

const EXACT_UP_TO = 2000;
/** Above that: so many of a text's heaviest terms look for candidates, and so many candidates are compared. */
const KEPT_TERMS = 24;
const KEPT_CANDIDATES = 200;

/** @returns for each text its neighbours, strongest first, ties by index; fewer than k where fewer share a term. */
export function nearestTexts(similarity: TextSimilarity, tfidf: SparseMatrix, k: number): Neighbour[][] {
  const { size, postings } = similarity;
  const exact = size <= EXACT_UP_TO;
  const scores = new Float64Array(size);
  return Array.from({ length: size }, (_, i) => {
    const found: number[] = [];
    for (const [column, value] of heaviest(tfidf, i, exact ? Infinity : KEPT_TERMS)) {
      for (let e = postings.offsets[column]!; e < postings.offsets[column + 1]!; e++) {
        const j = postings.columns[e]!;
        if (j === i) continue;
        if (scores[j] === 0) found.push(j);
        scores[j]! += value * postings.values[e]!;
      }
    }
    const candidates = exact ? found : strongest(found, scores, KEPT_CANDIDATES);
    const compared = candidates.map((index) => ({
      index,
      weight: similarity.blend(i, index, scores[index]!),
    }));
    for (const j of found) scores[j] = 0;
    return compared
      .filter((neighbour) => neighbour.weight > 0)
      .sort((a, b) => b.weight - a.weight || a.index - b.index)
      .slice(0, k);
  });
}

function heaviest(matrix: SparseMatrix, row: number, count: number): [number, number][] {
  const entries: [number, number][] = [];
  for (let e = matrix.offsets[row]!; e < matrix.offsets[row + 1]!; e++) {
    entries.push([matrix.columns[e]!, matrix.values[e]!]);
  }
  if (entries.length <= count) return entries;
  return entries.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, count);
}

function strongest(indices: number[], scores: Float64Array, count: number): number[] {
  if (indices.length <= count) return indices;
  return indices.sort((a, b) => scores[b]! - scores[a]! || a - b).slice(0, count);
}

/**
 * How many neighbours each text asks for: log₂ n, as the connectivity of random neighbour graphs wants. Sets above 200 are grouped by
 * these lists and get eight more (measured best there).
 */
export function neighbourCount(texts: number): number {
  const base = Math.min(12, Math.max(5, Math.round(ln(Math.max(1, texts)) / Math.LN2)));
  return texts > 200 ? base + 8 : base;
}
