/**
 * How near each paper is to each topic: the mean similarity to the topic's other papers, and from it a degree of membership as in fuzzy
 * c-means with exponent 2 (Bezdek, 1981): squares of the similarities over their sum.
 */
import { entriesOf, rowCount } from "../lib/sparseRows";
import type { Features } from "./features";

export interface Memberships {
  /** Row-major papers × topics: mean similarity to the papers of the topic other than itself, at least 0. */
  readonly similarity: Float64Array;
  /** Row-major papers × topics, in 0..1, each row sums to 1 or is all 0. */
  readonly degree: Float64Array;
}

/** @param groups the papers of each topic, as rows of the features. */
export function membershipsOf(
  { rows, columnCount }: Features,
  groups: readonly (readonly number[])[],
): Memberships {
  const papers = rowCount(rows);
  const count = groups.length;
  const similarity = new Float64Array(papers * count);
  groups.forEach((group, g) => {
    const sum = new Float64Array(columnCount);
    const inside = new Set(group);
    for (const i of group) for (const [column, value] of entriesOf(rows, i)) sum[column]! += value;
    for (let i = 0; i < papers; i++) {
      let total = 0;
      let self = 0;
      for (const [column, value] of entriesOf(rows, i)) {
        total += value * sum[column]!;
        self += value * value;
      }
      const others = inside.has(i) ? group.length - 1 : group.length;
      const mean = (inside.has(i) ? total - self : total) / Math.max(1, others);
      similarity[i * count + g] = Math.max(0, mean);
    }
  });
  return { similarity, degree: degrees(similarity, papers, count) };
}

function degrees(similarity: Float64Array, papers: number, count: number): Float64Array {
  const degree = new Float64Array(similarity.length);
  for (let i = 0; i < papers; i++) {
    let squares = 0;
    for (let g = 0; g < count; g++) squares += similarity[i * count + g]! * similarity[i * count + g]!;
    if (squares === 0) continue;
    for (let g = 0; g < count; g++) {
      degree[i * count + g] = (similarity[i * count + g]! * similarity[i * count + g]!) / squares;
    }
  }
  return degree;
}
