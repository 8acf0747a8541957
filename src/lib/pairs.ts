/** Dense tables over all pairs of a small set, row-major n × n. */
import { rowCount, type SparseMatrix, transpose } from "./sparseRows";

/** Scalar products of all pairs of rows, by what holds the same columns: none of the sums waits for the one before. */
export function allPairs(matrix: SparseMatrix): Float64Array {
  const { offsets, columns, values } = matrix;
  const n = rowCount(matrix);
  const table = new Float64Array(n * n);
  const holders = transpose(matrix, columns.reduce((most, column) => Math.max(most, column), -1) + 1);
  for (let i = 0; i < n; i++) {
    const row = i * n;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      const value = values[e]!;
      const end = holders.offsets[columns[e]! + 1]!;
      for (let p = holders.offsets[columns[e]!]!; p < end && holders.columns[p]! <= i; p++)
        table[row + holders.columns[p]!]! += value * holders.values[p]!;
    }
    for (let j = 0; j < i; j++) table[j * n + i] = table[row + j]!;
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
