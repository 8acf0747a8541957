/**
 * For each item the best few of the many that are offered to it: a list twice as long as needed, cut to its better half whenever it is full.
 * Cheaper than lists kept in order, as most offers are refused by one comparison. Score and item are one number, so that equals have an
 * order: the lower item first.
 */
import { selectLargest } from "./selectLargest";

export interface Pools {
  readonly capacity: number;
  /** Row-major, items × 2 capacity: score × unit + (unit − 1 − item). */
  readonly keys: Float64Array;
  readonly unit: number;
  readonly counts: Int32Array;
  /** Scores no greater are refused. */
  readonly floors: Int32Array;
}

export function createPools(size: number, capacity: number): Pools {
  let unit = 1;
  while (unit < size) unit *= 2;
  return {
    capacity,
    keys: new Float64Array(size * 2 * capacity),
    unit,
    counts: new Int32Array(size),
    floors: new Int32Array(size),
  };
}

/** To be called where the score, a whole number, is above the floor of item i. Offer each j once. */
export function addToPool(pools: Pools, i: number, j: number, score: number): void {
  const { capacity, counts, unit } = pools;
  if (counts[i] === 2 * capacity) {
    cutPool(pools, i);
    if (score <= pools.floors[i]!) return;
  }
  pools.keys[i * 2 * capacity + counts[i]!++] = score * unit + (unit - 1 - j);
}

/** The best of a pool, `capacity` at most, come first, and the others go. */
export function cutPool({ capacity, keys, counts, unit, floors }: Pools, i: number): void {
  if (counts[i]! <= capacity) return;
  const first = i * 2 * capacity;
  selectLargest(keys, first, counts[i]!, capacity);
  counts[i] = capacity;
  let least = keys[first]!;
  for (let at = first + 1; at < first + capacity; at++) least = Math.min(least, keys[at]!);
  // One less: an equal score may belong to a lower item.
  floors[i] = Math.max(floors[i]!, Math.floor(least / unit) - 1);
}

/** The item of an entry of pool i. */
export function itemOf({ capacity, keys, unit }: Pools, i: number, entry: number): number {
  const key = keys[i * 2 * capacity + entry]!;
  return unit - 1 - (key - Math.floor(key / unit) * unit);
}

export function scoreOf({ capacity, keys, unit }: Pools, i: number, entry: number): number {
  return Math.floor(keys[i * 2 * capacity + entry]! / unit);
}
