/** The nearest papers of each, from the similarities of all pairs. */
import type { WeightedGraph } from "../lib/weightedGraph";

/**
 * @param similarity row-major n × n, symmetric. @param k so many a paper asks for, of those with a similarity above 0.
 * @returns lists that hold both directions, strongest first, ties by index.
 */
export function nearestOf(similarity: Float32Array | Float64Array, n: number, k: number): WeightedGraph {
  const { wishes, counts } = wishesOf(similarity, n, k);
  const { starts, askers } = askersOf(wishes, counts, n, k);
  const offsets = new Uint32Array(n + 1);
  const targets = new Uint32Array(2 * askers.length);
  const weights = new Float64Array(2 * askers.length);
  const isWished = new Uint8Array(n);
  let size = 0;
  for (let i = 0; i < n; i++) {
    const row = i * n;
    const start = size;
    for (let at = i * k; at < i * k + counts[i]!; at++) {
      const j = wishes[at]!;
      isWished[j] = 1;
      targets[size] = j;
      weights[size++] = similarity[row + j]!;
    }
    // What the paper asks for is sorted; each that asks for it unasked is put in its place.
    for (let a = starts[i]!; a < starts[i + 1]!; a++) {
      const j = askers[a]!;
      if (isWished[j]) continue;
      const weight = similarity[row + j]!;
      let at = size++;
      for (; at > start && goesBefore(weight, j, weights[at - 1]!, targets[at - 1]!); at--) {
        targets[at] = targets[at - 1]!;
        weights[at] = weights[at - 1]!;
      }
      targets[at] = j;
      weights[at] = weight;
    }
    for (let at = i * k; at < i * k + counts[i]!; at++) isWished[wishes[at]!] = 0;
    offsets[i + 1] = size;
  }
  return { offsets, targets: targets.slice(0, size), weights: weights.slice(0, size) };
}

function goesBefore(weight: number, paper: number, otherWeight: number, other: number): boolean {
  return weight > otherWeight || (weight === otherWeight && paper < other);
}

/** What each paper asks for: row i is wishes[i × k … i × k + counts[i] − 1], strongest first. */
function wishesOf(similarity: Float32Array | Float64Array, n: number, k: number) {
  const wishes = new Uint32Array(n * k);
  const counts = new Uint32Array(n);
  /** Similarities of the wishes of one paper. */
  const values = new Float64Array(k);
  for (let i = 0; i < n; i++) {
    const best = i * k;
    let found = 0;
    /** What is no more than this is not asked for. */
    let least = 0;
    for (let j = 0; j < n; j++) {
      const value = similarity[i * n + j]!;
      if (value <= least || j === i) continue;
      let at = found < k ? found++ : k - 1;
      for (; at > 0 && values[at - 1]! < value; at--) {
        values[at] = values[at - 1]!;
        wishes[best + at] = wishes[best + at - 1]!;
      }
      values[at] = value;
      wishes[best + at] = j;
      if (found === k) least = values[k - 1]!;
    }
    counts[i] = found;
  }
  return { wishes, counts };
}

/** Those that ask for each paper, ascending: askers[starts[i] … starts[i + 1] − 1] ask for paper i. */
function askersOf(wishes: Uint32Array, counts: Uint32Array, n: number, k: number) {
  const starts = new Uint32Array(n + 1);
  for (let i = 0; i < n; i++) for (let at = 0; at < counts[i]!; at++) starts[wishes[i * k + at]! + 1]!++;
  for (let i = 0; i < n; i++) starts[i + 1]! += starts[i]!;
  const next = starts.slice(0, n);
  const askers = new Uint32Array(starts[n]!);
  for (let i = 0; i < n; i++)
    for (let at = 0; at < counts[i]!; at++) askers[next[wishes[i * k + at]!]!++] = i;
  return { starts, askers };
}
