/** The graph of shared neighbours of a citation graph, worked out once for it: groups rest on it, and parts of groups. */
import { neighbourCount } from "../lib/nearest";
import { sharedNeighbours } from "../lib/sharedNeighbours";
import type { WeightedGraph } from "../lib/weightedGraph";
import type { CitationGraph, NeighbourLists } from "../model/graph";

export function sharedGraph({
  neighbours,
  paperIds,
}: Pick<CitationGraph, "neighbours" | "paperIds">): WeightedGraph {
  const known = made.get(neighbours);
  if (known) return known;
  const graph = sharedNeighbours(neighbours, neighbourCount(paperIds.length));
  made.set(neighbours, graph);
  return graph;
}

const made = new WeakMap<NeighbourLists, WeightedGraph>();
