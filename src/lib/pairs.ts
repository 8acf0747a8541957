/** Dense tables over all pairs of a small set, row-major n × n. */
import { rowCount, type SparseMatrix } from "./sparseRows";

/** Scalar products of all pairs of rows. Each row is spread out once, so that the others only look up what they hold. */
export function allPairs(matrix: SparseMatrix): Float64Array {
  const { offsets, columns, values } = matrix;
  const n = rowCount(matrix);
  const table = new Float64Array(n * n);
  const spread = new Float64Array(columns.reduce((most, column) => Math.max(most, column), -1) + 1);
  for (let i = 0; i < n; i++) {
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) spread[columns[e]!] = values[e]!;
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let e = offsets[j]!; e < offsets[j + 1]!; e++) sum += spread[columns[e]!]! * values[e]!;
      table[i * n + j] = sum;
      table[j * n + i] = sum;
    }
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) spread[columns[e]!] = 0;
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
