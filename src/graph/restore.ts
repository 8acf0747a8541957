/** The graph of a saved map from its links as plain JSON: nodes and edges in the order that buildGraph gives. */
import { finished } from "../lib/steps";
import type { Bibliography } from "../model/bibliography";
import type { CitationGraph } from "../model/graph";
import type { SavedMap } from "../model/mapFile";
import { addSimilarLinks } from "./drawnLinks";
import type { SimilarLink } from "./similarLinks";
import { sortPapers, statedGraph } from "./skeleton";
import { listsOfLinks } from "./symmetricLists";

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
  finished(addSimilarLinks(graph, paperIds, known));
  return {
    graph,
    hubId: bibliography.hub?.id ?? null,
    paperIds,
    neighbours: listsOfLinks(paperIds.length, known),
    text: null,
  };
}
