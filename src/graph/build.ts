/** Bibliography → citation graph: stated citations, the papers' text as numbers, neighbour lists, and the similar links to draw. */
import { type Neighbour, nearestTexts, neighbourCount } from "../lib/nearest";
import { textSimilarity } from "../lib/textSimilarity";
import type { Bibliography } from "../model/bibliography";
import type { CitationGraph, NeighbourLists, PaperGraph } from "../model/graph";
import { type SimilarLink, similarLinks } from "./similarLinks";
import { sortPapers, statedGraph } from "./skeleton";
import { textEvidence } from "./text";

/** The same graph, node for node and edge for edge, whatever the order of papers and citations in the input. */
export function buildGraph(bibliography: Bibliography): CitationGraph {
  const papers = sortPapers(bibliography.papers);
  const paperIds = papers.map(({ id }) => id);
  const text = textEvidence(bibliography.hub, papers);
  const similarity = textSimilarity({ ...text, columnCount: text.terms.length });
  const nearest = nearestTexts(similarity, text.tfidf, neighbourCount(papers.length));
  const graph = statedGraph(bibliography, papers);
  addSimilarLinks(graph, paperIds, similarLinks(nearest, text));
  return { graph, hubId: bibliography.hub.id, paperIds, neighbours: symmetricLists(nearest), text };
}

/** Links become undirected edges with keys s0, s1, … in list order. */
export function addSimilarLinks(
  graph: PaperGraph,
  paperIds: readonly string[],
  links: readonly SimilarLink[],
): void {
  links.forEach(({ source, target, weight, terms }, i) => {
    graph.addUndirectedEdgeWithKey(`s${i}`, paperIds[source]!, paperIds[target]!, {
      kind: "similar",
      weight,
      terms: [...terms],
    });
  });
}

/** Lists in which each neighbour has its neighbour back: the union of both wishes, strongest first, ties by index. */
export function symmetricLists(nearest: readonly (readonly Neighbour[])[]): NeighbourLists {
  const rows: Map<number, number>[] = nearest.map(() => new Map());
  nearest.forEach((list, i) => {
    for (const { index, weight } of list) {
      rows[i]!.set(index, weight);
      rows[index]!.set(i, weight);
    }
  });
  const sorted = rows.map((row) => [...row].sort((a, b) => b[1] - a[1] || a[0] - b[0]));
  const offsets = new Uint32Array(rows.length + 1);
  sorted.forEach((row, i) => {
    offsets[i + 1] = offsets[i]! + row.length;
  });
  return {
    offsets,
    targets: Uint32Array.from(sorted.flatMap((row) => row.map(([target]) => target))),
    weights: Float64Array.from(sorted.flatMap((row) => row.map(([, weight]) => weight))),
  };
}
