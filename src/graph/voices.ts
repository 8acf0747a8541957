/**
 * How much each way of comparing papers counts: its weight over the standard deviation of its cosines over pairs, so that the blend ranks
 * pairs as the weighted sum of z-scores does, and is 1 for papers alike in all.
 */
import { denseProducts } from "../lib/denseProducts";
import { allPairs } from "../lib/pairs";
import { isEmptyRow, rowCount, type SparseMatrix, takeRows } from "../lib/sparseRows";
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

/** Which papers speak in a voice, and the cosines of some of them, row-major, each with each. */
interface Comparison {
  readonly cosines: (papers: Uint32Array) => Float64Array;
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
  return { cosines: (papers) => allPairs(takeRows(rows, papers)), speaks: (i) => !isEmptyRow(rows, i) };
}

function denseComparison(rows: Float32Array | Float64Array, width: number): Comparison {
  const cosines = (papers: Uint32Array) => {
    const count = papers.length;
    const looked = new Float64Array(count * width);
    papers.forEach((paper, a) => {
      looked.set(rows.subarray(paper * width, (paper + 1) * width), a * width);
    });
    const productsOf = denseProducts(looked, count, width);
    const table = new Float64Array(count * count);
    for (let a = 0; a < count; a++) {
      const products = productsOf(a);
      for (let b = 0; b < a; b++) table[a * count + b] = table[b * count + a] = products[b]!;
    }
    return table;
  };
  const speaks = (i: number) => {
    for (let at = i * width; at < (i + 1) * width; at++) if (rows[at] !== 0) return true;
    return false;
  };
  return { cosines, speaks };
}

function deviation(size: number, usual: number, { cosines, speaks }: Comparison): number {
  const speakers = Uint32Array.from({ length: size }, (_, i) => i).filter(speaks);
  const step = Math.max(1, Math.ceil(speakers.length / SAMPLE));
  const looked = speakers.filter((_, at) => at % step === 0);
  const count = looked.length;
  const table = cosines(looked);
  let [pairs, sum, squares] = [0, 0, 0];
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < count; b++) {
      if (a === b) continue;
      const value = table[a * count + b]!;
      sum += value;
      squares += value * value;
      pairs++;
    }
  }
  const mean = pairs > 0 ? sum / pairs : 0;
  const seen = Math.max(0, squares - pairs * mean * mean);
  return Math.sqrt((seen + USUAL_PAIRS * usual * usual) / (pairs + USUAL_PAIRS));
}
