/** Pairs of numbers in two growing columns, and the same by their first number, each pair once: sets of numbers without an object a set. */

export interface PairColumns {
  push(first: number, second: number): void;
  /** Those of the first number i are seconds[starts[i]] … seconds[starts[i + 1] − 1], ascending. @param size more than any first number. */
  byFirst(size: number): { readonly starts: Uint32Array; readonly seconds: Uint32Array };
}

const FIRST_ROOM = 1024;

export function pairColumns(): PairColumns {
  let firsts = new Uint32Array(FIRST_ROOM);
  let seconds = new Uint32Array(FIRST_ROOM);
  let length = 0;
  return {
    push(first, second) {
      if (length === firsts.length) {
        firsts = twiceAsLong(firsts);
        seconds = twiceAsLong(seconds);
      }
      firsts[length] = first;
      seconds[length++] = second;
    },
    byFirst(size) {
      const starts = new Uint32Array(size + 1);
      for (let p = 0; p < length; p++) starts[firsts[p]! + 1]!++;
      for (let i = 0; i < size; i++) starts[i + 1]! += starts[i]!;
      const next = starts.slice(0, size);
      const all = new Uint32Array(length);
      for (let p = 0; p < length; p++) all[next[firsts[p]!]!++] = seconds[p]!;
      return withoutRepeats(starts, all);
    },
  };
}

function twiceAsLong(column: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(2 * column.length);
  longer.set(column);
  return longer;
}

function withoutRepeats(starts: Uint32Array, all: Uint32Array) {
  const kept = new Uint32Array(starts.length);
  let at = 0;
  for (let i = 0; i + 1 < starts.length; i++) {
    const from = at;
    all.subarray(starts[i]!, starts[i + 1]!).sort();
    for (let p = starts[i]!; p < starts[i + 1]!; p++)
      if (at === from || all[at - 1] !== all[p]) all[at++] = all[p]!;
    kept[i + 1] = at;
  }
  return { starts: kept, seconds: all.slice(0, at) };
}
