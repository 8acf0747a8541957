/** Papers with a topic as the nodes of the forces: numbered topic by topic, so that those of one stand side by side in memory. */
import type { Steps } from "../lib/steps";
import { inducedGraph, type WeightedGraph } from "../lib/weightedGraph";
import type { NeighbourLists } from "../model/graph";
import { type Groups, similarLinks } from "./links";
import type { Points } from "./physics/points";

/** Nodes of a graph, in the order of their groups. */
export interface Nodes {
  readonly graph: WeightedGraph;
  /** Group of each node. */
  readonly groupOf: Int32Array;
  /** Nodes of group g: starts[g] … starts[g + 1] − 1. */
  readonly starts: Uint32Array;
}

export interface PackedPapers extends Nodes {
  /** Index of the paper of each node. */
  readonly papers: Uint32Array;
}

/** Groups in their order, papers within a group in ascending order. */
export function packPapers(groups: Groups, links: WeightedGraph): PackedPapers {
  const papers = inOrderOfGroups(groups.groupOf, groups.members.length);
  return withGraph(groups, papers, inducedGraph(links, papers));
}

/** The same without the links between all papers in between: of 100,000 these take time and much memory. */
export function* packNeighbours(groups: Groups, neighbours: NeighbourLists): Steps<PackedPapers> {
  const papers = inOrderOfGroups(groups.groupOf, groups.members.length);
  return withGraph(groups, papers, yield* similarLinks(neighbours, papers));
}

function withGraph({ groupOf, members }: Groups, papers: Uint32Array, graph: WeightedGraph): PackedPapers {
  const packed = new Int32Array(papers.length);
  for (let v = 0; v < papers.length; v++) packed[v] = groupOf[papers[v]!]!;
  return { papers, graph, groupOf: packed, starts: startsOf(packed, members.length) };
}

/** The nodes themselves as the members of their groups. */
export function groupsOf({ groupOf, starts }: Nodes): Groups {
  const members = Array.from({ length: starts.length - 1 }, (_, g) =>
    Array.from({ length: starts[g + 1]! - starts[g]! }, (_, k) => starts[g]! + k),
  );
  return { groupOf, members };
}

/** Indices of what is in a group, group by group, ascending within each. */
function inOrderOfGroups(groupOf: Int32Array, count: number): Uint32Array {
  const starts = startsOf(groupOf, count);
  const order = new Uint32Array(starts[count]!);
  const next = starts.slice();
  for (let i = 0; i < groupOf.length; i++) if (groupOf[i]! >= 0) order[next[groupOf[i]!]!++] = i;
  return order;
}

/** Where each of `count` groups starts if they stand one after the other. */
export function startsOf(groupOf: Int32Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (let v = 0; v < groupOf.length; v++) if (groupOf[v]! >= 0) starts[groupOf[v]! + 1]!++;
  for (let g = 0; g < count; g++) starts[g + 1]! += starts[g]!;
  return starts;
}

/** @param positions of all papers: [x0, y0, …]; those of the nodes are overwritten */
export function unpack({ papers }: PackedPapers, { x, y }: Points, positions: Float64Array): void {
  for (let v = 0; v < papers.length; v++) {
    positions[2 * papers[v]!] = x[v]!;
    positions[2 * papers[v]! + 1] = y[v]!;
  }
}
