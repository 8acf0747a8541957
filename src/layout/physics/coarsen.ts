/**
 * A weighted graph → the same graph seen from further and further away: strongly linked nodes are merged, again and again, until few
 * are left. A node joins the neighbour with the highest weight / mass, so that clusters grow evenly (multilevel layout, Walshaw 2003,
 * J. Graph Algorithms Appl. 7(3); groups of up to four rather than pairs, which needs half the levels).
 */
import { aggregate, numbered, type Partition } from "../../lib/communities";
import type { Random } from "../../lib/random";
import { nodeCount, type WeightedGraph } from "../../lib/weightedGraph";

export interface Level {
  /** Links within a node are one of it with itself. */
  readonly graph: WeightedGraph;
  readonly masses: Float64Array;
  /** For each node the one of the next, coarser level that it is a part of. Null in the coarsest. */
  readonly wholes: Uint32Array | null;
}

/** No more levels at or below so many nodes, */
const FEWEST = 60;
/** or once merging leaves more than this share of the nodes. */
const TOO_MANY = 0.9;
/** Most nodes in one of the next level. */
const MOST_PARTS = 4;
/** What the weight to a group counts against that to a single node. */
const JOINING = 0.8;

/** @param masses above 0. @returns the levels, the given graph first. Weights not above 0 merge nothing. */
export function coarsen(graph: WeightedGraph, masses: Float64Array, random: Random): Level[] {
  const levels: Level[] = [];
  let level = { graph, masses };
  for (;;) {
    const merged =
      nodeCount(level.graph) > FEWEST
        ? merge(level.graph, level.masses, shuffled(nodeCount(level.graph), random))
        : null;
    if (!merged) {
      levels.push({ ...level, wholes: null });
      return levels;
    }
    levels.push({ ...level, wholes: merged.labels });
    level = { graph: aggregate(level.graph, merged), masses: summed(level.masses, merged) };
  }
}

/** What the parts of each whole have together. */
export function summed(masses: Float64Array, { labels, count }: Partition): Float64Array {
  const sums = new Float64Array(count);
  for (let i = 0; i < labels.length; i++) sums[labels[i]!]! += masses[i]!;
  return sums;
}

/**
 * The whole of each node. Wholes are numbered in the order of their first nodes, so that nodes that stand
 * side by side in memory do so on all levels.
 * @param order in which nodes choose
 * @param kindOf only nodes of one kind are merged; absent = all are
 * @returns null where hardly any would be merged
 */
export function merge(
  { offsets, targets, weights }: WeightedGraph,
  masses: Float64Array,
  order: Uint32Array,
  kindOf?: Int32Array,
): Partition | null {
  const size = offsets.length - 1;
  const groups = new Int32Array(size).fill(-1);
  const sizes = new Uint8Array(size);
  let count = 0;
  for (let k = 0; k < size; k++) {
    const i = order[k]!;
    if (groups[i]! >= 0) continue;
    let best = -1;
    let bestScore = 0;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      const j = targets[e]!;
      const group = groups[j]!;
      if (j === i || (group >= 0 && sizes[group]! >= MOST_PARTS)) continue;
      if (kindOf && kindOf[i] !== kindOf[j]) continue;
      const score = (weights[e]! / masses[j]!) * (group < 0 ? 1 : JOINING);
      if (score > bestScore) {
        bestScore = score;
        best = j;
      }
    }
    if (best < 0) {
      sizes[count] = 1;
      groups[i] = count++;
    } else if (groups[best]! >= 0) {
      groups[i] = groups[best]!;
      sizes[groups[i]!]!++;
    } else {
      sizes[count] = 2;
      groups[i] = groups[best] = count++;
    }
  }
  return count > TOO_MANY * size ? null : numbered(new Uint32Array(groups.buffer));
}

/** All numbers below `size` in random order (Fisher and Yates). */
function shuffled(size: number, random: Random): Uint32Array {
  const order = new Uint32Array(size);
  for (let i = 0; i < size; i++) order[i] = i;
  for (let i = size - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const swapped = order[i]!;
    order[i] = order[j]!;
    order[j] = swapped;
  }
  return order;
}
