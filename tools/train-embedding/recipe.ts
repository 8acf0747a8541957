/** Every number of the training that shapes the table, with what it is for. What was measured is in this folder's README. */
import type { TrainingSettings } from "./training";
import type { VocabularySize } from "./vocabulary";

export interface Recipe {
  readonly vocabulary: VocabularySize;
  /** Numbers in a vector; a multiple of 8. */
  readonly dimensions: number;
  /** How often the papers that have both title and abstract pass by. */
  readonly epochs: number;
  readonly training: Omit<TrainingSettings, "steps">;
  /** Shares of the batches. */
  readonly titleAndAbstract: number;
  readonly halvesOfAbstract: number;
  readonly keywordsAndText: number;
  /** Papers whose source begins so count this many times (a whole number): the text of the others outnumbers theirs. */
  readonly favoured: { readonly source: string; readonly times: number };
}

export const shippedRecipe: Recipe = {
  vocabulary: { words: 22_000, pairs: 16_500, leastWordPapers: 6, leastPairPapers: 10 },
  dimensions: 192,
  epochs: 14,
  training: { batch: 512, temperature: 0.08, pace: 2e-3, seed: 20260101 },
  titleAndAbstract: 0.5,
  halvesOfAbstract: 0.1,
  keywordsAndText: 0.4,
  favoured: { source: "se:", times: 3 },
};

/** How many times a paper counts. */
export function favour(source: string, { favoured }: Recipe): number {
  return source.startsWith(favoured.source) ? favoured.times : 1;
}
