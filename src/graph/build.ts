/** Bibliography → citation graph: stated citations, the papers' text as numbers, neighbour lists, and the similar links to draw. */
import { nearestSteps, neighbourCount } from "../lib/nearest";
import { between, finished, type Steps } from "../lib/steps";
import { similaritySteps } from "../lib/textSimilarity";
import type { Bibliography } from "../model/bibliography";
import type { CitationGraph } from "../model/graph";
import { addSimilarLinks } from "./drawnLinks";
import { linkSteps } from "./similarLinks";
import { sortPapers, statedSteps } from "./skeleton";
import { symmetricSteps } from "./symmetricLists";
import { type TextOptions, textSteps } from "./text";

/** Shares of the work after which the text is numbers, its voices are one, neighbours are found and listed, the stated graph is made, and links are explained. */
const COMPARED = 0.45;
const BLENDED = 0.46;
const FOUND = 0.9;
const LISTED = 0.91;
const STATED = 0.95;
const EXPLAINED = 0.97;

/** The result of `graphSteps` at once. */
export function buildGraph(bibliography: Bibliography, options: TextOptions = {}): CitationGraph {
  return finished(graphSteps(bibliography, options));
}

/** The same graph, node for node and edge for edge, whatever the order of papers and citations in the input. */
export function* graphSteps(bibliography: Bibliography, options: TextOptions = {}): Steps<CitationGraph> {
  const { hub, citations } = bibliography;
  const papers = sortPapers(bibliography.papers);
  yield 0;
  const paperIds = papers.map(({ id }) => id);
  const text = yield* between(textSteps(hub, papers, { citations, ...options }), 0, COMPARED);
  const rows = yield* between(similaritySteps(text), COMPARED, BLENDED);
  const nearest = yield* between(nearestSteps(rows, neighbourCount(papers.length)), BLENDED, FOUND);
  const neighbours = yield* between(symmetricSteps(nearest), FOUND, LISTED);
  const graph = yield* between(statedSteps(bibliography, papers), LISTED, STATED);
  const links = yield* between(linkSteps(nearest, text), STATED, EXPLAINED);
  yield* between(addSimilarLinks(graph, paperIds, links), EXPLAINED, 1);
  return { graph, hubId: hub?.id ?? null, paperIds, neighbours, text };
}
