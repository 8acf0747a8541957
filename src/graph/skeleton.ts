/** The stated part of the graph: the hub if there is one, papers in their stable order, and the citations that the source states. */
import Graph from "graphology";
import { compareText } from "../lib/order";
import { normaliseTitle } from "../lib/titles";
import type { Bibliography, Citation, Paper } from "../model/bibliography";
import type { PaperEdge, PaperGraph, PaperNode } from "../model/graph";

/** By normalised title, then id: the order of the input changes nothing. */
export function sortPapers(papers: readonly Paper[]): Paper[] {
  return papers
    .map((paper) => ({ paper, key: normaliseTitle(paper.title) }))
    .sort((a, b) => compareText(a.key, b.key) || compareText(a.paper.id, b.paper.id))
    .map(({ paper }) => paper);
}

/**
 * Nodes, and `cites` edges in the order of their ends. A citation of a work that is not on the map, and of a paper by itself, has no
 * edge; two that say the same have one.
 */
export function statedGraph(bibliography: Bibliography, papers: readonly Paper[]): PaperGraph {
  const graph: PaperGraph = new Graph<PaperNode, PaperEdge>({ type: "mixed", multi: true });
  const { hub } = bibliography;
  if (hub) graph.addNode(hub.id, { kind: "hub", title: hub.title });
  for (const { id, title } of papers) graph.addNode(id, { kind: "paper", title });
  const rank = new Map(graph.nodes().map((id, i) => [id, i]));
  const drawn = bibliography.citations
    .filter(({ source, target }) => source !== target && rank.has(source) && rank.has(target))
    .sort(
      (a, b) =>
        rank.get(a.source)! - rank.get(b.source)! ||
        rank.get(a.target)! - rank.get(b.target)! ||
        compareText(kindOf(a), kindOf(b)),
    );
  drawn.forEach((citation, i) => {
    const before = drawn[i - 1];
    if (before && sameStatement(before, citation)) return;
    // Keys of our own: those that graphology makes up hold a random number.
    graph.addDirectedEdgeWithKey(`c${i}`, citation.source, citation.target, {
      kind: "cites",
      ...(citation.role === undefined ? {} : { role: citation.role }),
      ...(citation.polarity === undefined ? {} : { polarity: citation.polarity }),
    });
  });
  return graph;
}

function kindOf({ role = "", polarity = "" }: Citation): string {
  return `${role}\n${polarity}`;
}

function sameStatement(a: Citation, b: Citation): boolean {
  return a.source === b.source && a.target === b.target && kindOf(a) === kindOf(b);
}
