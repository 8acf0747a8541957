/** What papers speak of, with the papers that do: columns, since a large set has many thousands of phrases. */

export interface Mentioned {
  /** By index, ascending. */
  readonly papers: Uint32Array;
  /** For each of them how clearly it speaks of it, in 0..1. */
  readonly weights: Float64Array;
}

/** One or more words that could name a topic; the weight is that of the strongest mention. */
export interface Phrase extends Mentioned {
  /** Commonest surface form, as in the middle of a sentence. */
  readonly surface: string;
  readonly stems: readonly string[];
  /** Share of those papers that have it in the title, in 0..1. */
  readonly inTitles: number;
  /** True for the rest of a compound, such as "ray diffraction", until it is made whole. */
  readonly isRest?: true;
}
