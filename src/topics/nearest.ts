/** The nearest papers of each, from the similarities of all pairs. */
import type { WeightedGraph } from "../lib/weightedGraph";

/**
 * @param similarity row-major n × n, symmetric. @param k so many a paper asks for, of those with a similarity above 0.
 * @returns lists that hold both directions, strongest first, ties by index.
 */
export function nearestOf(similarity: Float32Array | Float64Array, n: number, k: number): WeightedGraph {
  const { wishes, counts } = wishesOf(similarity, n, k);
  // How long each list is: what a paper asks for, and those that ask for it unasked.
  const isWished = (i: number, j: number) => wishes.subarray(i * k, i * k + counts[i]!).includes(j);
  const offsets = new Uint32Array(n + 1);
  for (let i = 0; i < n; i++) offsets[i + 1] = counts[i]!;
  const unasked: number[] = [];
  for (let i = 0; i < n; i++) {
    for (let at = i * k; at < i * k + counts[i]!; at++) {
      const j = wishes[at]!;
      if (isWished(j, i)) continue;
      offsets[j + 1]!++;
      unasked.push(j, i);
    }
  }
  for (let i = 0; i < n; i++) offsets[i + 1]! += offsets[i]!;
  const targets = new Uint32Array(offsets[n]!);
  const next = offsets.slice(0, n);
  for (let i = 0; i < n; i++)
    for (let at = 0; at < counts[i]!; at++) targets[next[i]!++] = wishes[i * k + at]!;
  for (let at = 0; at < unasked.length; at += 2) targets[next[unasked[at]!]!++] = unasked[at + 1]!;
  const weights = new Float64Array(targets.length);
  for (let i = 0; i < n; i++) {
    const row = similarity.subarray(i * n, (i + 1) * n);
    targets.subarray(offsets[i], offsets[i + 1]).sort((a, b) => row[b]! - row[a]! || a - b);
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) weights[e] = row[targets[e]!]!;
  }
  return { offsets, targets, weights };
}

/** What each paper asks for: row i is wishes[i × k … i × k + counts[i] − 1], strongest first. */
function wishesOf(similarity: Float32Array | Float64Array, n: number, k: number) {
  const wishes = new Uint32Array(n * k);
  const counts = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    const row = similarity.subarray(i * n, (i + 1) * n);
    const best = wishes.subarray(i * k, (i + 1) * k);
    let found = 0;
    for (let j = 0; j < n; j++) {
      const value = row[j]!;
      if (j === i || value <= 0 || (found === k && value <= row[best[k - 1]!]!)) continue;
      let at = found < k ? found++ : k - 1;
      for (; at > 0 && row[best[at - 1]!]! < value; at--) best[at] = best[at - 1]!;
      best[at] = j;
    }
    counts[i] = found;
  }
  return { wishes, counts };
}
