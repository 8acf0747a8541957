/** Sparse rows as whole numbers, as `wholeRows.ts` has dense ones, and with the heaviest entries of each row first. */
import type { WholeEntries } from "./simd/kernels";
import type { SparseMatrix } from "./sparseRows";
import type { Steps } from "./steps";
import { WHOLE_ONE } from "./wholeRows";

const ROWS_PER_STEP = 5000;

/**
 * Row p of `into` becomes row order[p] of `matrix`, of length 1 at most: first its `most` heaviest entries, heaviest first, of equals those of the first
 * columns; then the others.
 */
export function* wholeEntrySteps(
  matrix: SparseMatrix,
  order: Uint32Array,
  most: number,
  into: WholeEntries,
): Steps<void> {
  for (let from = 0; from < order.length; from += ROWS_PER_STEP) {
    yield from / order.length;
    const to = Math.min(order.length, from + ROWS_PER_STEP);
    for (let p = from; p < to; p++) setRow(matrix, order[p]!, most, into, p);
  }
}

function setRow(
  matrix: SparseMatrix,
  row: number,
  most: number,
  { offsets, columns, values }: WholeEntries,
  to: number,
): void {
  const first = offsets[to]!;
  const last = first + most - 1;
  let end = first;
  for (let e = matrix.offsets[row]!; e < matrix.offsets[row + 1]!; e++) {
    const value = Math.floor(matrix.values[e]! * WHOLE_ONE + 0.5);
    let at = end++;
    if (at > last && value > values[last]!) {
      // The least of the heaviest makes room.
      values[at] = values[last]!;
      columns[at] = columns[last]!;
      at = last;
    }
    if (at <= last) {
      while (at > first && values[at - 1]! < value) {
        values[at] = values[at - 1]!;
        columns[at] = columns[at - 1]!;
        at--;
      }
    }
    values[at] = value;
    columns[at] = matrix.columns[e]!;
  }
  offsets[to + 1] = end;
}
