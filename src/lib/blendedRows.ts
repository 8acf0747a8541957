/**
 * Several ways of comparing the same items, as one: each way (a voice) gives every item a row of unit length, or none; the similarity of
 * two items is the sum over the voices of share × cosine. The rows are kept scaled by the roots of their shares, so that this is one scalar
 * product.
 */
import { isEmptyRow, rowCount, type SparseMatrix, sideBySide } from "./sparseRows";
import { finished, type Steps } from "./steps";

interface Voice {
  /** Of items that are heard in all voices; at least 0, those of all voices together 1. */
  readonly share: number;
  /** How far each item is heard in this voice, in 0..1; absent: fully. */
  readonly heard?: Float64Array;
}

/** Row-major, rows of unit length, or all zero: that item has nothing to say in this voice. */
export interface DenseVoice extends Voice {
  readonly rows: Float32Array | Float64Array;
  readonly dimensions: number;
}

/** Rows of unit length, or empty. */
export interface SparseVoice extends Voice {
  readonly rows: SparseMatrix;
  readonly columnCount: number;
}

export interface BlendedRows {
  /** Number of items. */
  readonly size: number;
  /** Row-major, size × width. */
  readonly dense: Float32Array;
  readonly width: number;
  readonly sparse: SparseMatrix;
  readonly sparseColumns: number;
}

const ROWS_PER_STEP = 20_000;

/** The result of `blendSteps` at once. */
export function blendRows(sparse: readonly SparseVoice[], dense: readonly DenseVoice[]): BlendedRows {
  return finished(blendSteps(sparse, dense));
}

/**
 * The shares of an item are in proportion to how far it is heard in each voice, together 1, so that it is as like itself as any other item; the share of
 * a pair is the geometric mean of its two items'. An item silent in all voices has an empty row.
 */
export function* blendSteps(
  sparse: readonly SparseVoice[],
  dense: readonly DenseVoice[],
): Steps<BlendedRows> {
  const size = rowCount(sparse[0]!.rows);
  yield 0;
  const sparseShares = sparse.map((voice) => ownShares(voice, size, (i) => !isEmptyRow(voice.rows, i)));
  const denseShares = dense.map((voice) => ownShares(voice, size, (i) => !isZeroRow(voice, i)));
  const factors = scaledToOne([...sparseShares, ...denseShares], size);
  yield 0.2;
  const width = dense.reduce((sum, { dimensions }) => sum + dimensions, 0);
  const rows = new Float32Array(size * width);
  let start = 0;
  for (const [v, voice] of dense.entries()) {
    for (let first = 0; first < size; first += ROWS_PER_STEP) {
      yield 0.2 + (0.5 * (v + first / size)) / dense.length;
      const end = Math.min(size, first + ROWS_PER_STEP);
      setScaled(voice, factors[sparse.length + v]!, first, end, rows, width, start);
    }
    start += voice.dimensions;
  }
  yield 0.7;
  return {
    size,
    dense: rows,
    width,
    sparse: sideBySide(sparse.map(({ rows, columnCount }, v) => ({ rows, columnCount, scale: factors[v]! }))),
    sparseColumns: sparse.reduce((sum, { columnCount }) => sum + columnCount, 0),
  };
}

/** Rows first … end − 1 of a voice × their factors, into rows of so many numbers from a column on. */
function setScaled(
  { rows, dimensions }: DenseVoice,
  factors: Float64Array,
  first: number,
  end: number,
  into: Float32Array,
  width: number,
  column: number,
): void {
  for (let i = first; i < end; i++) {
    const [from, to, factor] = [i * dimensions, i * width + column, factors[i]!];
    for (let d = 0; d < dimensions; d++) into[to + d] = factor * rows[from + d]!;
  }
}

function ownShares({ share, heard }: Voice, size: number, speaks: (i: number) => boolean): Float64Array {
  const shares = new Float64Array(size);
  for (let i = 0; i < size; i++) if (speaks(i)) shares[i] = share * (heard?.[i] ?? 1);
  return shares;
}

/** Roots of the shares of each item after these were made to sum to 1. */
function scaledToOne(voices: readonly Float64Array[], size: number): Float64Array[] {
  const sums = new Float64Array(size);
  for (const own of voices) for (let i = 0; i < size; i++) sums[i]! += own[i]!;
  return voices.map((own) => own.map((share, i) => (sums[i]! > 0 ? Math.sqrt(share / sums[i]!) : 0)));
}

function isZeroRow({ rows, dimensions }: DenseVoice, i: number): boolean {
  for (let d = i * dimensions; d < (i + 1) * dimensions; d++) if (rows[d] !== 0) return false;
  return true;
}

/** Scalar product of the dense parts of two rows. */
export function denseProduct({ dense, width }: BlendedRows, i: number, j: number): number {
  let sum = 0;
  const a = i * width;
  const b = j * width;
  for (let d = 0; d < width; d++) sum += dense[a + d]! * dense[b + d]!;
  return sum;
}

/** Both parts as one sparse matrix: the columns of the dense part follow those of the sparse. */
export function asSparseRows({ size, dense, width, sparse, sparseColumns }: BlendedRows): SparseMatrix {
  const offsets = new Uint32Array(size + 1);
  for (let i = 0; i < size; i++)
    offsets[i + 1] = offsets[i]! + width + sparse.offsets[i + 1]! - sparse.offsets[i]!;
  const columns = new Uint32Array(offsets[size]!);
  const values = new Float64Array(offsets[size]!);
  for (let i = 0; i < size; i++) {
    const [from, to] = [sparse.offsets[i]!, sparse.offsets[i + 1]!];
    const at = offsets[i]! + to - from;
    columns.set(sparse.columns.subarray(from, to), offsets[i]!);
    values.set(sparse.values.subarray(from, to), offsets[i]!);
    for (let d = 0; d < width; d++) columns[at + d] = sparseColumns + d;
    values.set(dense.subarray(i * width, (i + 1) * width), at);
  }
  return { offsets, columns, values };
}
