/** A large graph of papers → the same graph seen from further away: linked papers of one topic are merged, until few thousand are left. */
import { aggregate } from "../lib/communities";
import type { Random } from "../lib/random";
import type { WeightedGraph } from "../lib/weightedGraph";
import { inOrderOfGroups, type Nodes, startsOf } from "./packed";
import { coarsen } from "./physics/coarsen";

/** At so many nodes the forces find the large shape in the time that they are given. */
const ENOUGH = 5000;

export interface NodeLevel extends Nodes {
  /** For each node its whole in the next, coarser level; null in the coarsest. */
  readonly wholes: Uint32Array | null;
}

/** @returns the levels, the given nodes first. No node of a level holds papers of two groups. */
export function levelsOf(nodes: Nodes, random: Random): NodeLevel[] {
  const groups = nodes.starts.length - 1;
  if (nodes.groupOf.length <= ENOUGH) return [{ ...nodes, wholes: null }];
  const merging = coarsen(withoutBridges(nodes), new Float64Array(nodes.groupOf.length).fill(1), random);
  const levels: NodeLevel[] = [];
  let { graph, groupOf } = nodes;
  // Numbers of the nodes of this level by those of `merging`.
  let numbers: Uint32Array | null = null;
  for (const { wholes } of merging) {
    const starts = startsOf(groupOf, groups);
    if (!wholes || groupOf.length <= ENOUGH) {
      levels.push({ graph, groupOf, starts, wholes: null });
      break;
    }
    const own: Uint32Array = numbers ? reordered(wholes, numbers) : wholes;
    const count = own.reduce((most, whole) => Math.max(most, whole + 1), 0);
    const wholeGroups = new Int32Array(count);
    for (let v = 0; v < own.length; v++) wholeGroups[own[v]!] = groupOf[v]!;
    const order = inOrderOfGroups(wholeGroups, groups);
    numbers = new Uint32Array(count);
    for (let k = 0; k < count; k++) numbers[order[k]!] = k;
    const labels = Uint32Array.from(own, (whole) => numbers![whole]!);
    levels.push({ graph, groupOf, starts, wholes: labels });
    graph = aggregate(graph, { labels, count });
    groupOf = Int32Array.from(order, (whole) => wholeGroups[whole]!);
  }
  return levels;
}

/** The values in the new order of their holders. */
function reordered(values: Uint32Array, numbers: Uint32Array): Uint32Array {
  const moved = new Uint32Array(values.length);
  for (let v = 0; v < values.length; v++) moved[numbers[v]!] = values[v]!;
  return moved;
}

/** Links between groups weigh 0: they merge nothing. */
function withoutBridges({ graph, groupOf }: Nodes): WeightedGraph {
  const { offsets, targets } = graph;
  const weights = graph.weights.slice();
  for (let v = 0; v < groupOf.length; v++)
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++)
      if (groupOf[targets[e]!] !== groupOf[v]) weights[e] = 0;
  return { offsets, targets, weights };
}
