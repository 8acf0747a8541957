/**
 * Groups of more than a few hundred papers: communities of the graph of mutual nearest neighbours (Louvain), small groups merged into
 * the one with the strongest links to them.
 */
import { louvain, type WeightedGraph, weightedGraph } from "../lib/louvain";
import { seededRandom } from "../lib/random";
import type { NeighbourLists } from "../model/graph";
import { mergeGroups, sizesOf } from "./mergeGroups";

/** A group of fewer papers is merged. */
const SMALLEST_GROUP = 5;
/** Communities finer than 1.5 split what experts keep together (measured on 300 to 3,000 papers). */
const RESOLUTION = 1.2;
/** Automatic topics at most: more cannot be told apart on a slide. */
const MOST_GROUPS = 20;

/**
 * @param lists neighbour lists in which each has its neighbour back; the `k` strongest of a row are the nearest of its paper.
 * @param wanted number of groups, 0 = as found.
 */
export function groupLargeSet(lists: NeighbourLists, k: number, wanted: number, seed: number): Uint32Array {
  const graph = mutualNeighbours(lists, k);
  const between = linkStrength(lists);
  let labels = louvain(graph, RESOLUTION, seededRandom(seed));
  for (let resolution = RESOLUTION * 1.5; resolution < 200; resolution *= 1.5) {
    if (sizesOf(labels).filter((size) => size >= SMALLEST_GROUP).length >= wanted) break;
    labels = louvain(graph, resolution, seededRandom(seed));
  }
  const merged = mergeGroups(labels, between, { smallest: SMALLEST_GROUP, count: 0 });
  return mergeGroups(merged, between, { smallest: 0, count: wanted || MOST_GROUPS });
}

function mutualNeighbours({ offsets, targets, weights }: NeighbourLists, k: number): WeightedGraph {
  const size = offsets.length - 1;
  const chosen = Array.from({ length: size }, (_, i) => {
    const end = Math.min(offsets[i]! + k, offsets[i + 1]!);
    return new Map(Array.from(targets.subarray(offsets[i]!, end), (j, e) => [j, weights[offsets[i]! + e]!]));
  });
  return weightedGraph(chosen.map((row, i) => [...row].filter(([j]) => chosen[j]!.has(i))));
}

/** Sum of the weights between two groups for each root of their sizes' product. */
function linkStrength({ offsets, targets, weights }: NeighbourLists) {
  return (a: readonly number[], b: readonly number[]) => {
    const inside = new Set(b);
    let sum = 0;
    for (const i of a) {
      for (let e = offsets[i]!; e < offsets[i + 1]!; e++) if (inside.has(targets[e]!)) sum += weights[e]!;
    }
    return sum / Math.sqrt(a.length * b.length);
  };
}
