/** Links → what the forces pull along: weak between topics, and as strong on the whole whatever the measure of similarity. */
import type { WeightedGraph } from "../lib/weightedGraph";
import { inverse } from "./numbering";
import type { Nodes } from "./packed";

/**
 * Mean sum of a node's weights. Of 1.2 to 3, tried on four real sets, this keeps most neighbours together (docs/method.md); more draws the
 * papers of an island into lumps with nothing between.
 */
const MEAN_DEGREE = 1.3;

/**
 * @param between what a link between two groups counts, 0..1; links of a node with itself are left out
 * @param order node order[k] becomes the k-th; its targets keep their order
 */
export function forceGraph({ graph, groupOf }: Nodes, between: number, order: Uint32Array): WeightedGraph {
  const { offsets, targets, weights } = graph;
  const places = inverse(order);
  const starts = new Uint32Array(order.length + 1);
  const ends = new Uint32Array(targets.length);
  const pulls = new Float64Array(targets.length);
  let at = 0;
  let sum = 0;
  for (let k = 0; k < order.length; k++) {
    const v = order[k]!;
    const group = groupOf[v]!;
    const end = offsets[v + 1]!;
    for (let e = offsets[v]!; e < end; e++) {
      const w = targets[e]!;
      if (w === v) continue;
      const pull = groupOf[w] === group ? weights[e]! : between * weights[e]!;
      ends[at] = places[w]!;
      pulls[at++] = pull;
      sum += pull;
    }
    starts[k + 1] = at;
  }
  const scale = sum > 0 ? (MEAN_DEGREE * order.length) / sum : 1;
  for (let e = 0; e < at; e++) pulls[e]! *= scale;
  return { offsets: starts, targets: ends.subarray(0, at), weights: pulls.subarray(0, at) };
}
