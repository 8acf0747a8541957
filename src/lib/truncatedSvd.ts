/**
 * The leading left singular vectors of a sparse matrix, by randomised subspace iteration (Halko, Martinsson and Tropp, Finding structure
 * with randomness, SIAM Review 53(2), 2011, algorithm 4.4) with Rayleigh-Ritz. Exact up to rounding where the block holds the whole
 * space. + − × ÷ and √ only, in a fixed order, from a fixed seed.
 */
import { seededRandom } from "./random";
import { rowCount, type SparseMatrix } from "./sparseRows";
import { symmetricEigen } from "./symmetricEigen";

const OVERSAMPLING = 10;
const ROUNDS = 4;

/** @returns row-major rows × rank: left singular vectors times singular values; `rank` is smaller where the matrix has less. */
export function truncatedSvd(
  matrix: SparseMatrix,
  columnCount: number,
  dimensions: number,
): { scores: Float64Array; rank: number } {
  const n = rowCount(matrix);
  const width = Math.min(n, dimensions + OVERSAMPLING);
  if (width === 0 || columnCount === 0) return { scores: new Float64Array(0), rank: 0 };
  const random = seededRandom(20110611);
  let basis = Float64Array.from({ length: n * width }, () => random() - 0.5);
  orthonormalise(basis, n, width);
  let image = basis;
  for (let round = 0; round < ROUNDS; round++) {
    if (round > 0) orthonormalise(basis, n, width);
    image = timesGram(matrix, columnCount, basis, width);
    if (round < ROUNDS - 1) basis = image;
  }
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

/** matrix · matrixᵀ · block. */
function timesGram(
  matrix: SparseMatrix,
  columnCount: number,
  block: Float64Array,
  width: number,
): Float64Array<ArrayBuffer> {
  const n = rowCount(matrix);
  const middle = new Float64Array(columnCount * width);
  const result = new Float64Array(n * width);
  for (let i = 0; i < n; i++) {
    for (let e = matrix.offsets[i]!; e < matrix.offsets[i + 1]!; e++) {
      const at = matrix.columns[e]! * width;
      const value = matrix.values[e]!;
      for (let k = 0; k < width; k++) middle[at + k]! += value * block[i * width + k]!;
    }
  }
  for (let i = 0; i < n; i++) {
    for (let e = matrix.offsets[i]!; e < matrix.offsets[i + 1]!; e++) {
      const at = matrix.columns[e]! * width;
      const value = matrix.values[e]!;
      for (let k = 0; k < width; k++) result[i * width + k]! += value * middle[at + k]!;
    }
  }
  return result;
}

/** Columns to unit length and at right angles, in place, by modified Gram-Schmidt done twice; a column without rest becomes zero. */
function orthonormalise(block: Float64Array, n: number, width: number): void {
  const columns = Array.from({ length: width }, (_, k) =>
    Float64Array.from({ length: n }, (_, i) => block[i * width + k]!),
  );
  columns.forEach((column, k) => {
    const before = Math.sqrt(product(column, column));
    for (let pass = 0; pass < 2; pass++) {
      for (let j = 0; j < k; j++) {
        const other = columns[j]!;
        const part = product(other, column);
        for (let i = 0; i < n; i++) column[i]! -= part * other[i]!;
      }
    }
    const length = Math.sqrt(product(column, column));
    const factor = length > before * 1e-10 ? 1 / length : 0;
    for (let i = 0; i < n; i++) {
      column[i]! *= factor;
      block[i * width + k] = column[i]!;
    }
  });
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
