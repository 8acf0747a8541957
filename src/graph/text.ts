/**
 * Papers to numbers: TF-IDF rows of their terms, latent semantic vectors (Deerwester et al., Indexing by latent semantic analysis, 1990), the
 * meaning of their words, what they cite, and how much each of the four says.
 */
import { truncatedSvd } from "../lib/truncatedSvd";
import type { WordVectors } from "../lib/wordVectors";
import type { Citation, Hub, Paper } from "../model/bibliography";
import type { TextEvidence } from "../model/graph";
import { citationRows } from "./citationRows";
import { basisOf, documentsOf, knownShares } from "./documents";
import { letterRows } from "./letters";
import { meaningOf } from "./meaning";
import { surfacesOf, termRows } from "./terms";
import { voiceShares } from "./voices";

/** Latent dimensions at most; the measured best for some 50 to 3,000 papers. */
const DIMENSIONS = 30;

export interface TextOptions {
  /** Null where they are not at hand. */
  readonly vectors?: WordVectors | null;
  /** False: papers are compared by their words alone. */
  readonly meaning?: boolean;
  /** Words and phrases to leave out, as a person writes them. */
  readonly excluded?: readonly string[];
  /** Those among the papers are looked at, beside the papers' references. */
  readonly citations?: readonly Citation[];
}

/** @param hub null: there is none, and no word is left out for its sake. @param papers in the order of `CitationGraph.paperIds`. */
export function textEvidence(
  hub: Hub | null,
  papers: readonly Paper[],
  { vectors = null, meaning: wanted = true, excluded = [], citations: stated = [] }: TextOptions = {},
): TextEvidence {
  const documents = documentsOf(hub, papers, excluded);
  const { terms, tfidf } = termRows(documents);
  const known = vectors && knownShares(documents, vectors);
  const letters = known && letterRows(documents, known);
  const compared = letters ?? { rows: tfidf, columnCount: terms.length };
  const { scores, rank } = truncatedSvd(compared.rows, compared.columnCount, DIMENSIONS);
  const latent = unitRows(scores, rank);
  const meaning = vectors && known && wanted ? meaningOf(documents, vectors, known) : null;
  const citations = citationRows(hub, papers, stated);
  return {
    terms,
    surfaces: surfacesOf(terms, documents),
    tfidf,
    latent,
    dimensions: rank,
    meaning,
    meaningWanted: wanted,
    excluded,
    letters,
    citations,
    voices: voiceShares({ words: compared.rows, latent, dimensions: rank, meaning, citations }),
    basis: basisOf(papers),
  };
}

function unitRows(scores: Float64Array, width: number): Float64Array {
  const result = scores.slice();
  for (let start = 0; start < result.length; start += width) {
    let squares = 0;
    for (let d = 0; d < width; d++) squares += result[start + d]! * result[start + d]!;
    const length = Math.sqrt(squares);
    for (let d = 0; d < width; d++) result[start + d] = length > 1e-9 ? result[start + d]! / length : 0;
  }
  return result;
}
