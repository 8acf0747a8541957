/** What a topic method finds: groups of papers, before the user's corrections, names and explanations. */
export interface Grouping {
  /** Id of the method. */
  readonly method: string;
  /** Group of each paper in the order of `CitationGraph.paperIds`, from 0; -1: it resembles no other paper. */
  readonly labels: Int32Array;
  /**
   * The broader groups from which those of `labels` were split, where they are finer than the method's own choice: no topic takes the name
   * of the one it is a part of. Same form as `labels`.
   */
  readonly broader?: Int32Array;
  /** Groups found in random 80 % of the papers, numbered for themselves; -1: left out, or resembles no other. */
  readonly resamples: readonly Int32Array[];
}
