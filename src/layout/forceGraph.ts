/** Links → what the forces pull along: weak between topics, and as strong on the whole whatever the measure of similarity. */
import type { WeightedGraph } from "../lib/weightedGraph";
import type { Nodes } from "./packed";

/**
 * Mean sum of a node's weights. Of 1.2 to 3, tried on four real sets, this keeps most neighbours together (docs/method.md); more draws the
 * papers of an island into lumps with nothing between.
 */
const MEAN_DEGREE = 1.3;

/** @param between what a link between two groups counts, 0..1; links of a node with itself are left out */
export function forceGraph({ graph, groupOf }: Nodes, between: number): WeightedGraph {
  const { offsets, targets, weights } = graph;
  const size = groupOf.length;
  const starts = new Uint32Array(size + 1);
  const ends = new Uint32Array(targets.length);
  const pulls = new Float64Array(targets.length);
  let at = 0;
  let sum = 0;
  for (let v = 0; v < size; v++) {
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      if (targets[e] === v) continue;
      const pull = groupOf[targets[e]!] === groupOf[v] ? weights[e]! : between * weights[e]!;
      ends[at] = targets[e]!;
      pulls[at++] = pull;
      sum += pull;
    }
    starts[v + 1] = at;
  }
  const scale = sum > 0 ? (MEAN_DEGREE * size) / sum : 1;
  for (let e = 0; e < at; e++) pulls[e]! *= scale;
  return { offsets: starts, targets: ends.subarray(0, at), weights: pulls.subarray(0, at) };
}
