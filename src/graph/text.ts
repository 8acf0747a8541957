/**
 * Papers to numbers: TF-IDF rows of their terms, latent semantic vectors (Deerwester et al., Indexing by latent semantic analysis, 1990), the
 * meaning of their words, what they cite, and how much each of the four says.
 */
import { between, finished, type Steps } from "../lib/steps";
import { svdSteps } from "../lib/truncatedSvd";
import type { WordVectors } from "../lib/wordVectors";
import type { Citation, Hub, Paper } from "../model/bibliography";
import type { TextEvidence } from "../model/graph";
import { citationSteps } from "./citationRows";
import { basisOf } from "./documents";
import { voiceShares } from "./voices";
import { wordSteps } from "./words";

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

/** The result of `textSteps` at once. */
export function textEvidence(
  hub: Hub | null,
  papers: readonly Paper[],
  options: TextOptions = {},
): TextEvidence {
  return finished(textSteps(hub, papers, options));
}

/** @param hub null: there is none, and no word is left out for its sake. @param papers in the order of `CitationGraph.paperIds`. */
export function* textSteps(
  hub: Hub | null,
  papers: readonly Paper[],
  { vectors = null, meaning: wanted = true, excluded = [], citations: stated = [] }: TextOptions = {},
): Steps<TextEvidence> {
  const words = yield* between(wordSteps(hub, papers, vectors, wanted, excluded), 0, 0.75);
  const { terms, tfidf, letters, meaning } = words;
  const compared = letters ?? { rows: tfidf, columnCount: terms.length };
  const { scores, rank } = yield* between(
    svdSteps(compared.rows, compared.columnCount, DIMENSIONS),
    0.75,
    0.9,
  );
  setUnitLength(scores, rank);
  const citations = yield* between(citationSteps(hub, papers, stated), 0.9, 0.97);
  return {
    ...words,
    latent: scores,
    dimensions: rank,
    meaningWanted: wanted,
    excluded,
    citations,
    voices: voiceShares({ words: compared.rows, latent: scores, dimensions: rank, meaning, citations }),
    basis: basisOf(papers),
  };
}

/** Row-major, in place. */
function setUnitLength(rows: Float64Array, width: number): void {
  for (let start = 0; start < rows.length; start += width) {
    let squares = 0;
    for (let d = 0; d < width; d++) squares += rows[start + d]! * rows[start + d]!;
    const length = Math.sqrt(squares);
    for (let d = 0; d < width; d++) rows[start + d] = length > 1e-9 ? rows[start + d]! / length : 0;
  }
}
