/** Pairs of whole numbers → 0, 1, 2 … in the order in which they are first met: a hash table with open addressing on flat arrays. */

export interface PairNumbers {
  /** @param a @param b whole numbers from 0, below 2³¹. */
  of(a: number, b: number): number;
}

const FIRST_CAPACITY = 1 << 12;

export function pairNumbers(): PairNumbers {
  let mask = FIRST_CAPACITY - 1;
  let count = 0;
  let firsts = new Int32Array(FIRST_CAPACITY);
  let seconds = new Int32Array(FIRST_CAPACITY);
  /** 0: free; else the number, plus 1. */
  let numbers = new Int32Array(FIRST_CAPACITY);

  /** The place of the pair, or the free one where it belongs. */
  function placeOf(a: number, b: number): number {
    let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    let place = (hash ^ (hash >>> 13)) & mask;
    while (numbers[place] !== 0 && (firsts[place] !== a || seconds[place] !== b)) place = (place + 1) & mask;
    return place;
  }

  function put(place: number, a: number, b: number, number: number): void {
    firsts[place] = a;
    seconds[place] = b;
    numbers[place] = number + 1;
  }

  function grow(): void {
    const [a, b, before] = [firsts, seconds, numbers];
    const capacity = 2 * (mask + 1);
    mask = capacity - 1;
    firsts = new Int32Array(capacity);
    seconds = new Int32Array(capacity);
    numbers = new Int32Array(capacity);
    for (let p = 0; p < before.length; p++)
      if (before[p] !== 0) put(placeOf(a[p]!, b[p]!), a[p]!, b[p]!, before[p]! - 1);
  }

  return {
    of(a, b) {
      const place = placeOf(a, b);
      if (numbers[place] !== 0) return numbers[place]! - 1;
      put(place, a, b, count);
      if (2 * ++count > mask) grow();
      return count - 1;
    },
  };
}
