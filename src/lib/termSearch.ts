/**
 * What shares heavy terms with each item: partial scalar products of the sparse parts over the few heaviest entries of each row, by an index that grows
 * as the items pass, so that each two are compared once (as in the all-pairs search of Bayardo, Ma and Srikant, Scaling up all
 * pairs similarity search, 2007, with entries left out rather than bounded).
 */
import { addToPool, createPools, type Pools } from "./pools";
import { rowCount, type SparseMatrix } from "./sparseRows";
import type { Steps } from "./steps";

/** So many entries of the index are read for an item, those of its heaviest terms first, and of a term the last: n items of one text would take n² steps. */
const MOST_READ = 8000;
/** 1 as a whole number. */
const ONE = 1 << 16;
const ITEMS_PER_STEP = 500;

/** @param heavy as from `heaviestEntries`. @param most so many entries of a row look, and are found. @param wanted for each item so many of the most alike found. */
export function* termSearch(
  heavy: SparseMatrix,
  columnCount: number,
  most: number,
  wanted: number,
): Steps<Pools> {
  const size = rowCount(heavy);
  const pools = createPools(size, wanted);
  const compare = comparisonOf(heavy, columnCount, most, pools);
  for (let from = 0; from < size; from += ITEMS_PER_STEP) {
    yield from / size;
    for (let i = from; i < Math.min(size, from + ITEMS_PER_STEP); i++) compare(i);
  }
  return pools;
}

function comparisonOf(heavy: SparseMatrix, columnCount: number, most: number, pools: Pools) {
  const { offsets, columns, values } = heavy;
  const size = rowCount(heavy);
  const starts = new Uint32Array(columnCount + 1);
  for (let i = 0; i < size; i++)
    for (let e = offsets[i]!; e < Math.min(offsets[i + 1]!, offsets[i]! + most); e++)
      starts[columns[e]! + 1]!++;
  for (let c = 0; c < columnCount; c++) starts[c + 1]! += starts[c]!;
  const ends = starts.slice(0, columnCount);
  const items = new Uint32Array(starts[columnCount]!);
  const weights = new Float32Array(starts[columnCount]!);
  const sums = new Float32Array(size);
  const met = new Uint32Array(size);
  const { floors } = pools;
  return (i: number): void => {
    let count = 0;
    let room = MOST_READ;
    for (let e = offsets[i]!; e < Math.min(offsets[i + 1]!, offsets[i]! + most); e++) {
      const column = columns[e]!;
      const value = values[e]!;
      const end = ends[column]!;
      const from = Math.max(starts[column]!, end - room);
      room -= end - from;
      for (let p = from; p < end; p++) {
        const j = items[p]!;
        const sum = sums[j]!;
        if (sum === 0) met[count++] = j;
        sums[j] = sum + value * weights[p]!;
      }
      items[end] = i;
      weights[end] = value;
      ends[column] = end + 1;
    }
    for (let m = 0; m < count; m++) {
      const j = met[m]!;
      const score = Math.round(sums[j]! * ONE);
      sums[j] = 0;
      if (score > floors[i]!) addToPool(pools, i, j, score);
      if (score > floors[j]!) addToPool(pools, j, i, score);
    }
  };
}

/** Of each row its heaviest entries, heaviest first, of equals those of the first columns. */
export function heaviestEntries(matrix: SparseMatrix, most: number): SparseMatrix {
  const size = rowCount(matrix);
  const offsets = new Uint32Array(size + 1);
  for (let i = 0; i < size; i++)
    offsets[i + 1] = offsets[i]! + Math.min(most, matrix.offsets[i + 1]! - matrix.offsets[i]!);
  const columns = new Uint32Array(offsets[size]!);
  const values = new Float64Array(offsets[size]!);
  for (let i = 0; i < size; i++) {
    const first = offsets[i]!;
    let count = 0;
    for (let e = matrix.offsets[i]!; e < matrix.offsets[i + 1]!; e++) {
      const value = matrix.values[e]!;
      if (count === most && value <= values[first + count - 1]!) continue;
      let at = first + (count < most ? count++ : count - 1);
      while (at > first && values[at - 1]! < value) {
        values[at] = values[at - 1]!;
        columns[at] = columns[at - 1]!;
        at--;
      }
      values[at] = value;
      columns[at] = matrix.columns[e]!;
    }
  }
  return { offsets, columns, values };
}
