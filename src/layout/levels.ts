/**
 * A large graph of papers → the same graph seen from further away: linked papers of one topic are merged, until few thousand are left. On
 * each level the parts of a whole are numbered one after the other, so that nodes that will stand side by side do so in memory: with
 * 100,000 papers a step along a link would else wait for memory most of the time.
 */
import { aggregate } from "../lib/communities";
import type { Random } from "../lib/random";
import type { Steps } from "../lib/steps";
import type { WeightedGraph } from "../lib/weightedGraph";
import { type Nodes, startsOf } from "./packed";
import { merge, summed } from "./physics/coarsen";

/** At so many nodes the forces find the large shape in the time that they are given. */
const ENOUGH = 5000;

export interface NodeLevel extends Nodes {
  /** For each node its whole in the next, coarser level; null in the coarsest. */
  readonly wholes: Uint32Array | null;
}

export interface Levels {
  /** Those with most nodes first. No node of a level holds papers of two groups. */
  readonly levels: readonly NodeLevel[];
  /** The k-th node of the first level is order[k] of the given nodes. */
  readonly order: Uint32Array;
}

export function* levelsOf(nodes: Nodes, random: Random): Steps<Levels> {
  const levels: NodeLevel[] = [];
  let { graph, groupOf, starts }: Nodes = nodes;
  let masses: Float64Array = new Float64Array(groupOf.length).fill(1);
  for (;;) {
    const merged = groupOf.length > ENOUGH ? merge(graph, masses, random, groupOf) : null;
    levels.push({ graph, groupOf, starts, wholes: merged?.labels ?? null });
    if (!merged) break;
    yield stepDone(levels.length);
    // Numbered by their first nodes, the wholes are in the order of the groups as well.
    const groups = new Int32Array(merged.count);
    for (let v = 0; v < groupOf.length; v++) groups[merged.labels[v]!] = groupOf[v]!;
    graph = aggregate(graph, merged);
    masses = summed(masses, merged);
    groupOf = groups;
    starts = startsOf(groups, nodes.starts.length - 1);
    yield stepDone(levels.length + 0.5);
  }
  return yield* sideBySide(levels);
}

/** How much is left is not known: each step is half of it. */
function stepDone(steps: number): number {
  return steps / (steps + 1);
}

/** The coarsest level keeps its numbers; on each other one nodes are numbered whole by whole. */
function* sideBySide(levels: readonly NodeLevel[]): Steps<Levels> {
  const sorted = levels.slice();
  let order = new Uint32Array(levels[levels.length - 1]!.groupOf.length);
  for (let v = 0; v < order.length; v++) order[v] = v;
  for (let l = levels.length - 2; l >= 0; l--) {
    const { graph, groupOf, starts, wholes } = levels[l]!;
    const places = inverse(order);
    const next = new Uint32Array(order.length + 1);
    for (const whole of wholes!) next[places[whole]! + 1]!++;
    for (let k = 0; k < order.length; k++) next[k + 1]! += next[k]!;
    order = new Uint32Array(groupOf.length);
    const placeOf = new Uint32Array(groupOf.length);
    for (let v = 0; v < groupOf.length; v++) {
      const place = places[wholes![v]!]!;
      const at = next[place]!++;
      order[at] = v;
      placeOf[at] = place;
    }
    // Wholes are in the order of the groups: so are their parts, and the nodes of a group keep their range.
    sorted[l] = { graph: renumbered(graph, order), groupOf, starts, wholes: placeOf };
    yield stepDone(2 * levels.length - l);
  }
  return { levels: sorted, order };
}

function inverse(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length);
  for (let k = 0; k < order.length; k++) places[order[k]!] = k;
  return places;
}

/** The same graph, node order[k] as the k-th. */
function renumbered({ offsets, targets, weights }: WeightedGraph, order: Uint32Array): WeightedGraph {
  const places = inverse(order);
  const starts = new Uint32Array(order.length + 1);
  const ends = new Uint32Array(targets.length);
  const moved = new Float64Array(targets.length);
  let at = 0;
  for (let k = 0; k < order.length; k++) {
    const end = offsets[order[k]! + 1]!;
    for (let e = offsets[order[k]!]!; e < end; e++) {
      ends[at] = places[targets[e]!]!;
      moved[at++] = weights[e]!;
    }
    starts[k + 1] = at;
  }
  return { offsets: starts, targets: ends, weights: moved };
}
