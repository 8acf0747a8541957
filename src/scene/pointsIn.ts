/**
 * Points → a quick answer to whether any of them lies in a rectangle, for a search that asks it of thousands: counts of a lattice's cells as a
 * summed-area table (Crow 1984), and the points themselves only of the cells at the rectangle's rim.
 */

const CELLS = 64;

/** True if a point lies inside, not on the rim. Same units as the points. */
export type PointsIn = (left: number, right: number, bottom: number, top: number) => boolean;

/** @param points [x0, y0, …]. */
export function pointsIn(points: Float64Array): PointsIn {
  let [x0, x1, y0, y1] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let k = 0; k < points.length; k += 2) {
    x0 = Math.min(x0, points[k]!);
    x1 = Math.max(x1, points[k]!);
    y0 = Math.min(y0, points[k + 1]!);
    y1 = Math.max(y1, points[k + 1]!);
  }
  const column = (x: number) => cellOf(x, x0, x1);
  const row = (y: number) => cellOf(y, y0, y1);
  const cells: number[][] = Array.from({ length: CELLS * CELLS }, () => []);
  for (let k = 0; k < points.length; k += 2) cells[row(points[k + 1]!) * CELLS + column(points[k]!)]!.push(k);

  // sums[r][c]: points in the rows below r and the columns before c.
  const wide = CELLS + 1;
  const sums = new Int32Array(wide * wide);
  for (let r = 0; r < CELLS; r++)
    for (let c = 0; c < CELLS; c++)
      sums[(r + 1) * wide + c + 1] =
        cells[r * CELLS + c]!.length +
        sums[r * wide + c + 1]! +
        sums[(r + 1) * wide + c]! -
        sums[r * wide + c]!;
  const count = (c0: number, c1: number, r0: number, r1: number) =>
    c0 > c1 || r0 > r1
      ? 0
      : sums[(r1 + 1) * wide + c1 + 1]! -
        sums[r0 * wide + c1 + 1]! -
        sums[(r1 + 1) * wide + c0]! +
        sums[r0 * wide + c0]!;

  return (left, right, bottom, top) => {
    if (left >= x1 || right <= x0 || bottom >= y1 || top <= y0) return false;
    const [c0, c1, r0, r1] = [column(left), column(right), row(bottom), row(top)];
    if (count(c0, c1, r0, r1) === 0) return false;
    if (count(c0 + 1, c1 - 1, r0 + 1, r1 - 1) > 0) return true;
    for (let r = r0; r <= r1; r++)
      for (let c = c0; c <= c1; c++)
        for (const k of cells[r * CELLS + c]!) {
          const [x, y] = [points[k]!, points[k + 1]!];
          if (x > left && x < right && y > bottom && y < top) return true;
        }
    return false;
  };
}

/** Beyond the ends the first and the last. */
function cellOf(value: number, low: number, high: number): number {
  const cell = Math.floor(((value - low) / Math.max(high - low, 1e-12)) * CELLS);
  return Math.min(CELLS - 1, Math.max(0, cell));
}
