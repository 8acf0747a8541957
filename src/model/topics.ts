/** Topics: groups of papers inferred from their texts, each with its name and evidence. */

/** A term and how much it says. */
export interface WeightedTerm {
  /** Commonest surface form. */
  readonly term: string;
  /** Relative to the strongest of its list, in 0..1. */
  readonly weight: number;
  /** In how many papers of the topic the term occurs. */
  readonly count: number;
  /** In how many papers outside the topic; absent in maps saved by early versions. */
  readonly elsewhere?: number;
}

/** How firm a topic is. Each figure is null where it cannot be told: of one paper, or where there is no other topic. */
export interface Firmness {
  /**
   * Mean over resamples of 80 % of the papers of the Jaccard similarity between the topic and the group most like it, in 0..1 (Hennig,
   * Cluster-wise assessment of cluster stability, 2007).
   */
  readonly stability: number | null;
  /** Mean similarity of two of its papers, in 0..1. */
  readonly coherence: number | null;
  /** How much nearer its papers are to it than to the next topic: mean silhouette (Rousseeuw 1987), in -1..1; 1 − similarity is the distance. */
  readonly separation: number | null;
}

/** A part of a large topic, with a name of its own: what is read when one zooms in. */
export interface TopicPart {
  /** Name as of a topic, unique among the parts of its topic. */
  readonly label: string;
  /** Number of papers. */
  readonly size: number;
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
  /** Absent in maps saved by early versions. */
  readonly firmness?: Firmness;
  /** Id of the topic most like this one; absent where it is the only one. */
  readonly nearest?: string;
  /** Largest first; absent where the topic is too small, or falls into no parts that have names. A paper of the topic need not be in one. */
  readonly parts?: readonly TopicPart[];
  /** True if the user has locked it: no setting and no new paper takes its papers away. */
  readonly locked?: true;
}

/** Where a paper stands. */
export interface Assignment {
  readonly paper: string;
  /** Null: the paper resembles no other, it fits nowhere. */
  readonly topic: string | null;
  /** Index of its part in `Topic.parts`; absent where it is in none. */
  readonly part?: number;
  /** Share of the resamples with this paper in which it stayed in this topic, in 0..1; 1 where the user has put it there. */
  readonly strength: number;
  /** True if the paper fits its topic weakly; shown as such. */
  readonly weak: boolean;
  /**
   * The topic to which it went most often otherwise, with that share; of equals the most similar one. Of a paper that the user has put there,
   * where it would go. Absent where there is one topic only or the paper fits nowhere.
   */
  readonly second?: { readonly topic: string; readonly strength: number };
  /** The terms that put it there, strongest first; count as in the topic. */
  readonly terms: readonly WeightedTerm[];
  /** Ids of the papers of its topic that it resembles most, most similar first. */
  readonly neighbours: readonly string[];
  /** True if a correction put it there. */
  readonly byUser?: true;
}

/** A correction that could not be applied as it was meant. */
export interface Unapplied {
  /** Index in `Recipe.corrections`. */
  readonly correction: number;
  /** A sentence for the user. */
  readonly reason: string;
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
  /** Sentences for the user on how far the whole can be trusted; empty where nothing need be said. */
  readonly remarks: readonly string[];
  readonly unapplied: readonly Unapplied[];
}
