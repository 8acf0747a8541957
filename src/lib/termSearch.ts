/**
 * What shares heavy terms with each item: partial scalar products of the sparse parts over the few heaviest entries of each row, by an index that grows
 * as the items pass, so that each two are compared once (as in the all-pairs search of Bayardo, Ma and Srikant, Scaling up all
 * pairs similarity search, 2007, with entries left out rather than bounded).
 */
import { addToPool, createPools, type Pools } from "./pools";
import type { WholeEntries } from "./simd/kernels";
import { workspaceOf } from "./simd/workspace";
import type { Steps } from "./steps";

/** So many entries of the index are read for an item, those of its heaviest terms first, and of a term the last: n items of one text would take n² steps. */
const MOST_READ = 16_000;
const ITEMS_PER_STEP = 500;

/** @param rows heaviest entries first. @param most so many entries of a row look, and are found. @param wanted for each item so many of the most alike found. */
export function* termSearch(
  rows: WholeEntries,
  columnCount: number,
  most: number,
  wanted: number,
): Steps<Pools> {
  const size = rows.offsets.length - 1;
  const pools = createPools(size, wanted);
  const compare = comparisonOf(rows, columnCount, most, pools);
  for (let from = 0; from < size; from += ITEMS_PER_STEP) {
    yield from / size;
    for (let i = from; i < Math.min(size, from + ITEMS_PER_STEP); i++) compare(i);
  }
  return pools;
}

function comparisonOf(
  { offsets, columns, values }: WholeEntries,
  columnCount: number,
  most: number,
  pools: Pools,
) {
  const size = offsets.length - 1;
  const starts = new Uint32Array(columnCount + 1);
  for (let i = 0; i < size; i++)
    for (let e = offsets[i]!; e < Math.min(offsets[i + 1]!, offsets[i]! + most); e++)
      starts[columns[e]! + 1]!++;
  for (let c = 0; c < columnCount; c++) starts[c + 1]! += starts[c]!;
  const ends = starts.slice(0, columnCount);
  const { kernels, items, weights, sums, met } = workspaceOf({
    items: [Uint32Array, starts[columnCount]!],
    weights: [Int16Array, starts[columnCount]!],
    sums: [Int32Array, size],
    met: [Uint32Array, size + 1],
  });
  const { floors } = pools;
  return (i: number): void => {
    let count = 0;
    let room = MOST_READ;
    for (let e = offsets[i]!; e < Math.min(offsets[i + 1]!, offsets[i]! + most); e++) {
      const value = values[e]!;
      // The others weigh as little.
      if (value <= 0) break;
      const column = columns[e]!;
      const end = ends[column]!;
      const from = Math.max(starts[column]!, end - room);
      room -= end - from;
      count = kernels.addTerm(items, weights, from, end, value, sums, met, count);
      items[end] = i;
      weights[end] = value;
      ends[column] = end + 1;
    }
    for (let m = 0; m < count; m++) {
      const j = met[m]!;
      const score = sums[j]!;
      sums[j] = 0;
      if (score > floors[i]!) addToPool(pools, i, j, score);
      if (score > floors[j]!) addToPool(pools, j, i, score);
    }
  };
}
