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
  /** The number of a text, or of the part text[from … to - 1] of it; -1: it was not met. */
  find(text: string, from?: number, to?: number): number;
  text(number: number): string;
  /** Copies the code units of a text, as many as `into` has room for. @returns how many the text has. */
  copy(number: number, into: Uint16Array): number;
}

/** Little room at first, here and in other columns: engines have then seen it grow before they compile the loops that fill it. */
const FIRST_TEXTS = 1 << 4;
const FIRST_CODES = 1 << 7;
/** String.fromCharCode takes so many arguments at a time everywhere. */
const CODES_AT_A_TIME = 4096;

export function textPool(): TextPool {
  return new Pool();
}

/** A class, so that engines know its methods once for all pools. */
class Pool implements TextPool {
  size = 0;
  /** 0: free; else a number, plus 1. At least two slots a text. */
  private slots = new Int32Array(2 * FIRST_TEXTS);
  private hashes = new Int32Array(FIRST_TEXTS);
  /** Text n is codes[starts[n] … starts[n + 1] - 1]. */
  private starts = new Uint32Array(FIRST_TEXTS + 1);
  private codes = new Uint16Array(FIRST_CODES);
  private scratch = new Uint16Array(16);
  /** Texts that were asked for; "" for the others. */
  private readonly strings: string[] = [];

  of(hash: number, codes: Uint16Array, from: number, to: number): number {
    const slot = this.slotOf(hash, codes, from, to);
    const number = this.slots[slot]! - 1;
    return number >= 0 ? number : this.add(hash, slot, codes, from, to);
  }

  ofText(text: string): number {
    const length = this.fill(text, 0, text.length);
    return this.of(hashOf(this.scratch, 0, length), this.scratch, 0, length);
  }

  find(text: string, from = 0, to = text.length): number {
    const length = this.fill(text, from, to);
    return this.slots[this.slotOf(hashOf(this.scratch, 0, length), this.scratch, 0, length)]! - 1;
  }

  text(number: number): string {
    this.strings[number] ||= stringOf(this.codes.subarray(this.starts[number], this.starts[number + 1]));
    return this.strings[number]!;
  }

  copy(number: number, into: Uint16Array): number {
    const { codes, starts } = this;
    const start = starts[number]!;
    const length = starts[number + 1]! - start;
    for (let i = 0; i < length && i < into.length; i++) into[i] = codes[start + i]!;
    return length;
  }

  /** The slot of a text, or the free one where it belongs. */
  private slotOf(hash: number, text: Uint16Array, from: number, to: number): number {
    const { slots, hashes, starts, codes } = this;
    const mask = slots.length - 1;
    let slot = spread(hash) & mask;
    for (;;) {
      const number = slots[slot]! - 1;
      if (number < 0) return slot;
      if (hashes[number] === hash) {
        let at = starts[number]!;
        if (starts[number + 1]! - at === to - from) {
          let i = from;
          while (i < to && codes[at] === text[i]) {
            i++;
            at++;
          }
          if (i === to) return slot;
        }
      }
      slot = (slot + 1) & mask;
    }
  }

  private add(hash: number, slot: number, text: Uint16Array, from: number, to: number): number {
    const number = this.size;
    const isFull = number === this.hashes.length;
    if (isFull) this.makeRoom();
    const start = this.starts[number]!;
    const end = start + to - from;
    if (end > this.codes.length) this.codes = grown(this.codes, end);
    const { codes } = this;
    for (let i = from; i < to; i++) codes[start + i - from] = text[i]!;
    this.hashes[number] = hash;
    this.starts[number + 1] = end;
    this.strings.push("");
    this.slots[isFull ? freeSlot(this.slots, hash) : slot] = number + 1;
    this.size++;
    return number;
  }

  private makeRoom(): void {
    this.hashes = grown(this.hashes, 0);
    this.starts = grown(this.starts, this.hashes.length + 1);
    this.slots = new Int32Array(2 * this.hashes.length);
    for (let number = 0; number < this.size; number++)
      this.slots[freeSlot(this.slots, this.hashes[number]!)] = number + 1;
  }

  private fill(text: string, from: number, to: number): number {
    if (to - from > this.scratch.length) this.scratch = new Uint16Array(to - from);
    const { scratch } = this;
    for (let i = from; i < to; i++) scratch[i - from] = text.charCodeAt(i);
    return to - from;
  }
}

function freeSlot(slots: Int32Array, hash: number): number {
  const mask = slots.length - 1;
  let slot = spread(hash) & mask;
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  return slot;
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
