/**
 * Sorted points → a quadtree whose leaves hold a few points each. A cell with one part only is left out, so that there are fewer cells
 * than twice the points; a crowd too dense for the grid of squares is sorted anew in its own box, so that one far outlier costs nothing.
 */
import { grown } from "../grown";
import { type SortedPoints, sortRange } from "./points";

export interface Cells {
  /** How many there are; parts stand behind their whole. */
  count: number;
  /** Cell c holds the sorted points starts[c] … ends[c] − 1. */
  starts: Uint32Array;
  ends: Uint32Array;
  /** Its parts are the cells firstParts[c] … firstParts[c] + partCounts[c] − 1; a leaf has none. */
  firstParts: Uint32Array;
  partCounts: Uint8Array;
  /** CELL numbers a cell: middle, radius, moments (moments.ts) and local series (local.ts). */
  values: Float64Array;
}

/** Numbers a cell in `values`; the middle's x and y are the first two. */
export const CELL = 16;
/** Place in a cell's numbers of its radius: no point of it is further from its middle. */
export const RADIUS = 2;
/** Of its mass (a_0), a_2 and a_3, and the local series of four terms; complex ones as real and imaginary part. */
export const MASS = 3;
export const SECOND = 4;
export const THIRD = 6;
export const LOCAL = 8;

/** Points by cell that there is room for at first; five or six are usual. */
const POINTS_A_CELL = 4;

/** @param capacity most points that a tree will be grown for */
export function createCells(capacity: number): Cells {
  const usual = 1 + Math.ceil(capacity / POINTS_A_CELL);
  return {
    count: 0,
    starts: new Uint32Array(usual),
    ends: new Uint32Array(usual),
    firstParts: new Uint32Array(usual),
    partCounts: new Uint8Array(usual),
    values: new Float64Array(usual * CELL),
  };
}

function makeRoom(cells: Cells, most: number): void {
  cells.starts = grown(cells.starts, most);
  cells.ends = grown(cells.ends, most);
  cells.firstParts = grown(cells.firstParts, most);
  cells.partCounts = grown(cells.partCounts, most);
  cells.values = grown(cells.values, most * CELL);
}

/** @param x of the caller, as y: the first `count` are taken */
export function growTree(
  cells: Cells,
  points: SortedPoints,
  x: Float64Array,
  y: Float64Array,
  count: number,
  leafSize: number,
): void {
  let { starts, ends, firstParts, partCounts } = cells;
  const { order, codes } = points;
  for (let k = 0; k < count; k++) order[k] = k;
  sortRange(points, x, y, 0, count);
  starts[0] = 0;
  ends[0] = count;
  let cellCount = 1;
  for (let c = 0; c < cellCount; c++) {
    const start = starts[c]!;
    const end = ends[c]!;
    partCounts[c] = 0;
    if (end - start <= leafSize) continue;
    if (codes[start] === codes[end - 1]) sortRange(points, x, y, start, end);
    const differ = codes[start]! ^ codes[end - 1]!;
    if (differ === 0) continue;
    if (cellCount + 4 > starts.length) {
      makeRoom(cells, cellCount + 4);
      ({ starts, ends, firstParts, partCounts } = cells);
    }
    const shift = (31 - Math.clz32(differ)) & ~1;
    firstParts[c] = cellCount;
    for (let from = start; from < end; ) {
      const to = endOfQuarter(codes, from, end, shift);
      starts[cellCount] = from;
      ends[cellCount] = to;
      cellCount++;
      from = to;
    }
    partCounts[c] = cellCount - firstParts[c]!;
  }
  cells.count = cellCount;
}

/** Behind the last point in the same quarter as the one at `from`, by halving. */
function endOfQuarter(codes: Uint32Array, from: number, end: number, shift: number): number {
  const quarter = (codes[from]! >>> shift) & 3;
  let low = from + 1;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (((codes[middle]! >>> shift) & 3) > quarter) high = middle;
    else low = middle + 1;
  }
  return low;
}
