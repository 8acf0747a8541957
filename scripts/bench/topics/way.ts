/** A way from papers to groups, as the bench compares them. Each finds the number of groups by itself. */
import type { Bibliography } from "../../../src/model/bibliography";

export interface Way {
  /** As typed: `--ways orrery,use`. */
  readonly id: string;
  /** Head of its column. */
  readonly label: string;
  /** False: the seed changes nothing, one run is enough. */
  readonly seeded: boolean;
  /** What all seeds share is done here. Null: it cannot run on this machine (said once, on stderr). */
  prepare(bibliography: Bibliography): Promise<((seed: number) => Grouped) | null>;
}

/** For each paper in the order of the bibliography its group; −1 = in none. */
export type Grouped = Int32Array;

/** All text that a paper brings, title first. */
export function textOf(paper: Bibliography["papers"][number]): string {
  return [paper.title, paper.summary, paper.abstract, ...(paper.keywords ?? [])].filter(Boolean).join(". ");
}
