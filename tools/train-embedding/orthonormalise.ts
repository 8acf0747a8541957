/**
 * The columns of a tall matrix to unit length and at right angles: the Cholesky factor L of its Gram matrix, then the matrix times L⁻ᵀ
 * (A. Stathopoulos and K. Wu, A block orthogonalization procedure with constant synchronization requirements, SIAM J. Sci. Comput.
 * 23(6), 2002). Good to about six digits where columns are not nearly dependent; a column that is becomes zero.
 */
import type { Matrices, Matrix } from "./matrices";

/** @param gram room for as many rows and columns as the block has columns. */
export function orthonormalise(block: Matrix, into: Matrix, gram: Matrix, matrices: Matrices): void {
  const width = block.columns;
  matrices.multiplyTransposed(block, block, gram);
  gram.values.set(transposedInverse(choleskyFactor(gram.values, width), width));
  matrices.multiply(block, gram, into);
}

/** Lower triangle L with L · Lᵀ = gram; its column is zero where nothing is left of the diagonal. */
function choleskyFactor(gram: ArrayLike<number>, width: number): Float64Array {
  const factor = new Float64Array(width * width);
  for (let j = 0; j < width; j++) {
    let left = gram[j * width + j]!;
    for (let k = 0; k < j; k++) left -= factor[j * width + k]! ** 2;
    if (left <= gram[j * width + j]! * 1e-6) continue;
    const diagonal = Math.sqrt(left);
    factor[j * width + j] = diagonal;
    for (let i = j + 1; i < width; i++) {
      let sum = gram[i * width + j]!;
      for (let k = 0; k < j; k++) sum -= factor[i * width + k]! * factor[j * width + k]!;
      factor[i * width + j] = sum / diagonal;
    }
  }
  return factor;
}

/** L⁻ᵀ by forward substitution; zero rows of L give zero columns. */
function transposedInverse(factor: Float64Array, width: number): Float64Array {
  const inverse = new Float64Array(width * width);
  for (let column = 0; column < width; column++)
    for (let i = column; i < width; i++) {
      const diagonal = factor[i * width + i]!;
      if (diagonal === 0) continue;
      let sum = i === column ? 1 : 0;
      for (let k = column; k < i; k++) sum -= factor[i * width + k]! * inverse[column * width + k]!;
      inverse[column * width + i] = sum / diagonal;
    }
  return inverse;
}
