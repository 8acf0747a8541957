/** The words of papers as numbers: TF-IDF rows of their terms, or of strings of letters in their stead, and the meaning of their words. */
import { between, type Steps } from "../lib/steps";
import type { WordVectors } from "../lib/wordVectors";
import type { Hub, Paper } from "../model/bibliography";
import type { TextEvidence } from "../model/graph";
import { countSteps } from "./countedTerms";
import { documentSteps } from "./documents";
import { isForeign, letterSteps } from "./letters";
import { knownShares, meaningSteps, vectorRows } from "./meaning";
import { surfaceSteps } from "./surfaces";
import { termRowSteps } from "./terms";

type WordEvidence = Pick<TextEvidence, "terms" | "surfaces" | "tfidf" | "letters" | "meaning">;

/**
 * What is counted on the way is left behind here: of 100,000 papers some 300 MB.
 * @param isMeant false: papers are compared by their words alone. @param excluded words and phrases to leave out.
 */
export function* wordSteps(
  hub: Hub | null,
  papers: readonly Paper[],
  vectors: WordVectors | null,
  isMeant: boolean,
  excluded: readonly string[],
): Steps<WordEvidence> {
  const documents = yield* between(documentSteps(hub, papers, excluded), 0, 0.4);
  const counted = yield* between(countSteps(documents), 0.4, 0.6);
  const { columns, terms, tfidf } = yield* between(termRowSteps(counted), 0.6, 0.7);
  const surfaces = yield* between(surfaceSteps(documents, counted, { terms, columns }), 0.7, 0.8);
  if (vectors === null) return { terms, surfaces, tfidf, letters: null, meaning: null };
  const rows = vectorRows(counted, vectors);
  const known = knownShares(counted, rows);
  const letters = isForeign(counted, known) ? yield* between(letterSteps(documents), 0.8, 0.85) : null;
  const meaning = isMeant ? yield* between(meaningSteps(counted, vectors, rows, known), 0.85, 1) : null;
  return { terms, surfaces, tfidf, letters, meaning };
}
