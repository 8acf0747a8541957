/** A work that may stand in the middle of a map, as far as the references of the papers name it: id, title or text is present. */
export interface HubCandidate {
  /** As `Reference.id`; of a paper of the map or the present hub its id. */
  readonly id?: string;
  readonly title?: string;
  /** As `Reference.text`. */
  readonly text?: string;
  /** Number of papers that cite it. */
  readonly count: number;
  /** `count` as a share of the papers at hand, 0..1. */
  readonly share: number;
  /** Id of a paper of the map that it is. */
  readonly paper?: string;
}
