/**
 * How much disc lies in a rectangle, without looking at the discs: areas summed over a lattice once for a layout (summed-area table, Crow 1984), read
 * between its points by proportion. For rectangles that hold discs by the hundred.
 */
import { remembered } from "../lib/remembered";
import type { Layout } from "../model/layout";

/** Cells of the lattice: at most, and so many a paper, for a name to stand close to a rim. */
const MOST_CELLS = 131_072;
const CELLS = 4;

/** Sum of the squared radii of the discs whose centres lie in the rectangle, about; map units. */
export type Crowd = (minX: number, minY: number, maxX: number, maxY: number) => number;

export const crowdOf = remembered(({ positions, radii }: Layout): Crowd => {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let k = 0; k < radii.length; k++) {
    left = Math.min(left, positions[2 * k]!);
    right = Math.max(right, positions[2 * k]!);
    bottom = Math.min(bottom, positions[2 * k + 1]!);
    top = Math.max(top, positions[2 * k + 1]!);
  }
  if (radii.length === 0) return () => 0;
  const [across, up] = [Math.max(right - left, 1e-9), Math.max(top - bottom, 1e-9)];
  const cells = Math.max(1, Math.min(MOST_CELLS, radii.length * CELLS));
  const side = Math.max(Math.sqrt((across * up) / cells), Math.max(across, up) / cells);
  const columns = Math.ceil(across / side) + 1;
  const rows = Math.ceil(up / side) + 1;
  // sums[row][column]: of the cells below the row and before the column.
  const wide = columns + 1;
  const sums = new Float64Array(wide * (rows + 1));
  for (let k = 0; k < radii.length; k++) {
    const column = Math.floor((positions[2 * k]! - left) / side);
    const row = Math.floor((positions[2 * k + 1]! - bottom) / side);
    sums[(row + 1) * wide + column + 1]! += radii[k]! * radii[k]!;
  }
  for (let row = 1; row <= rows; row++)
    for (let column = 1; column <= columns; column++)
      sums[row * wide + column]! +=
        sums[(row - 1) * wide + column]! +
        sums[row * wide + column - 1]! -
        sums[(row - 1) * wide + column - 1]!;

  function below(x: number, y: number): number {
    const atX = Math.min(Math.max((x - left) / side, 0), columns);
    const atY = Math.min(Math.max((y - bottom) / side, 0), rows);
    const [column, row] = [Math.min(Math.floor(atX), columns - 1), Math.min(Math.floor(atY), rows - 1)];
    const [shareX, shareY] = [atX - column, atY - row];
    const at = row * wide + column;
    const low = sums[at]! + (sums[at + 1]! - sums[at]!) * shareX;
    const high = sums[at + wide]! + (sums[at + wide + 1]! - sums[at + wide]!) * shareX;
    return low + (high - low) * shareY;
  }
  return (minX, minY, maxX, maxY) =>
    below(maxX, maxY) - below(minX, maxY) - below(maxX, minY) + below(minX, minY);
});
