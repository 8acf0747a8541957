/** Degrees of membership as in fuzzy c-means with exponent 2 (Bezdek, 1981): squares of the similarities over their sum. */
import type { GroupSimilarity } from "./groupSimilarity";

/** @returns row-major papers × groups, in 0..1; each row sums to 1 or is all 0. */
export function degreesOf({ toGroup, count }: GroupSimilarity): Float64Array {
  const degree = new Float64Array(toGroup.length);
  for (let start = 0; start < toGroup.length; start += count) {
    let squares = 0;
    for (let g = start; g < start + count; g++) {
      const near = Math.max(0, toGroup[g]!);
      degree[g] = near * near;
      squares += near * near;
    }
    if (squares > 0) for (let g = start; g < start + count; g++) degree[g]! /= squares;
  }
  return degree;
}
