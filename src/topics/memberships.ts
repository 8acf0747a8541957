/** Degrees of membership as in fuzzy c-means with exponent 2 (Bezdek, 1981): squares of the similarities over their sum. */

/** @param into one a group: in 0..1, together 1, or all 0. @param similarity of a paper to each group. */
export function degreesInto(into: Float64Array, similarity: Float64Array): void {
  let squares = 0;
  for (let g = 0; g < similarity.length; g++) {
    const near = Math.max(0, similarity[g]!);
    into[g] = near * near;
    squares += near * near;
  }
  if (squares > 0) for (let g = 0; g < similarity.length; g++) into[g]! /= squares;
}
