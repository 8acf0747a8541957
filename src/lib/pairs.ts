/** Dense tables over all pairs of a small set, row-major n × n. */
import { dotRows, rowCount, type SparseMatrix } from "./sparseRows";

/** Scalar products of all pairs of rows. */
export function allPairs(matrix: SparseMatrix): Float64Array {
  const n = rowCount(matrix);
  const table = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      const value = dotRows(matrix, i, j);
      table[i * n + j] = value;
      table[j * n + i] = value;
    }
  }
  return table;
}

/** Standard deviation over the pairs of two different items; 0 where there are none. */
export function pairDeviation(table: Float64Array, n: number): number {
  if (n < 2) return 0;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (i === j) continue;
      sum += table[i * n + j]!;
      squares += table[i * n + j]! * table[i * n + j]!;
    }
  }
  const pairs = n * (n - 1);
  return Math.sqrt(Math.max(0, squares / pairs - (sum / pairs) * (sum / pairs)));
}
