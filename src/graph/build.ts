/** Bibliography → citation graph: stated citations, the papers' text as numbers, neighbour lists, and the similar links to draw. */
import type { Neighbour } from "../lib/keptNeighbours";
import { nearestRows, neighbourCount } from "../lib/nearest";
import { finished, type Steps } from "../lib/steps";
import { similarityRows } from "../lib/textSimilarity";
import { weightedGraph } from "../lib/weightedGraph";
import type { Bibliography } from "../model/bibliography";
import type { CitationGraph, NeighbourLists, PaperGraph } from "../model/graph";
import { type SimilarLink, similarLinks } from "./similarLinks";
import { sortPapers, statedGraph } from "./skeleton";
import { type TextOptions, textEvidence } from "./text";

/** The result of `graphSteps` at once. */
export function buildGraph(bibliography: Bibliography, options: TextOptions = {}): CitationGraph {
  return finished(graphSteps(bibliography, options));
}

/** The same graph, node for node and edge for edge, whatever the order of papers and citations in the input. */
export function* graphSteps(bibliography: Bibliography, options: TextOptions = {}): Steps<CitationGraph> {
  const papers = sortPapers(bibliography.papers);
  const paperIds = papers.map(({ id }) => id);
  const text = textEvidence(bibliography.hub, papers, {
    citations: bibliography.citations,
    ...options,
  });
  yield 0.6;
  const nearest = nearestRows(similarityRows(text), neighbourCount(papers.length));
  const graph = statedGraph(bibliography, papers);
  addSimilarLinks(graph, paperIds, similarLinks(nearest, text));
  return { graph, hubId: bibliography.hub?.id ?? null, paperIds, neighbours: symmetricLists(nearest), text };
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
  const back: Neighbour[][] = nearest.map(() => []);
  nearest.forEach((list, index) => {
    for (const { index: wished, weight } of list) back[wished]!.push({ index, weight });
  });
  const listed = new Int32Array(nearest.length).fill(-1);
  const rows = nearest.map((list, i) => {
    for (const { index } of list) listed[index] = i;
    const row = [...list, ...back[i]!.filter(({ index }) => listed[index] !== i)];
    return row.sort((a, b) => b.weight - a.weight || a.index - b.index);
  });
  return weightedGraph(rows.map((row) => row.map(({ index, weight }) => [index, weight] as const)));
}
