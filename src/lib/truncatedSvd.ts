/**
 * The leading left singular vectors of a sparse matrix, by randomised subspace iteration (Halko, Martinsson and Tropp, Finding structure
 * with randomness, SIAM Review 53(2), 2011, algorithm 4.4) with Rayleigh-Ritz. Exact up to rounding where the block holds the whole
 * space. + − × ÷ and √ only, in a fixed order, from a fixed seed.
 */
import { seededRandom } from "./random";
import { BLOCK_LANES, padded } from "./simd/kernels";
import { workspaceOf } from "./simd/workspace";
import { rowCount, type SparseMatrix, takeRows, transpose } from "./sparseRows";
import { between, type Steps } from "./steps";
import { symmetricEigen } from "./symmetricEigen";

const OVERSAMPLING = 10;
const ROUNDS = 4;
/** Rows at most that the vectors are fitted on. */
const FITTED_ON = 3000;
const ROWS_PER_STEP = 5000;

interface Scores {
  /** Row-major rows × rank: left singular vectors times singular values. */
  readonly scores: Float64Array;
  /** Smaller than wanted where the matrix has less. */
  readonly rank: number;
}

/**
 * Of more than `FITTED_ON` rows so many, evenly spread, give the right singular vectors, and all rows are projected on these: an
 * approximation, as good as the rows looked at stand for the others.
 */
export function* svdSteps(matrix: SparseMatrix, columnCount: number, dimensions: number): Steps<Scores> {
  const n = rowCount(matrix);
  if (n <= FITTED_ON) return yield* decompose(matrix, columnCount, dimensions);
  const sample = Uint32Array.from({ length: FITTED_ON }, (_, s) => Math.floor(((s + 0.5) * n) / FITTED_ON));
  const part = takeRows(matrix, sample);
  const fitted = yield* between(decompose(part, columnCount, dimensions), 0, 0.5);
  yield 0.5;
  const { rank } = fitted;
  const axes = rightVectors(part, columnCount, fitted);
  const scores = new Float64Array(n * rank);
  let most = 0;
  for (let from = 0; from < n; from += ROWS_PER_STEP)
    most = Math.max(most, matrix.offsets[Math.min(n, from + ROWS_PER_STEP)]! - matrix.offsets[from]!);
  const width = padded(rank, BLOCK_LANES);
  const { kernels, block, offsets, columns, values, image } = workspaceOf({
    block: [Float64Array, columnCount * width],
    offsets: [Uint32Array, ROWS_PER_STEP + 1],
    columns: [Uint32Array, most],
    values: [Float64Array, most],
    image: [Float64Array, ROWS_PER_STEP * width],
  });
  copyBlock(axes, rank, block, width);
  for (let from = 0; from < n; from += ROWS_PER_STEP) {
    yield 0.5 + (0.5 * from) / n;
    const rows = Math.min(n, from + ROWS_PER_STEP) - from;
    const [first, end] = [matrix.offsets[from]!, matrix.offsets[from + rows]!];
    for (let i = 0; i <= rows; i++) offsets[i] = matrix.offsets[from + i]! - first;
    columns.set(matrix.columns.subarray(first, end));
    values.set(matrix.values.subarray(first, end));
    kernels.sparseTimes(rows, offsets, columns, values, block, width, image);
    copyBlock(image.subarray(0, rows * width), width, scores.subarray(from * rank), rank);
  }
  return { scores, rank };
}

/** Rows of so many numbers each to rows of another width, which are cut, or padded with what is there. */
function copyBlock(
  source: Float64Array,
  sourceWidth: number,
  target: Float64Array,
  targetWidth: number,
): void {
  const width = Math.min(sourceWidth, targetWidth);
  for (let from = 0, to = 0; from < source.length; from += sourceWidth, to += targetWidth)
    for (let d = 0; d < width; d++) target[to + d] = source[from + d]!;
}

/** Right singular vectors, row-major columns × rank: matrixᵀ · scores, over the squares of the singular values. */
function rightVectors(matrix: SparseMatrix, columnCount: number, { scores, rank }: Scores): Float64Array {
  const squares = new Float64Array(rank);
  for (let at = 0; at < scores.length; at++) squares[at % rank]! += scores[at]! * scores[at]!;
  const axes = new Float64Array(columnCount * rank);
  for (let i = 0; i < rowCount(matrix); i++) {
    for (let e = matrix.offsets[i]!; e < matrix.offsets[i + 1]!; e++) {
      const at = matrix.columns[e]! * rank;
      const value = matrix.values[e]!;
      for (let d = 0; d < rank; d++) axes[at + d]! += value * scores[i * rank + d]!;
    }
  }
  for (let at = 0; at < axes.length; at++) axes[at]! /= squares[at % rank]!;
  return axes;
}

function* decompose(matrix: SparseMatrix, columnCount: number, dimensions: number): Steps<Scores> {
  const n = rowCount(matrix);
  const width = Math.min(n, dimensions + OVERSAMPLING);
  if (width === 0 || columnCount === 0) return { scores: new Float64Array(0), rank: 0 };
  const random = seededRandom(20110611);
  let basis = new Float64Array(n * width);
  for (let at = 0; at < basis.length; at++) basis[at] = random() - 0.5;
  orthonormalise(basis, n, width);
  const spread = spreadOf(matrix, columnCount, width);
  let image = basis;
  for (let round = 0; round < ROUNDS; round++) {
    yield round / (ROUNDS + 1);
    if (round > 0) orthonormalise(basis, n, width);
    image = spread(basis);
    if (round < ROUNDS - 1) basis = image;
  }
  yield ROUNDS / (ROUNDS + 1);
  const { values, vectors } = symmetricEigen(crossProduct(basis, image, n, width), width);
  const threshold = Math.max(values[0]! * 1e-12, 1e-300);
  const rank = Math.min(dimensions, values.filter((value) => value > threshold).length);
  const scores = new Float64Array(n * rank);
  for (let i = 0; i < n; i++) {
    for (let d = 0; d < rank; d++) {
      let sum = 0;
      for (let k = 0; k < width; k++) sum += basis[i * width + k]! * vectors[k * width + d]!;
      scores[i * rank + d] = sum * Math.sqrt(values[d]!);
    }
  }
  return { scores, rank };
}

/** block → matrix · matrixᵀ · block, row-major, so many columns wide. */
function spreadOf(
  matrix: SparseMatrix,
  columnCount: number,
  width: number,
): (block: Float64Array) => Float64Array<ArrayBuffer> {
  const n = rowCount(matrix);
  const turned = transpose(matrix, columnCount);
  const entries = matrix.values.length;
  const lanes = padded(width, BLOCK_LANES);
  const { kernels, ...room } = workspaceOf({
    offsets: [Uint32Array, n + 1],
    columns: [Uint32Array, entries],
    values: [Float64Array, entries],
    turnedOffsets: [Uint32Array, columnCount + 1],
    turnedColumns: [Uint32Array, entries],
    turnedValues: [Float64Array, entries],
    rows: [Float64Array, n * lanes],
    between: [Float64Array, columnCount * lanes],
  });
  const { offsets, columns, values, turnedOffsets, turnedColumns, turnedValues, rows, between } = room;
  offsets.set(matrix.offsets);
  columns.set(matrix.columns);
  values.set(matrix.values);
  turnedOffsets.set(turned.offsets);
  turnedColumns.set(turned.columns);
  turnedValues.set(turned.values);
  return (block) => {
    copyBlock(block, width, rows, lanes);
    kernels.sparseTimes(columnCount, turnedOffsets, turnedColumns, turnedValues, rows, lanes, between);
    kernels.sparseTimes(n, offsets, columns, values, between, lanes, rows);
    const image = new Float64Array(n * width);
    copyBlock(rows, lanes, image, width);
    return image;
  };
}

/** Columns to unit length and at right angles, in place, by modified Gram-Schmidt done twice; a column without rest becomes zero. */
function orthonormalise(block: Float64Array, n: number, width: number): void {
  const columns: Float64Array[] = [];
  for (let k = 0; k < width; k++) {
    const column = new Float64Array(n);
    for (let i = 0; i < n; i++) column[i] = block[i * width + k]!;
    const before = Math.sqrt(product(column, column));
    for (let pass = 0; pass < 2; pass++) straighten(column, columns);
    const length = Math.sqrt(product(column, column));
    const factor = length > before * 1e-10 ? 1 / length : 0;
    for (let i = 0; i < n; i++) {
      column[i]! *= factor;
      block[i * width + k] = column[i]!;
    }
    columns.push(column);
  }
}

/** Takes from a column its part along each of the others, one after the other; the product with the next is taken on the way. */
function straighten(column: Float64Array, others: readonly Float64Array[]): void {
  if (others.length === 0) return;
  let part = product(others[0]!, column);
  for (let j = 0; j < others.length - 1; j++) {
    const other = others[j]!;
    const next = others[j + 1]!;
    let sum = 0;
    for (let i = 0; i < column.length; i++) {
      const rest = column[i]! - part * other[i]!;
      column[i] = rest;
      sum += next[i]! * rest;
    }
    part = sum;
  }
  const last = others[others.length - 1]!;
  for (let i = 0; i < column.length; i++) column[i]! -= part * last[i]!;
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** aᵀ b, made symmetric. */
function crossProduct(a: Float64Array, b: Float64Array, n: number, width: number): Float64Array {
  const product = new Float64Array(width * width);
  for (let i = 0; i < n; i++) {
    for (let p = 0; p < width; p++) {
      const value = a[i * width + p]!;
      for (let q = 0; q < width; q++) product[p * width + q]! += value * b[i * width + q]!;
    }
  }
  return product.map((value, at) => {
    const p = Math.floor(at / width);
    return (value + product[(at % width) * width + p]!) / 2;
  });
}
