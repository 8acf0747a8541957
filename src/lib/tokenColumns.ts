/** Words of texts as columns: which word, and how it stands in its text. */
import { grown } from "./grown";

/** The low bits of a mark: what stands between a word and the one before it, an index into `JOINTS`. */
export const JOINT_BITS = 3;
export const JOINTS = [" ", "-", "/"] as const;
/** The first word of a text or sentence, whose capital says nothing. */
export const OPENING = 4;
/** The first word of a run of neighbouring words. */
export const RUN_START = 8;
/** The first word of a text: a title, an abstract. */
export const TEXT_START = 16;
/** A word of a text that counts twice. */
export const TWICE = 32;

export interface TokenColumns {
  /** How many tokens there are; the columns are longer. */
  size: number;
  /** Numbers of a `WordTable`. */
  words: Int32Array;
  marks: Uint8Array;
}

export function tokenColumns(): TokenColumns {
  return { size: 0, words: new Int32Array(1 << 4), marks: new Uint8Array(1 << 4) };
}

export function addToken(columns: TokenColumns, word: number, mark: number): void {
  if (columns.size === columns.words.length) {
    columns.words = grown(columns.words, 0);
    columns.marks = grown(columns.marks, 0);
  }
  columns.words[columns.size] = word;
  columns.marks[columns.size++] = mark;
}
