/**
 * How much each way of comparing papers counts: its weight over the standard deviation of its cosines over pairs, so that the blend ranks
 * pairs as the weighted sum of z-scores does, and is 1 for papers alike in all.
 */
import { dotRows, isEmptyRow, rowCount, type SparseMatrix } from "../lib/sparseRows";
import type { TextEvidence } from "../model/graph";

type Evidence = Pick<TextEvidence, "latent" | "dimensions" | "meaning" | "citations"> & {
  /** Rows of terms, or of strings of characters in their stead. */
  readonly words: SparseMatrix;
};
type Voice = keyof TextEvidence["voices"];

const WEIGHTS: Readonly<Record<Voice, number>> = { terms: 0.2, latent: 0.2, meaning: 1, citations: 0.2 };
/** Usual deviations: a small set takes them in as if they had been seen in so many pairs. */
const USUAL: Readonly<Record<Voice, number>> = { terms: 0.05, latent: 0.25, meaning: 0.15, citations: 0.05 };
const USUAL_PAIRS = 20;
/** The pairs looked at are those of so many papers, evenly spread. */
const SAMPLE = 300;

/** How two papers compare in one voice, and which papers speak in it. */
interface Comparison {
  readonly cosine: (i: number, j: number) => number;
  readonly speaks: (i: number) => boolean;
}

export function voiceShares(evidence: Evidence): TextEvidence["voices"] {
  const { words, latent, dimensions, meaning, citations } = evidence;
  const size = rowCount(words);
  const weigh = (voice: Voice, comparison: Comparison | null) =>
    comparison ? WEIGHTS[voice] / deviation(size, USUAL[voice], comparison) : 0;
  const raw = {
    terms: weigh("terms", sparseComparison(words)),
    latent: weigh("latent", dimensions > 0 ? denseComparison(latent, dimensions) : null),
    meaning: weigh("meaning", meaning && denseComparison(meaning.rows, meaning.dimensions)),
    citations: weigh("citations", citations && sparseComparison(citations.rows)),
  };
  const sum = raw.terms + raw.latent + raw.meaning + raw.citations;
  return {
    terms: raw.terms / sum,
    latent: raw.latent / sum,
    meaning: raw.meaning / sum,
    citations: raw.citations / sum,
  };
}

function sparseComparison(rows: SparseMatrix): Comparison {
  return { cosine: (i, j) => dotRows(rows, i, j), speaks: (i) => !isEmptyRow(rows, i) };
}

function denseComparison(rows: Float32Array | Float64Array, width: number): Comparison {
  const cosine = (i: number, j: number) => {
    let sum = 0;
    for (let d = 0; d < width; d++) sum += rows[i * width + d]! * rows[j * width + d]!;
    return sum;
  };
  return { cosine, speaks: (i) => cosine(i, i) > 0 };
}

function deviation(size: number, usual: number, { cosine, speaks }: Comparison): number {
  const speakers = Uint32Array.from({ length: size }, (_, i) => i).filter(speaks);
  const step = Math.max(1, Math.ceil(speakers.length / SAMPLE));
  let [pairs, sum, squares] = [0, 0, 0];
  for (let a = 0; a < speakers.length; a += step) {
    for (let b = 0; b < speakers.length; b += step) {
      if (a === b) continue;
      const value = cosine(speakers[a]!, speakers[b]!);
      sum += value;
      squares += value * value;
      pairs++;
    }
  }
  const mean = pairs > 0 ? sum / pairs : 0;
  const seen = Math.max(0, squares - pairs * mean * mean);
  return Math.sqrt((seen + USUAL_PAIRS * usual * usual) / (pairs + USUAL_PAIRS));
}
