/** One or more words that could name a topic, with the papers that have them. */
export interface Phrase {
  /** Commonest surface form, as in the middle of a sentence. */
  readonly surface: string;
  readonly stems: readonly string[];
  /** For each paper that has it, by index: the weight of its strongest mention. */
  readonly papers: ReadonlyMap<number, number>;
  /** Share of those papers that have it in the title, in 0..1. */
  readonly inTitles: number;
}
