/** Points in the order of a Z-shaped curve (Morton 1966), so that those of a square stand side by side; by radix sort. */

/** Point order[k] of the caller is the k-th here, at x[k], y[k]. All arrays have the capacity. */
export interface SortedPoints {
  readonly order: Uint32Array;
  /** Place on the curve: two bits a level of squares, the largest first, of the box that the last sort of the range was made in. */
  readonly codes: Uint32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly masses: Float64Array;
  readonly fieldX: Float64Array;
  readonly fieldY: Float64Array;
  readonly spareOrder: Uint32Array;
  readonly spareCodes: Uint32Array;
  readonly digits: Uint32Array;
}

/** Levels of squares in a code: 2 · 11 bits are two rounds of the radix sort. */
const LEVELS = 11;
const RADIX = 1 << LEVELS;

export function createSortedPoints(capacity: number): SortedPoints {
  return {
    order: new Uint32Array(capacity),
    codes: new Uint32Array(capacity),
    x: new Float64Array(capacity),
    y: new Float64Array(capacity),
    masses: new Float64Array(capacity),
    fieldX: new Float64Array(capacity),
    fieldY: new Float64Array(capacity),
    spareOrder: new Uint32Array(capacity),
    spareCodes: new Uint32Array(capacity),
    digits: new Uint32Array(2 * RADIX),
  };
}

/** Sorts order[from … to − 1] by their places in the box round them; equal places keep their order. x and y are the caller's. */
export function sortRange(
  points: SortedPoints,
  x: Float64Array,
  y: Float64Array,
  from: number,
  to: number,
): void {
  const { order, codes, spareOrder, spareCodes, digits } = points;
  let left = Infinity;
  let right = -Infinity;
  let bottom = Infinity;
  let top = -Infinity;
  for (let k = from; k < to; k++) {
    const px = x[order[k]!]!;
    const py = y[order[k]!]!;
    if (px < left) left = px;
    if (px > right) right = px;
    if (py < bottom) bottom = py;
    if (py > top) top = py;
  }
  const width = Math.max(right - left, top - bottom);
  const scale = width > 0 ? (RADIX - 0.001) / width : 0;
  digits.fill(0);
  for (let k = from; k < to; k++) {
    const i = order[k]!;
    const code = interleaved((x[i]! - left) * scale, (y[i]! - bottom) * scale);
    codes[k] = code;
    digits[code & (RADIX - 1)]!++;
    digits[RADIX + (code >>> LEVELS)]!++;
  }
  let low = from;
  let high = from;
  for (let d = 0; d < RADIX; d++) {
    const lows = digits[d]!;
    const highs = digits[RADIX + d]!;
    digits[d] = low;
    digits[RADIX + d] = high;
    low += lows;
    high += highs;
  }
  for (let k = from; k < to; k++) {
    const code = codes[k]!;
    const at = digits[code & (RADIX - 1)]!++;
    spareCodes[at] = code;
    spareOrder[at] = order[k]!;
  }
  for (let k = from; k < to; k++) {
    const code = spareCodes[k]!;
    const at = digits[RADIX + (code >>> LEVELS)]!++;
    codes[at] = code;
    order[at] = spareOrder[k]!;
  }
}

/** The bits of column and row in turn: … r1 c1 r0 c0. Columns and rows are rounded down. */
function interleaved(column: number, row: number): number {
  let even = column | 0;
  let odd = row | 0;
  even = (even | (even << 8)) & 0x00ff00ff;
  odd = (odd | (odd << 8)) & 0x00ff00ff;
  even = (even | (even << 4)) & 0x0f0f0f0f;
  odd = (odd | (odd << 4)) & 0x0f0f0f0f;
  even = (even | (even << 2)) & 0x33333333;
  odd = (odd | (odd << 2)) & 0x33333333;
  even = (even | (even << 1)) & 0x55555555;
  odd = (odd | (odd << 1)) & 0x55555555;
  return even | (odd << 1);
}
