/** The graph of a saved map from its links as plain JSON: nodes and edges in the order that buildGraph gives. */
import type { Neighbour } from "../lib/keptNeighbours";
import type { Bibliography } from "../model/bibliography";
import type { CitationGraph } from "../model/graph";
import type { SavedMap } from "../model/mapFile";
import { addSimilarLinks, symmetricLists } from "./build";
import type { SimilarLink } from "./similarLinks";
import { sortPapers, statedGraph } from "./skeleton";

/**
 * The graph without its text. Neighbour lists hold the saved links only.
 * @param links as `saveMap` wrote them; a link to a paper that the bibliography lacks is left out.
 */
export function restoreGraph(bibliography: Bibliography, links: SavedMap["links"]): CitationGraph {
  const papers = sortPapers(bibliography.papers);
  const paperIds = papers.map(({ id }) => id);
  const indices = new Map(paperIds.map((id, i) => [id, i]));
  const known: SimilarLink[] = links.flatMap(({ source, target, weight, terms }) => {
    const a = indices.get(source);
    const b = indices.get(target);
    if (a === undefined || b === undefined || a === b) return [];
    return [{ source: Math.min(a, b), target: Math.max(a, b), weight, terms }];
  });
  known.sort((a, b) => a.source - b.source || a.target - b.target);
  const graph = statedGraph(bibliography, papers);
  addSimilarLinks(graph, paperIds, known);
  const nearest: Neighbour[][] = paperIds.map(() => []);
  for (const { source, target, weight } of known) nearest[source]!.push({ index: target, weight });
  return {
    graph,
    hubId: bibliography.hub?.id ?? null,
    paperIds,
    neighbours: symmetricLists(nearest),
    text: null,
  };
}
