/**
 * How near each paper is to each group, and each group to each: means of pair similarities. A scalar product is linear, so that the sum of a
 * group's rows stands for all of its papers: papers × groups steps, no pairs.
 */
import { finished, type Steps } from "../lib/steps";
import type { Features } from "./features";

export interface GroupSimilarity {
  /** Number of groups. */
  readonly count: number;
  /** Row-major papers × groups: mean similarity to the papers of the group other than itself, 0 where there is none; may be below 0. */
  readonly toGroup: Float64Array;
  /** Row-major groups × groups: mean similarity of a paper of the one to a paper of the other; of two of the same on the diagonal. */
  readonly between: Float64Array;
}

type Groups = readonly (readonly number[])[];

/** Products of papers and groups worked out in one step: some 50 ms. */
const STEP = 200_000;

/** The result of `groupSimilaritySteps` at once. */
export function groupSimilarity(features: Features, groups: Groups): GroupSimilarity {
  return finished(groupSimilaritySteps(features, groups));
}

/** @param groups the papers of each, as rows of the features; no paper in two. */
export function* groupSimilaritySteps(features: Features, groups: Groups): Steps<GroupSimilarity> {
  const papers = features.size;
  const count = groups.length;
  const groupOf = new Int32Array(papers).fill(-1);
  groups.forEach((group, g) => {
    for (const i of group) groupOf[i] = g;
  });
  const sums = sumsOf(features, groups);
  const toGroup = new Float64Array(papers * count);
  const between = new Float64Array(count * count);
  const atOnce = Math.ceil(STEP / Math.max(1, count));
  for (let first = 0; first < papers; first += atOnce) {
    yield first / papers;
    for (let i = first; i < Math.min(papers, first + atOnce); i++) {
      const row = toGroup.subarray(i * count, (i + 1) * count);
      const self = multiply(features, i, sums, row);
      const own = groupOf[i]!;
      for (let g = 0; g < count; g++) {
        const others = groups[g]!.length - (g === own ? 1 : 0);
        const total = row[g]! - (g === own ? self : 0);
        const mean = others > 0 ? total / others : 0;
        row[g] = mean;
        if (own >= 0) between[own * count + g]! += mean / groups[own]!.length;
      }
    }
  }
  return { count, toGroup, between };
}

/** Sums of the rows of each group, row-major columns × groups. */
interface Sums {
  readonly sparse: Float64Array;
  readonly dense: Float64Array;
}

function sumsOf({ sparse: rows, sparseColumns, dense, width }: Features, groups: Groups): Sums {
  const count = groups.length;
  const sums = { sparse: new Float64Array(sparseColumns * count), dense: new Float64Array(width * count) };
  const sum = new Float64Array(width);
  groups.forEach((group, g) => {
    sum.fill(0);
    for (const i of group) {
      const end = rows.offsets[i + 1]!;
      for (let e = rows.offsets[i]!; e < end; e++)
        sums.sparse[rows.columns[e]! * count + g]! += rows.values[e]!;
      for (let d = 0; d < width; d++) sum[d]! += dense[i * width + d]!;
    }
    for (let d = 0; d < width; d++) sums.dense[d * count + g] = sum[d]!;
  });
  return sums;
}

/** Adds the products of a row with the sums of each group, column by column. @returns the product of the row with itself. */
function multiply(features: Features, i: number, sums: Sums, into: Float64Array): number {
  const { sparse, dense, width } = features;
  const { offsets, columns, values } = sparse;
  const count = into.length;
  let self = 0;
  for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
    const value = values[e]!;
    const column = columns[e]! * count;
    self += value * value;
    for (let g = 0; g < count; g++) into[g]! += value * sums.sparse[column + g]!;
  }
  const start = i * width;
  let d = 0;
  // Four columns at a time, added one after the other: the sum of a group is read and written once for all four.
  for (; d + 3 < width; d += 4) {
    const a = dense[start + d]!;
    const b = dense[start + d + 1]!;
    const c = dense[start + d + 2]!;
    const e = dense[start + d + 3]!;
    self = self + a * a + b * b + c * c + e * e;
    const at = d * count;
    for (let g = 0; g < count; g++)
      into[g] =
        into[g]! +
        a * sums.dense[at + g]! +
        b * sums.dense[at + count + g]! +
        c * sums.dense[at + 2 * count + g]! +
        e * sums.dense[at + 3 * count + g]!;
  }
  for (; d < width; d++) {
    const value = dense[start + d]!;
    self += value * value;
    for (let g = 0; g < count; g++) into[g]! += value * sums.dense[d * count + g]!;
  }
  return self;
}
