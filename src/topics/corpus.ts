/** The papers that can be grouped: those that share a term with another, renumbered, with all that grouping and naming look at. */
import { isEmptyRow, selectRows } from "../lib/sparseRows";
import type { Bibliography, Paper } from "../model/bibliography";
import type { CitationGraph, NeighbourLists, TextEvidence } from "../model/graph";

export interface Corpus {
  /** For each of these papers its index in `CitationGraph.paperIds`, ascending. */
  readonly indices: readonly number[];
  readonly papers: readonly Paper[];
  /** How many papers the graph has, these and the others. */
  readonly paperCount: number;
  readonly text: TextEvidence;
  readonly neighbours: NeighbourLists;
}

/** @throws Error where the graph was restored without its text. */
export function corpusOf(bibliography: Bibliography, graph: CitationGraph): Corpus {
  const { text, paperIds, neighbours } = graph;
  if (!text)
    throw new Error("lsa-blend: the graph has no text evidence; build it anew from the bibliography");
  const byId = new Map(bibliography.papers.map((paper) => [paper.id, paper]));
  const indices = paperIds.map((_, i) => i).filter((i) => !isEmptyRow(text.tfidf, i));
  return {
    indices,
    paperCount: paperIds.length,
    papers: indices.map((i) => byId.get(paperIds[i]!)!),
    text: {
      ...text,
      tfidf: selectRows(text.tfidf, indices),
      latent: Float64Array.from(
        indices.flatMap((i) => [...text.latent.subarray(i * text.dimensions, (i + 1) * text.dimensions)]),
      ),
    },
    neighbours: selectLists(neighbours, indices),
  };
}

/** The lists of the given papers; the others are in no list, as they share no term. */
function selectLists(
  { offsets, targets, weights }: NeighbourLists,
  indices: readonly number[],
): NeighbourLists {
  const numbers = new Map(indices.map((index, number) => [index, number]));
  const chosen = new Uint32Array(indices.length + 1);
  indices.forEach((index, number) => {
    chosen[number + 1] = chosen[number]! + offsets[index + 1]! - offsets[index]!;
  });
  return { offsets: chosen, targets: targets.map((target) => numbers.get(target)!), weights };
}
