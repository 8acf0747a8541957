/** A weighted graph → the same with each node's heaviest links only, and those that are among the other end's heaviest. */
import { nodeCount, type WeightedGraph } from "../../lib/weightedGraph";

/** @param most links that each node may ask for, above 0; of links of equal weight at the border all stay. */
export function strongestLinks(graph: WeightedGraph, most: number): WeightedGraph {
  const { offsets, targets, weights } = graph;
  const size = nodeCount(graph);
  const least = new Float64Array(size);
  const heaviest = new Float64Array(most);
  for (let i = 0; i < size; i++) least[i] = leastWanted(weights, offsets[i]!, offsets[i + 1]!, heaviest);
  const starts = new Uint32Array(size + 1);
  const ends = new Uint32Array(targets.length);
  const kept = new Float64Array(targets.length);
  let length = 0;
  for (let i = 0; i < size; i++) {
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      if (weights[e]! < least[i]! && weights[e]! < least[targets[e]!]!) continue;
      ends[length] = targets[e]!;
      kept[length++] = weights[e]!;
    }
    starts[i + 1] = length;
  }
  return { offsets: starts, targets: ends.slice(0, length), weights: kept.slice(0, length) };
}

/** The weight of the last link that a node asks for. @param heaviest room for them; in rows that are sorted it is filled at once. */
function leastWanted(weights: Float64Array, start: number, end: number, heaviest: Float64Array): number {
  let count = 0;
  for (let e = start; e < end; e++) {
    const weight = weights[e]!;
    let at = count;
    if (count === heaviest.length) {
      if (weight <= heaviest[count - 1]!) continue;
      at = count - 1;
    } else count++;
    for (; at > 0 && heaviest[at - 1]! < weight; at--) heaviest[at] = heaviest[at - 1]!;
    heaviest[at] = weight;
  }
  return count < heaviest.length ? -Infinity : heaviest[count - 1]!;
}
