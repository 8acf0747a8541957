/**
 * How near each paper is to each group, and each group to each: means of pair similarities. A scalar product is linear, so that the sum of a
 * group's rows stands for all of its papers: papers × groups steps, no pairs.
 */
import { rowCount } from "../lib/sparseRows";
import type { Features } from "./features";

export interface GroupSimilarity {
  /** Number of groups. */
  readonly count: number;
  /** Row-major papers × groups: mean similarity to the papers of the group other than itself, 0 where there is none; may be below 0. */
  readonly toGroup: Float64Array;
  /** Row-major groups × groups: mean similarity of a paper of the one to a paper of the other; of two of the same on the diagonal. */
  readonly between: Float64Array;
}

/** @param groups the papers of each, as rows of the features; no paper in two. */
export function groupSimilarity(
  { rows, columnCount }: Features,
  groups: readonly (readonly number[])[],
): GroupSimilarity {
  const papers = rowCount(rows);
  const count = groups.length;
  const groupOf = new Int32Array(papers).fill(-1);
  const sums = new Float64Array(columnCount * count);
  groups.forEach((group, g) => {
    for (const i of group) {
      groupOf[i] = g;
      for (let e = rows.offsets[i]!; e < rows.offsets[i + 1]!; e++)
        sums[rows.columns[e]! * count + g]! += rows.values[e]!;
    }
  });
  const toGroup = new Float64Array(papers * count);
  const between = new Float64Array(count * count);
  for (let i = 0; i < papers; i++) {
    let self = 0;
    for (let e = rows.offsets[i]!; e < rows.offsets[i + 1]!; e++) {
      const value = rows.values[e]!;
      const column = rows.columns[e]! * count;
      self += value * value;
      for (let g = 0; g < count; g++) toGroup[i * count + g]! += value * sums[column + g]!;
    }
    const own = groupOf[i]!;
    for (let g = 0; g < count; g++) {
      const others = groups[g]!.length - (g === own ? 1 : 0);
      const total = toGroup[i * count + g]! - (g === own ? self : 0);
      const mean = others > 0 ? total / others : 0;
      toGroup[i * count + g] = mean;
      if (own >= 0) between[own * count + g]! += mean / groups[own]!.length;
    }
  }
  return { count, toGroup, between };
}
