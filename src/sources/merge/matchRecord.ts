/** What merging knows of a record beside what it says, and of a pair that is one paper. */
import type { Merge, Paper } from "../../model/bibliography";

export interface MatchRecord {
  readonly paper: Paper;
  /** Number of the bibliography that the record is of. */
  readonly source: number;
  /** The ids of that bibliography part its papers already: no two of them are one. */
  readonly isIdentified: boolean;
  /** That bibliography has a hub that the others have too. */
  readonly citesHub: boolean;
}

export interface Evidence {
  readonly a: number;
  readonly b: number;
  readonly by: Merge["by"];
}
