/** The edges of a network → its citations: directed edges, each pair of nodes once. What is left out is counted in notes. */
import { counted } from "./counted";
import type { NetworkEdge } from "./network";

export interface EdgeCitations {
  readonly citations: readonly { readonly source: string; readonly target: string }[];
  /** Sentences. */
  readonly notes: readonly string[];
}

/** @param nodes ids of the nodes of the network. */
export function edgeCitations(edges: readonly NetworkEdge[], nodes: ReadonlySet<string>): EdgeCitations {
  const citations: { source: string; target: string }[] = [];
  const targetsOf = new Map<string, Set<string>>();
  const count = { undirected: 0, loops: 0, strangers: 0, parallel: 0 };
  for (const { source, target, isDirected } of edges) {
    if (source === undefined || target === undefined || !nodes.has(source) || !nodes.has(target))
      count.strangers++;
    else if (source === target) count.loops++;
    else if (!isDirected) count.undirected++;
    else {
      const targets = targetsOf.get(source) ?? new Set();
      targetsOf.set(source, targets);
      if (targets.has(target)) count.parallel++;
      else {
        targets.add(target);
        citations.push({ source, target });
      }
    }
  }
  const taken = citations.length;
  const notes = [
    taken > 0 &&
      `${counted(taken, "directed edge is taken as a citation", "directed edges are taken as citations")}: source cites target.`,
    count.undirected > 0 &&
      `${counted(count.undirected, "edge has no direction and does", "edges have no direction and do")} not say who cites whom; left out.`,
    count.parallel > 0 &&
      `${counted(count.parallel, "edge stands", "edges stand")} between the same two nodes as an earlier one; left out.`,
    count.loops > 0 && `${counted(count.loops, "edge leads", "edges lead")} from a node to itself; left out.`,
    count.strangers > 0 &&
      `${counted(count.strangers, "edge has", "edges have")} an end that is no node of the file; left out.`,
  ];
  return { citations, notes: notes.filter((note) => note !== false) };
}
