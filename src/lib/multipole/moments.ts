/**
 * The far field by complex series, first part. With z = x + iy the field of masses m_j at z_j is the conjugate of Σ m_j / (z − z_j). Of each
 * cell the moments a_k = Σ m_j (z_j − c)^k up to k = 3 round its centre of mass c (so a_1 = 0) are gathered from the leaves upwards.
 * (Greengard and Rokhlin 1987, lemmas 2.1 and 2.3.)
 */
import type { SortedPoints } from "./points";
import { CELL, type Cells, LOCAL, MASS, RADIUS, SECOND, THIRD } from "./tree";

/** Takes the points over in their order and sums up middle, radius and moments of all cells; empties the fields. */
export function gatherMoments(
  points: SortedPoints,
  cells: Cells,
  x: Float64Array,
  y: Float64Array,
  masses: Float64Array,
  count: number,
): void {
  for (let k = 0; k < count; k++) {
    const i = points.order[k]!;
    points.x[k] = x[i]!;
    points.y[k] = y[i]!;
    points.masses[k] = masses[i]!;
    points.fieldX[k] = 0;
    points.fieldY[k] = 0;
  }
  for (let c = cells.count - 1; c >= 0; c--) {
    if (cells.partCounts[c] === 0) leafMoments(points, cells, c);
    else wholeMoments(cells, c);
    cells.values.fill(0, c * CELL + LOCAL, c * CELL + LOCAL + 8);
  }
}

function leafMoments({ x, y, masses }: SortedPoints, cells: Cells, c: number): void {
  const start = cells.starts[c]!;
  const end = cells.ends[c]!;
  let mass = 0;
  let sumX = 0;
  let sumY = 0;
  for (let k = start; k < end; k++) {
    mass += masses[k]!;
    sumX += masses[k]! * x[k]!;
    sumY += masses[k]! * y[k]!;
  }
  // Without mass any middle will do.
  const middleX = mass > 0 ? sumX / mass : x[start]!;
  const middleY = mass > 0 ? sumY / mass : y[start]!;
  let square = 0;
  let secondRe = 0;
  let secondIm = 0;
  let thirdRe = 0;
  let thirdIm = 0;
  for (let k = start; k < end; k++) {
    const m = masses[k]!;
    const re = x[k]! - middleX;
    const im = y[k]! - middleY;
    const distance = re * re + im * im;
    if (distance > square) square = distance;
    const re2 = re * re - im * im;
    const im2 = 2 * re * im;
    secondRe += m * re2;
    secondIm += m * im2;
    thirdRe += m * (re2 * re - im2 * im);
    thirdIm += m * (re2 * im + im2 * re);
  }
  const v = cells.values;
  const o = c * CELL;
  v[o] = middleX;
  v[o + 1] = middleY;
  v[o + RADIUS] = Math.sqrt(square);
  v[o + MASS] = mass;
  v[o + SECOND] = secondRe;
  v[o + SECOND + 1] = secondIm;
  v[o + THIRD] = thirdRe;
  v[o + THIRD + 1] = thirdIm;
}

function wholeMoments({ firstParts, partCounts, values: v }: Cells, c: number): void {
  const first = firstParts[c]! * CELL;
  const end = first + partCounts[c]! * CELL;
  let mass = 0;
  let sumX = 0;
  let sumY = 0;
  for (let p = first; p < end; p += CELL) {
    mass += v[p + MASS]!;
    sumX += v[p + MASS]! * v[p]!;
    sumY += v[p + MASS]! * v[p + 1]!;
  }
  const middleX = mass > 0 ? sumX / mass : v[first]!;
  const middleY = mass > 0 ? sumY / mass : v[first + 1]!;
  let radius = 0;
  let secondRe = 0;
  let secondIm = 0;
  let thirdRe = 0;
  let thirdIm = 0;
  for (let p = first; p < end; p += CELL) {
    const m = v[p + MASS]!;
    const re = v[p]! - middleX;
    const im = v[p + 1]! - middleY;
    const re2 = re * re - im * im;
    const im2 = 2 * re * im;
    const pRe = v[p + SECOND]!;
    const pIm = v[p + SECOND + 1]!;
    secondRe += pRe + m * re2;
    secondIm += pIm + m * im2;
    thirdRe += v[p + THIRD]! + 3 * (pRe * re - pIm * im) + m * (re2 * re - im2 * im);
    thirdIm += v[p + THIRD + 1]! + 3 * (pRe * im + pIm * re) + m * (re2 * im + im2 * re);
    const reach = Math.sqrt(re * re + im * im) + v[p + RADIUS]!;
    if (reach > radius) radius = reach;
  }
  const o = c * CELL;
  v[o] = middleX;
  v[o + 1] = middleY;
  v[o + RADIUS] = radius;
  v[o + MASS] = mass;
  v[o + SECOND] = secondRe;
  v[o + SECOND + 1] = secondIm;
  v[o + THIRD] = thirdRe;
  v[o + THIRD + 1] = thirdIm;
}
