/** A set of papers that experts have sorted. */
import type { Bibliography } from "../../../src/model/bibliography";

/** What the papers of a set bring along. */
export type Texts = "titles" | "summaries" | "abstracts";

export interface LabelledSet {
  /** For instance "acl2020_tracks, 50 papers (2)". */
  readonly id: string;
  /** Sets with the same row and the same texts are draws from one: their figures are averaged. */
  readonly row: string;
  readonly kind: "whole" | "part" | "survey";
  readonly texts: Texts;
  readonly softwareEngineering: boolean;
  readonly machineHeadings: boolean;
  readonly bibliography: Bibliography;
  /** The experts' heading of each paper, in the order of `bibliography.papers`. */
  readonly headings: readonly string[];
}
