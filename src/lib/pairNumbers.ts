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
  return new Numbers(expected);
}

/** A class, so that engines know its methods once for all tables. */
class Numbers implements PairNumbers {
  size = 0;
  /** Pair n is pairs[2 n] and pairs[2 n + 1]. */
  private pairs: Int32Array;
  /** 0: free; else a number, plus 1. At most three in four are taken. */
  private slots: Int32Array;

  constructor(expected: number) {
    let capacity = 1 << 4;
    while (capacity < expected) capacity *= 2;
    this.pairs = new Int32Array(2 * capacity);
    this.slots = new Int32Array(2 * capacity);
  }

  of(a: number, b: number): number {
    const slot = this.slotOf(a, b);
    if (this.slots[slot] !== 0) return this.slots[slot]! - 1;
    if (2 * this.size === this.pairs.length) this.pairs = grown(this.pairs, 0);
    this.pairs[2 * this.size] = a;
    this.pairs[2 * this.size + 1] = b;
    this.slots[slot] = ++this.size;
    if (4 * this.size > 3 * this.slots.length) this.makeRoom();
    return this.size - 1;
  }

  find(a: number, b: number): number {
    return this.slots[this.slotOf(a, b)]! - 1;
  }

  first(number: number): number {
    return this.pairs[2 * number]!;
  }

  second(number: number): number {
    return this.pairs[2 * number + 1]!;
  }

  /** The slot of the pair, or the free one where it belongs. */
  private slotOf(a: number, b: number): number {
    const { pairs, slots } = this;
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

  private makeRoom(): void {
    this.slots = new Int32Array(2 * this.slots.length);
    for (let number = 0; number < this.size; number++)
      this.slots[this.slotOf(this.first(number), this.second(number))] = number + 1;
  }
}
