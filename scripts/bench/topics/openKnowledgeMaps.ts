/**
 * The way of Open Knowledge Maps, written anew from its description (Kraker, Kittel and Enkhbayar, Open Knowledge Maps: creating a visual
 * interface to the world's scientific knowledge based on natural language processing, 2016) and the parameters of its public server:
 * stems of title, abstract and keywords, cosine distance, Ward's linkage, the number of areas by an elbow rule on explained variance.
 */
import { stem } from "../../../src/lib/stem";
import { stopWords } from "../../../src/lib/stopWords";
import type { Paper } from "../../../src/model/bibliography";
import { cutWardTree, wardTree } from "./ward";
import { textOf, type Way } from "./way";

/** Numbers of areas that the elbow rule looks at. */
const MOST_LOOKED_AT = 20;
const MOST_AREAS = 15;
/** Explained variance that is enough, and gain by one more area that is too little: the first pair that some number fulfils decides. */
const ENOUGH = [0.95, 0.9, 0.8, 0.75, 0.67, 0.5, 0.33];
const TOO_LITTLE = [0.01, 0.05, 0.1];
const TOLERANCE = 0.001;

export const openKnowledgeMaps: Way = {
  id: "okm",
  label: "Open Knowledge Maps",
  seeded: false,
  async prepare({ papers }) {
    const n = papers.length;
    const distances = cosineDistances(papers);
    const tree = wardTree(distances, n);
    const cuts = Array.from({ length: Math.min(MOST_LOOKED_AT, n) }, (_, k) => cutWardTree(tree, k + 1));
    const count = areas(elbow(explainedVariance(distances, cuts)), n);
    return () => cutWardTree(tree, count);
  },
};

/** Punctuation goes without a gap, as there; words of three letters and more count. */
function wordsOf(paper: Paper): string[] {
  const words = textOf(paper)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]+/gu, "")
    .split(/\s+/);
  return words
    .filter((word) => !stopWords.has(word))
    .map(stem)
    .filter((word) => word.length >= 3);
}

/** 1 − cosine of the counts of words: plain ones, as there; TF-IDF gives .03 less agreement with experts on titles. */
function cosineDistances(papers: readonly Paper[]): Float64Array {
  const n = papers.length;
  const postings = new Map<string, Map<number, number>>();
  papers.forEach((paper, i) => {
    for (const word of wordsOf(paper)) {
      const row = postings.get(word) ?? new Map<number, number>();
      postings.set(word, row);
      row.set(i, (row.get(i) ?? 0) + 1);
    }
  });
  const products = new Float64Array(n * n);
  for (const row of postings.values()) {
    for (const [i, a] of row) for (const [j, b] of row) products[i * n + j]! += a * b;
  }
  const lengths = Float64Array.from({ length: n }, (_, i) => Math.sqrt(products[i * n + i]!) || 1);
  return products.map((product, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    return i === j ? 0 : 1 - product / (lengths[i]! * lengths[j]!);
  });
}

/** For each cut the share of the summed squared distances that lies between its clusters, in 0..1. */
function explainedVariance(distances: Float64Array, cuts: readonly Int32Array[]): number[] {
  const within = cuts.map((labels) => {
    const n = labels.length;
    const sums: number[] = [];
    const sizes: number[] = [];
    for (let i = 0; i < n; i++) {
      const own = labels[i]!;
      sizes[own] = (sizes[own] ?? 0) + 1;
      for (let j = 0; j < i; j++)
        if (labels[j] === own) sums[own] = (sums[own] ?? 0) + distances[i * n + j]! ** 2;
    }
    return sizes.reduce((total, size, c) => total + (sums[c] ?? 0) / size, 0);
  });
  return within.map((sum) => (within[0]! > 0 ? 1 - sum / within[0]! : 0));
}

/** @param explained variance explained by 1, 2, 3 … areas. */
function elbow(explained: readonly number[]): number {
  for (const enough of ENOUGH) {
    for (const little of TOO_LITTLE) {
      const count = firstThatFits(explained, enough, little);
      if (count > 0) return count;
    }
  }
  // Texts explain little of each other: then ever less is enough.
  for (let enough = 0.9; enough > 1e-6; enough *= 0.9) {
    const count = firstThatFits(explained, enough, 1 - enough);
    if (count > 0) return count;
  }
  return 1;
}

/** The least number of areas from which on both thresholds hold; 0 where there is none. */
function firstThatFits(explained: readonly number[], enough: number, little: number): number {
  const first = explained.findIndex((value) => value >= enough - TOLERANCE) + 1;
  const second =
    explained.findIndex(
      (value, k) => k + 1 < explained.length && explained[k + 1]! - value <= little + TOLERANCE,
    ) + 1;
  return first > 0 && second > 0 ? Math.max(first, second) : 0;
}

/** Capped at 15; at 16 to 20 from 150 papers on, as there. Thirty papers and fewer get √n + 1. */
function areas(count: number, papers: number): number {
  if (papers <= 30) return Math.round(Math.sqrt(papers)) + 1;
  if (count <= MOST_AREAS || papers < 150) return Math.min(count, MOST_AREAS);
  return papers < 200 ? 16 : Math.min(20, 15 + Math.floor(papers / 100));
}
