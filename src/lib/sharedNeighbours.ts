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
  /** For each item the last one, plus 1, to which it is near. */
  const nearTo = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    nearTo[i] = i + 1;
    for (let e = offsets[i]!; e < ends[i]!; e++) nearTo[targets[e]!] = i + 1;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      const j = targets[e]!;
      let shared = nearTo[j] === i + 1 ? 1 : 0;
      for (let f = offsets[j]!; f < ends[j]!; f++) if (nearTo[targets[f]!] === i + 1) shared++;
      weights[e] = shared / (ends[i]! - offsets[i]! + ends[j]! - offsets[j]! + 2 - shared);
    }
  }
  return { offsets, targets, weights };
}
