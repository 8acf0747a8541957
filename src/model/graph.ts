/** The citation graph: what is stated (`cites`), what is inferred (`similar`), and the text evidence behind the latter. */
import type { AbstractGraph } from "graphology-types";

/** Attributes of a node: the hub or a paper. The key of the node is the id of the paper. */
export interface PaperNode {
  kind: "hub" | "paper";
  title: string;
}

/** An edge says how it is known: stated by the source, or inferred here from shared terms. */
export type PaperEdge =
  | { kind: "cites"; role?: string; polarity?: string }
  | {
      kind: "similar";
      /** In 0..1, 1 = same words. */
      weight: number;
      /** The terms that the similarity rests on, strongest first, in their commonest surface form. */
      terms: string[];
    };

export type PaperGraph = AbstractGraph<PaperNode, PaperEdge>;

/** An inferred similarity between two papers, as plain JSON. */
export interface Link {
  readonly source: string;
  readonly target: string;
  /** As in `PaperEdge`. */
  readonly weight: number;
  readonly terms: readonly string[];
}

/** The drawn links of a graph, in its order. */
export function linksOf(graph: PaperGraph): Link[] {
  const links: Link[] = [];
  graph.forEachEdge((_edge, attributes, source, target) => {
    if (attributes.kind !== "similar") return;
    links.push({ source, target, weight: attributes.weight, terms: attributes.terms });
  });
  return links;
}

/** Neighbour lists in compressed sparse rows: those of paper i are targets[offsets[i] … offsets[i + 1] - 1]. */
export interface NeighbourLists {
  /** Length: number of papers + 1. */
  readonly offsets: Uint32Array;
  /** Indices into `CitationGraph.paperIds`, strongest first within a row. */
  readonly targets: Uint32Array;
  /** In 0..1, alike in both directions. */
  readonly weights: Float64Array;
}

/** Rows of a sparse matrix: entries of row i are columns/values[offsets[i] … offsets[i + 1] - 1], columns ascending. */
export interface SparseRows {
  readonly offsets: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float64Array;
}

/** The words of the papers as numbers: what similarity, topics and explanations are computed from. */
export interface TextEvidence {
  /** Terms (stems or two-stem phrases), one a column of `tfidf`. */
  readonly terms: readonly string[];
  /** For each term its commonest surface form, as a person would write it. */
  readonly surfaces: readonly string[];
  /** TF-IDF rows of unit length, one a paper in the order of `paperIds`; an empty row has no known term. */
  readonly tfidf: SparseRows;
  /** Latent semantic vectors, row-major, papers × dimensions, rows of unit length (or all zero). */
  readonly latent: Float64Array;
  readonly dimensions: number;
  /**
   * Meaning of each paper by the word vectors, row-major, papers × dimensions, rows of unit length (or all zero) about the mean of the
   * set; null where the word vectors were not at hand or not wanted. `known`: which share of its words the vectors know, in 0..1.
   */
  readonly meaning: {
    readonly rows: Float32Array;
    readonly dimensions: number;
    readonly known: Float64Array;
  } | null;
  /**
   * TF-IDF rows of short strings of characters, which stand for `tfidf` in comparing where most words are of a language that the vectors
   * do not know; else null.
   */
  readonly letters: { readonly rows: SparseRows; readonly columnCount: number } | null;
  /** False where the recipe asks for words alone. */
  readonly meaningWanted: boolean;
  /** Words and phrases that were left out, as the user wrote them. */
  readonly excluded: readonly string[];
  /** Share of each voice in the similarity of two papers that speak in all, together 1; `terms` is that of `letters` where there are any. */
  readonly voices: {
    readonly terms: number;
    readonly latent: number;
    readonly meaning: number;
    readonly citations: number;
  };
  /**
   * What a paper cites and, among the papers, what cites it: rows of unit length, one column a work; null where no two papers have a work in
   * common.
   */
  readonly citations: { readonly rows: SparseRows; readonly columnCount: number } | null;
  /** What the text was taken from: how many papers have each field. */
  readonly basis: Readonly<Record<"title" | "summary" | "abstract" | "keywords" | "references", number>>;
}

/** The graph, its index space, and its neighbour lists. */
export interface CitationGraph {
  /** The hub, if there is one, papers, and only the edges that are drawn. */
  readonly graph: PaperGraph;
  /** Null: no paper stands in the middle. */
  readonly hubId: string | null;
  /** Papers sorted by a stable key (normalised title, then id), so that the order of the input changes nothing. */
  readonly paperIds: readonly string[];
  readonly neighbours: NeighbourLists;
  /** Null in a graph restored from a saved map, whose topics are known. */
  readonly text: TextEvidence | null;
}
