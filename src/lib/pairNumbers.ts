/** Pairs of whole numbers → 0, 1, 2 … in the order in which they are first met: a hash table with open addressing on flat arrays. */
import { grown } from "./grown";

export interface PairNumbers {
  /** How many pairs there are. */
  readonly size: number;
  /** @param a @param b whole numbers from 0, below 2³¹. */
  of(a: number, b: number): number;
  /** The number of a pair, or -1 where it was not met. */
  find(a: number, b: number): number;
  first(number: number): number;
  second(number: number): number;
}

/** @param expected about how many pairs there will be; more are taken, too. */
export function pairNumbers(expected = 0): PairNumbers {
  let size = 0;
  let capacity = 1 << 11;
  while (capacity < expected) capacity *= 2;
  /** Pair n is pairs[2 n] and pairs[2 n + 1]. */
  let pairs = new Int32Array(2 * capacity);
  /** 0: free; else a number, plus 1. At most three in four are taken. */
  let slots = new Int32Array(2 * capacity);

  /** The slot of the pair, or the free one where it belongs. */
  function slotOf(a: number, b: number): number {
    const mask = slots.length - 1;
    let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    let slot = (hash ^ (hash >>> 13)) & mask;
    for (;;) {
      const at = 2 * (slots[slot]! - 1);
      if (at < 0 || (pairs[at] === a && pairs[at + 1] === b)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  function makeRoom(): void {
    slots = new Int32Array(2 * slots.length);
    for (let number = 0; number < size; number++)
      slots[slotOf(pairs[2 * number]!, pairs[2 * number + 1]!)] = number + 1;
  }

  return {
    get size() {
      return size;
    },
    of(a, b) {
      const slot = slotOf(a, b);
      if (slots[slot] !== 0) return slots[slot]! - 1;
      if (2 * size === pairs.length) pairs = grown(pairs, 0);
      pairs[2 * size] = a;
      pairs[2 * size + 1] = b;
      slots[slot] = ++size;
      if (4 * size > 3 * slots.length) makeRoom();
      return size - 1;
    },
    find: (a, b) => slots[slotOf(a, b)]! - 1,
    first: (number) => pairs[2 * number]!,
    second: (number) => pairs[2 * number + 1]!,
  };
}
