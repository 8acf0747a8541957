/** The text evidence of papers as one blended row a paper: words, latent topics, meaning, and citations where there are any. */
import { type BlendedRows, blendSteps, type DenseVoice, type SparseVoice } from "./blendedRows";
import type { SparseMatrix } from "./sparseRows";
import { finished, type Steps } from "./steps";

/** Share of each voice in the similarity of two papers that speak in all of them, together 1. */
export interface VoiceShares {
  readonly terms: number;
  readonly latent: number;
  readonly meaning: number;
  readonly citations: number;
}

/** Rows of unit length, or empty, one a paper. */
export interface TextVectors {
  /** One column a term. */
  readonly terms: { readonly length: number };
  readonly tfidf: SparseMatrix;
  /** Row-major. */
  readonly latent: Float64Array;
  readonly dimensions: number;
  /** Row-major. */
  readonly meaning: {
    readonly rows: Float32Array;
    readonly dimensions: number;
    /** Which share of its words the vectors know, in 0..1. */
    readonly known: Float64Array;
  } | null;
  /** Compared instead of `tfidf`. */
  readonly letters: { readonly rows: SparseMatrix; readonly columnCount: number } | null;
  readonly citations: { readonly rows: SparseMatrix; readonly columnCount: number } | null;
  readonly voices: VoiceShares;
}

/** The result of `similaritySteps` at once. */
export function similarityRows(text: TextVectors): BlendedRows {
  return finished(similaritySteps(text));
}

const made = new WeakMap<TextVectors, BlendedRows>();
/** Of more papers they would take some hundred MB for as long as the map is open. */
const KEPT_UP_TO = 10_000;

/**
 * Scalar products of these rows are the similarities of papers, at most 1 = alike in all; negative = less alike than papers at large. Worked out once for
 * a set that is not large: neighbours, groups, and what is told of them rest on the same.
 */
export function* similaritySteps(text: TextVectors): Steps<BlendedRows> {
  const known = made.get(text);
  if (known) return known;
  const rows = yield* blend(text);
  if (rows.size <= KEPT_UP_TO) made.set(text, rows);
  return rows;
}

function blend({
  terms,
  tfidf,
  latent,
  dimensions,
  meaning,
  letters,
  citations,
  voices,
}: TextVectors): Steps<BlendedRows> {
  const words = letters ?? { rows: tfidf, columnCount: terms.length };
  const sparse: SparseVoice[] = [{ ...words, share: voices.terms }];
  if (citations) sparse.push({ ...citations, share: voices.citations });
  const dense: DenseVoice[] = [{ rows: latent, dimensions, share: voices.latent }];
  if (meaning) dense.push({ ...meaning, share: voices.meaning, heard: meaning.known.map(trustIn) });
  return blendSteps(sparse, dense);
}

/** Where so large a share of the words is unknown, the others say nothing: by chance "die" is a German and an English word. */
const ALL_CHANCE = 0.65;

/** How far the meaning of a paper is heard, in 0..1. Measured by making words unknown in nine labelled sets, and on German and Chinese. */
function trustIn(known: number): number {
  const rest = Math.max(0, 1 - (1 - known) / ALL_CHANCE);
  return rest * rest;
}
