/**
 * Groups as graph communities, the common way since single-cell analysis: Leiden with resolution 1.5 on the graph of mutual nearest
 * neighbours (k = log₂ n + 4), groups of fewer than three papers put to the group most like them.
 */
import { leiden } from "../../../src/lib/leiden";
import { seededRandom } from "../../../src/lib/random";
import { weightedGraph } from "../../../src/lib/weightedGraph";
import type { Grouped } from "./way";

const RESOLUTION = 1.5;
const SMALLEST = 3;

/** @param similarity row-major n × n; pairs at or below 0 are never neighbours. */
export function neighbourGroups(similarity: Float64Array, n: number): (seed: number) => Grouped {
  const k = Math.round(Math.log2(Math.max(2, n))) + 4;
  const nearest = Array.from({ length: n }, (_, i) => nearestOf(similarity, n, i, k));
  const sets = nearest.map((list) => new Set(list));
  const graph = weightedGraph(
    nearest.map((list, i) =>
      list.filter((j) => sets[j]!.has(i)).map((j): [number, number] => [j, similarity[i * n + j]!]),
    ),
  );
  return (seed) =>
    withoutSmallGroups(Int32Array.from(leiden(graph, RESOLUTION, seededRandom(seed))), similarity, n);
}

/** The k most similar of one row, most similar first, ties by index. */
function nearestOf(similarity: Float64Array, n: number, i: number, k: number): number[] {
  const value = (j: number) => similarity[i * n + j]!;
  const best: number[] = [];
  for (let j = 0; j < n; j++) {
    if (j === i || value(j) <= 0) continue;
    if (best.length === k && value(j) <= value(best[k - 1]!)) continue;
    let at = best.length;
    while (at > 0 && value(j) > value(best[at - 1]!)) at--;
    best.splice(at, 0, j);
    if (best.length > k) best.pop();
  }
  return best;
}

/** Each paper of a small group goes to the large group that it resembles most in the mean. */
function withoutSmallGroups(labels: Grouped, similarity: Float64Array, n: number): Grouped {
  const groups = new Map<number, number[]>();
  labels.forEach((label, i) => {
    const group = groups.get(label) ?? [];
    groups.set(label, group);
    group.push(i);
  });
  const large = [...groups].filter(([, group]) => group.length >= SMALLEST);
  if (large.length === 0) return labels;
  return labels.map((own, i) => {
    if (groups.get(own)!.length >= SMALLEST) return own;
    let [best, most] = [own, -Infinity];
    for (const [label, group] of large) {
      const mean = group.reduce((sum, j) => sum + similarity[i * n + j]!, 0) / group.length;
      if (mean > most) [best, most] = [label, mean];
    }
    return best;
  });
}
