/**
 * Short texts → 0, 1, 2 … in the order in which they are first met, looked up by their UTF-16 code units without making a string: a hash
 * table with open addressing, all texts one after the other in one array.
 */
import { grown } from "./grown";

export interface TextPool {
  /** How many texts there are. */
  readonly size: number;
  /** The number of the text codes[from … to - 1], a new one where it was not met before. @param hash `hashOf` these. */
  of(hash: number, codes: Uint16Array, from: number, to: number): number;
  /** The same of a string. */
  ofText(text: string): number;
  /** The number of a text, or -1. */
  find(text: string): number;
  text(number: number): string;
}

const FIRST_TEXTS = 1 << 10;
const FIRST_CODES = 1 << 13;
/** String.fromCharCode takes so many arguments at a time everywhere. */
const CODES_AT_A_TIME = 4096;

export function textPool(): TextPool {
  let size = 0;
  /** 0: free; else a number, plus 1. At least two slots a text. */
  let slots = new Int32Array(2 * FIRST_TEXTS);
  let hashes = new Int32Array(FIRST_TEXTS);
  /** Text n is pool[starts[n] … starts[n + 1] - 1]. */
  let starts = new Uint32Array(FIRST_TEXTS + 1);
  let pool = new Uint16Array(FIRST_CODES);
  let scratch = new Uint16Array(64);
  /** Texts that were asked for; "" for the others. */
  const strings: string[] = [];

  /** The slot of a text, or the free one where it belongs. */
  function slotOf(hash: number, codes: Uint16Array, from: number, to: number): number {
    const mask = slots.length - 1;
    let slot = spread(hash) & mask;
    for (;;) {
      const number = slots[slot]! - 1;
      if (number < 0) return slot;
      if (hashes[number] === hash) {
        let at = starts[number]!;
        if (starts[number + 1]! - at === to - from) {
          let i = from;
          while (i < to && pool[at] === codes[i]) {
            i++;
            at++;
          }
          if (i === to) return slot;
        }
      }
      slot = (slot + 1) & mask;
    }
  }

  function add(hash: number, slot: number, codes: Uint16Array, from: number, to: number): number {
    const isFull = size === hashes.length;
    if (isFull) makeRoom();
    const start = starts[size]!;
    const end = start + to - from;
    if (end > pool.length) pool = grown(pool, end);
    for (let i = from; i < to; i++) pool[start + i - from] = codes[i]!;
    hashes[size] = hash;
    starts[size + 1] = end;
    strings.push("");
    slots[isFull ? freeSlot(hash) : slot] = size + 1;
    return size++;
  }

  function makeRoom(): void {
    hashes = grown(hashes, 0);
    starts = grown(starts, hashes.length + 1);
    slots = new Int32Array(2 * hashes.length);
    for (let number = 0; number < size; number++) slots[freeSlot(hashes[number]!)] = number + 1;
  }

  function freeSlot(hash: number): number {
    const mask = slots.length - 1;
    let slot = spread(hash) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  }

  function of(hash: number, codes: Uint16Array, from: number, to: number): number {
    const slot = slotOf(hash, codes, from, to);
    const number = slots[slot]! - 1;
    return number >= 0 ? number : add(hash, slot, codes, from, to);
  }

  function fill(text: string): number {
    if (text.length > scratch.length) scratch = new Uint16Array(text.length);
    for (let i = 0; i < text.length; i++) scratch[i] = text.charCodeAt(i);
    return text.length;
  }

  return {
    get size() {
      return size;
    },
    of,
    ofText: (text) => {
      const length = fill(text);
      return of(hashOf(scratch, 0, length), scratch, 0, length);
    },
    find(text) {
      const length = fill(text);
      return slots[slotOf(hashOf(scratch, 0, length), scratch, 0, length)]! - 1;
    },
    text(number) {
      strings[number] ||= stringOf(pool.subarray(starts[number], starts[number + 1]));
      return strings[number]!;
    },
  };
}

/** The hash of no code unit (FNV-1a). */
export const HASH_START = 0x811c9dc5 | 0;

/** The hash of a text and one code unit more. */
export function hashNext(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

export function hashOf(codes: Uint16Array, from: number, to: number): number {
  let hash = HASH_START;
  for (let i = from; i < to; i++) hash = hashNext(hash, codes[i]!);
  return hash;
}

/** High bits into the low ones, of which a slot is made. */
function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

function stringOf(codes: Uint16Array): string {
  let text = "";
  for (let from = 0; from < codes.length; from += CODES_AT_A_TIME)
    text += String.fromCharCode.apply(
      null,
      codes.subarray(from, from + CODES_AT_A_TIME) as unknown as number[],
    );
  return text;
}
