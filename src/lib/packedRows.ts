/**
 * Rows of numbers for quick rough scalar products: each number as a whole one of seven bits, two of them in one number, so that one
 * multiplication does the work of two. With a = a₀ + a₁B and b = b₁ + b₀B (the other way round) the middle part of Σ ab is Σ (a₀b₀ + a₁b₁) B. All sums
 * are whole numbers below 2⁵³: exact, so that neither order nor engine matters.
 */
import { finished, type Steps } from "./steps";

/** B: twice the largest sum that any of the three parts can have, for rows no longer than 1. */
const BASE = 1 << 18;
/** Whole numbers in −63…63: with B they fill the 24 bits of a Float32. */
const LARGEST = 63;
/** No finer, or the sums would not fit: (256 + rounding)² < B / 2. */
const FINEST = 256;
const ROWS_PER_STEP = 20_000;

export interface PackedRows {
  /** Row-major, items × width. */
  readonly rows: Float32Array;
  /** The same with the two numbers of each pair exchanged: what rows are multiplied with. */
  readonly exchanged: Float32Array;
  /** Numbers a row: half the dimensions. */
  readonly width: number;
  /** What 1 is as a whole number. */
  readonly scale: number;
}

/** The result of `packSteps` at once. */
export function packRows(dense: Float32Array, dimensions: number): PackedRows {
  return finished(packSteps(dense, dimensions));
}

/** @param dense row-major, rows of length 1 at most, so many dimensions each. */
export function* packSteps(dense: Float32Array, dimensions: number): Steps<PackedRows> {
  let most = 1e-9;
  for (let at = 0; at < dense.length; at++) most = Math.max(most, Math.abs(dense[at]!));
  const scale = Math.min(FINEST, LARGEST / most);
  const width = (dimensions + 1) >> 1;
  const size = dimensions > 0 ? dense.length / dimensions : 0;
  const rows = new Float32Array(size * width);
  const exchanged = new Float32Array(size * width);
  for (let from = 0; from < size; from += ROWS_PER_STEP) {
    yield from / size;
    packRun(dense, dimensions, scale, from, Math.min(size, from + ROWS_PER_STEP), rows, exchanged);
  }
  return { rows, exchanged, width, scale };
}

function packRun(
  dense: Float32Array,
  dimensions: number,
  scale: number,
  from: number,
  to: number,
  rows: Float32Array,
  exchanged: Float32Array,
): void {
  let pair = from * ((dimensions + 1) >> 1);
  for (let i = from; i < to; i++) {
    const end = (i + 1) * dimensions;
    for (let at = i * dimensions; at < end; at += 2) {
      const low = Math.floor(dense[at]! * scale + 0.5);
      const high = at + 1 < end ? Math.floor(dense[at + 1]! * scale + 0.5) : 0;
      rows[pair] = low + high * BASE;
      exchanged[pair++] = high + low * BASE;
    }
  }
}

/** Row p of the result is row order[p]. */
export function* packedInOrder(packed: PackedRows, order: Uint32Array): Steps<PackedRows> {
  const { width, scale } = packed;
  const rows = new Float32Array(packed.rows.length);
  const exchanged = new Float32Array(packed.rows.length);
  for (let from = 0; from < order.length; from += ROWS_PER_STEP) {
    yield from / order.length;
    const to = Math.min(order.length, from + ROWS_PER_STEP);
    for (let p = from; p < to; p++) {
      copyRow(packed.rows, order[p]!, rows, p, width);
      copyRow(packed.exchanged, order[p]!, exchanged, p, width);
    }
  }
  return { rows, exchanged, width, scale };
}

/** Row `from` of one table to row `to` of another. */
export function copyRow(
  source: Float32Array,
  from: number,
  target: Float32Array,
  to: number,
  width: number,
): void {
  for (let w = 0; w < width; w++) target[to * width + w] = source[from * width + w]!;
}

/**
 * Scalar products of row i with the rows from…to − 1 of another table, times the square of the scale, into into[0], into[1] … Eight rows at a
 * time: eight sums, none of which waits for another, and each number of the one row is read once for all.
 */
export function roughProducts(
  { exchanged, width }: PackedRows,
  i: number,
  rows: Float32Array,
  from: number,
  to: number,
  into: Int32Array,
): void {
  const start = i * width;
  if (to - from < 8) {
    for (let p = from; p < to; p++) into[p - from] = roughProduct(exchanged, start, rows, p * width, width);
    return;
  }
  for (let next = from; next < to; next += 8) {
    // Some of the last eight may be done already: once more is faster than one by one.
    const p = Math.min(next, to - 8);
    const a = p * width;
    const b = a + width;
    const c = b + width;
    const d = c + width;
    const e = d + width;
    const f = e + width;
    const g = f + width;
    const h = g + width;
    let [sumA, sumB, sumC, sumD] = [0, 0, 0, 0];
    let [sumE, sumF, sumG, sumH] = [0, 0, 0, 0];
    for (let w = 0; w < width; w++) {
      const x = exchanged[start + w]!;
      sumA += x * rows[a + w]!;
      sumB += x * rows[b + w]!;
      sumC += x * rows[c + w]!;
      sumD += x * rows[d + w]!;
      sumE += x * rows[e + w]!;
      sumF += x * rows[f + w]!;
      sumG += x * rows[g + w]!;
      sumH += x * rows[h + w]!;
    }
    const at = p - from;
    into[at] = middleOf(sumA);
    into[at + 1] = middleOf(sumB);
    into[at + 2] = middleOf(sumC);
    into[at + 3] = middleOf(sumD);
    into[at + 4] = middleOf(sumE);
    into[at + 5] = middleOf(sumF);
    into[at + 6] = middleOf(sumG);
    into[at + 7] = middleOf(sumH);
  }
}

/** The same with the rows of the same table that a list names. */
export function roughProductsWith(
  { rows, exchanged, width }: PackedRows,
  i: number,
  list: Uint32Array,
  count: number,
  into: Int32Array,
): void {
  for (let at = 0; at < count; at++)
    into[at] = roughProduct(exchanged, i * width, rows, list[at]! * width, width);
}

function roughProduct(
  exchanged: Float32Array,
  start: number,
  rows: Float32Array,
  from: number,
  width: number,
): number {
  let even = 0;
  let odd = 0;
  let w = 0;
  for (; w + 1 < width; w += 2) {
    even += exchanged[start + w]! * rows[from + w]!;
    odd += exchanged[start + w + 1]! * rows[from + w + 1]!;
  }
  if (w < width) even += exchanged[start + w]! * rows[from + w]!;
  return middleOf(even + odd);
}

/** low + middle · B + high · B² → middle. */
function middleOf(sum: number): number {
  const upper = Math.floor(sum / BASE + 0.5);
  return upper - BASE * Math.floor(upper / BASE + 0.5);
}
