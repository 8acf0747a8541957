/**
 * How alike two texts are: the mean of TF-IDF cosine and latent cosine, each divided by its standard deviation over all pairs. This
 * ranks pairs as the mean of z-scores does, and is still 1 for texts alike in both.
 */
import { entriesOf, rowCount, type SparseMatrix, transpose } from "./sparseRows";

export interface TextVectors {
  /** Rows of unit length, or empty. */
  readonly tfidf: SparseMatrix;
  /** Number of columns of `tfidf`. */
  readonly columnCount: number;
  /** Row-major, rows of unit length, or all zero. */
  readonly latent: Float64Array;
  readonly dimensions: number;
}

export interface TextSimilarity {
  readonly size: number;
  /** Share of the TF-IDF cosine in the blend, in 0..1; the rest is the latent cosine. */
  readonly termShare: number;
  /** Rows of `tfidf` by column, for finding what shares a term. */
  readonly postings: SparseMatrix;
  /** Fills `into` with the TF-IDF cosines of row i to all rows. */
  termCosines(i: number, into: Float64Array): void;
  /** The similarity of i and j, in 0..1, from their TF-IDF cosine. */
  blend(i: number, j: number, termCosine: number): number;
}

export function textSimilarity(vectors: TextVectors): TextSimilarity {
  const { tfidf, latent, dimensions } = vectors;
  const size = rowCount(tfidf);
  const postings = transpose(tfidf, vectors.columnCount);
  const termCosines = (i: number, into: Float64Array) => {
    into.fill(0);
    for (const [column, value] of entriesOf(tfidf, i)) {
      for (let e = postings.offsets[column]!; e < postings.offsets[column + 1]!; e++) {
        into[postings.columns[e]!]! += value * postings.values[e]!;
      }
    }
  };
  const latentCosine = (i: number, j: number) => {
    let sum = 0;
    for (let d = 0; d < dimensions; d++) sum += latent[i * dimensions + d]! * latent[j * dimensions + d]!;
    return sum;
  };
  const termShare = shareOfTerms(size, termCosines, latentCosine);
  return {
    size,
    termShare,
    postings,
    termCosines,
    blend: (i, j, termCosine) =>
      Math.min(1, Math.max(0, termShare * termCosine + (1 - termShare) * latentCosine(i, j))),
  };
}

/** Rows to look at for the two standard deviations; pairs of 300 rows with all others are plenty. */
const SAMPLE = 300;

/** Weight of the TF-IDF cosine: the standard deviation of the other one over the sum of both; all where the other tells no pair apart. */
function shareOfTerms(
  size: number,
  termCosines: (i: number, into: Float64Array) => void,
  latentCosine: (i: number, j: number) => number,
): number {
  const row = new Float64Array(size);
  const terms = { sum: 0, squares: 0 };
  const latent = { sum: 0, squares: 0 };
  let pairs = 0;
  const step = Math.max(1, Math.ceil(size / SAMPLE));
  for (let i = 0; i < size; i += step) {
    termCosines(i, row);
    for (let j = 0; j < size; j++) {
      if (j === i) continue;
      const l = latentCosine(i, j);
      terms.sum += row[j]!;
      terms.squares += row[j]! * row[j]!;
      latent.sum += l;
      latent.squares += l * l;
      pairs++;
    }
  }
  const termDeviation = deviation(terms, pairs);
  const latentDeviation = deviation(latent, pairs);
  const sum = termDeviation + latentDeviation;
  if (sum < 1e-12) return 0.5;
  return latentDeviation < 1e-12 ? 1 : latentDeviation / sum;
}

function deviation({ sum, squares }: { sum: number; squares: number }, count: number): number {
  if (count === 0) return 0;
  const mean = sum / count;
  return Math.sqrt(Math.max(0, squares / count - mean * mean));
}
