/** Topics: groups of papers inferred from their texts, each with its name and evidence. */

/** A term and how much it says. */
export interface WeightedTerm {
  /** Commonest surface form. */
  readonly term: string;
  /** Relative to the strongest of its list, in 0..1. */
  readonly weight: number;
  /** In how many papers of the topic the term occurs. */
  readonly count: number;
}

export interface Topic {
  /** `t1` is the largest. */
  readonly id: string;
  /** Name as for a slide, for instance "Program repair". Unique. */
  readonly label: string;
  /** The inferred name, where `label` is the user's. */
  readonly inferredLabel?: string;
  /** Two or three further terms for a second line; may be empty. */
  readonly detail: readonly string[];
  /** What sets the topic apart, strongest first. */
  readonly terms: readonly WeightedTerm[];
  /** Number of papers. */
  readonly size: number;
  /** Ids of the papers nearest to all others of the topic, most typical first. */
  readonly representative: readonly string[];
}

/** Where a paper stands. */
export interface Assignment {
  readonly paper: string;
  /** Null: the paper shares no term with any other, it fits nowhere. */
  readonly topic: string | null;
  /** How much more the paper resembles its topic than the next one, in 0..1. */
  readonly strength: number;
  /** True if the paper fits its topic weakly; shown as such. */
  readonly weak: boolean;
  /** The next best topic, absent where there is one topic only or the paper fits nowhere. */
  readonly second?: { readonly topic: string; readonly strength: number };
  /** The terms that put it there, strongest first; count as in the topic. */
  readonly terms: readonly WeightedTerm[];
}

export interface Topics {
  /** Id of the method. */
  readonly method: string;
  /** Largest first. */
  readonly topics: readonly Topic[];
  /** One a paper, in the order of `CitationGraph.paperIds`. */
  readonly assignments: readonly Assignment[];
  /** What the topics rest on, for the source line: `titles and summaries`. */
  readonly basis: string;
}
