/** The colours that a picture is drawn in. */
export interface TopicColours {
  readonly disc: string;
  readonly name: string;
}

export interface Palette {
  readonly ground: string;
  readonly ink: string;
  /** For second lines, counts and sources. */
  readonly muted: string;
  /** Discs of papers that fit no topic, links between topics. */
  readonly neutral: string;
  /** Opacity of a region's fill. */
  readonly regionOpacity: number;
  /** Number of shades that are dealt out by where the topics lie, for too few to give each its own; null: colours follow papers. */
  readonly shades: number | null;
  /** @param index any whole number from 0; see `topicHues`, and `shadesApart` where there are shades. */
  topic(index: number): TopicColours;
}
