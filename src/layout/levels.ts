/**
 * A large graph of papers → the same graph seen from further away: linked papers of one topic are merged, until few thousand are left. On
 * each level the parts of a whole are numbered one after the other, so that nodes that will stand side by side do so in memory: with
 * 100,000 papers a step along a link would else wait for memory most of the time.
 */
import { aggregate, type Partition } from "../lib/communities";
import type { Steps } from "../lib/steps";
import { forceGraph } from "./forceGraph";
import { inverse, unchanged } from "./numbering";
import { type Nodes, startsOf } from "./packed";
import { merge, summed } from "./physics/coarsen";

/** At so many nodes the forces find the large shape in the time that they are given. */
const ENOUGH = 5000;

export interface NodeLevel extends Nodes {
  /** What the forces pull along. */
  readonly graph: Nodes["graph"];
  /** For each node its whole in the next, coarser level; null in the coarsest. */
  readonly wholes: Uint32Array | null;
}

export interface Levels {
  /** Those with most nodes first. No node of a level holds papers of two groups. */
  readonly levels: readonly NodeLevel[];
  /** The k-th node of the first level is order[k] of the given nodes. */
  readonly order: Uint32Array;
}

/**
 * Nodes choose whom they are merged with in their order: a random one is no better here, and takes twice as long to go through memory.
 * @param between what a link between two groups counts, 0..1
 */
export function* levelsOf(nodes: Nodes, between: number): Steps<Levels> {
  const levels: NodeLevel[] = [];
  let { graph, groupOf, starts }: Nodes = nodes;
  let masses: Float64Array = new Float64Array(groupOf.length).fill(1);
  for (;;) {
    const merged = groupOf.length > ENOUGH ? merge(graph, masses, unchanged(groupOf.length), groupOf) : null;
    levels.push({ graph, groupOf, starts, wholes: merged?.labels ?? null });
    if (!merged) break;
    yield stepDone(levels.length);
    // Numbered by their first nodes, the wholes are in the order of the groups as well.
    const groups = groupsOfWholes(groupOf, merged);
    graph = aggregate(graph, merged);
    masses = summed(masses, merged);
    groupOf = groups;
    starts = startsOf(groups, nodes.starts.length - 1);
    yield stepDone(levels.length + 0.5);
  }
  return yield* sideBySide(levels, between);
}

/** How much is left is not known: each step is half of it. */
function stepDone(steps: number): number {
  return steps / (steps + 1);
}

function groupsOfWholes(groupOf: Int32Array, { labels, count }: Partition): Int32Array {
  const groups = new Int32Array(count);
  for (let v = 0; v < groupOf.length; v++) groups[labels[v]!] = groupOf[v]!;
  return groups;
}

/** The coarsest level keeps its numbers; on each other one nodes are numbered whole by whole. */
function* sideBySide(levels: readonly NodeLevel[], between: number): Steps<Levels> {
  const sorted = levels.slice();
  const last = levels.length - 1;
  let order = unchanged(levels[last]!.groupOf.length);
  sorted[last] = { ...levels[last]!, graph: forceGraph(levels[last]!, between, order) };
  for (let l = last - 1; l >= 0; l--) {
    const parts = partsInOrder(levels[l]!.wholes!, order);
    order = parts.order;
    // Wholes are in the order of the groups: so are their parts, and the nodes of a group keep their range.
    sorted[l] = { ...levels[l]!, graph: forceGraph(levels[l]!, between, order), wholes: parts.wholes };
    yield stepDone(2 * levels.length - l);
  }
  return { levels: sorted, order };
}

/** The nodes in the order of their wholes, and the place of the whole of each in that order. */
function partsInOrder(wholes: Uint32Array, orderOfWholes: Uint32Array) {
  const places = inverse(orderOfWholes);
  const next = new Uint32Array(places.length + 1);
  for (let v = 0; v < wholes.length; v++) next[places[wholes[v]!]! + 1]!++;
  for (let k = 0; k < places.length; k++) next[k + 1]! += next[k]!;
  const parts = { order: new Uint32Array(wholes.length), wholes: new Uint32Array(wholes.length) };
  for (let v = 0; v < wholes.length; v++) {
    const place = places[wholes[v]!]!;
    const at = next[place]!++;
    parts.order[at] = v;
    parts.wholes[at] = place;
  }
  return parts;
}
