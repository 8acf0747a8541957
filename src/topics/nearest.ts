/** The nearest papers of each, from the similarities of all pairs. */
import { type WeightedGraph, weightedGraph } from "../lib/weightedGraph";

/**
 * @param similarity row-major n × n, symmetric. @param k so many a paper asks for, of those with a similarity above 0.
 * @returns lists that hold both directions, strongest first, ties by index.
 */
export function nearestOf(similarity: Float32Array | Float64Array, n: number, k: number): WeightedGraph {
  const rows: Map<number, number>[] = Array.from({ length: n }, () => new Map());
  const best = new Uint32Array(k);
  for (let i = 0; i < n; i++) {
    const row = similarity.subarray(i * n, (i + 1) * n);
    let found = 0;
    for (let j = 0; j < n; j++) {
      const value = row[j]!;
      if (j === i || value <= 0 || (found === k && value <= row[best[k - 1]!]!)) continue;
      let at = found < k ? found++ : k - 1;
      for (; at > 0 && row[best[at - 1]!]! < value; at--) best[at] = best[at - 1]!;
      best[at] = j;
    }
    for (let at = 0; at < found; at++) {
      const j = best[at]!;
      rows[i]!.set(j, row[j]!);
      rows[j]!.set(i, row[j]!);
    }
  }
  return weightedGraph(rows.map((row) => [...row].sort((a, b) => b[1] - a[1] || a[0] - b[0])));
}
