/**
 * One text → its words as columns, by one pass over its characters. A run of neighbouring words ends at punctuation, a stop word, a number; hyphen
 * and slash part words without ending the run. Scripts that put no space between words give overlapping pairs of characters.
 */
import {
  APOSTROPHE,
  classAt,
  classes,
  DIGIT,
  ENDS_SENTENCE,
  JOINT,
  LETTER,
  OPENS_WORD,
  SPACE,
  SPACELESS,
  WIDE,
  WORD,
} from "./characterClasses";
import { plainCodes, type TextCodes } from "./textCodes";
import { HASH_START, hashNext, hashOf, type TextPool } from "./textPool";
import { addToken, OPENING, RUN_START, type TokenColumns } from "./tokenColumns";
import { NO_STEM, type WordTable } from "./wordTable";

const [POINT, COMMA, SLASH] = [0x2e, 0x2c, 0x2f];
/** Indices into `JOINTS`. */
const [OF_SPACE, OF_HYPHEN, OF_SLASH] = [0, 1, 2];

export interface TextScanner {
  /** Appends the words of a text that have a stem to `into`. */
  scan(text: string, into: TokenColumns): void;
}

/** A loop for each step: an engine soon has small ones at full speed, and a set of fifty papers is soon over. */
export function textScanner(table: WordTable): TextScanner {
  const room: TextCodes = { codes: new Uint16Array(1 << 4) };
  let found = foundWords(1 << 4);
  return {
    scan(text, into) {
      const end = plainCodes(text, room);
      if (end > found.numbers.length) found = foundWords(2 * end);
      findWords(room.codes, end, found);
      numberWords(room.codes, found, table.words);
      table.learn();
      keepWords(found, table, into);
    },
  };
}

/** The words of one text: word w is codes[starts[w] … ends[w] - 1]. */
interface FoundWords {
  size: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly hashes: Int32Array;
  /** As of tokens; a word after one that is left out opens a run, which is not told yet. */
  readonly marks: Uint8Array;
  /** Of the table. */
  readonly numbers: Int32Array;
}

/** @param most words; a text has no more of them than characters. */
function foundWords(most: number): FoundWords {
  return {
    size: 0,
    starts: new Int32Array(most),
    ends: new Int32Array(most),
    hashes: new Int32Array(most),
    marks: new Uint8Array(most),
    numbers: new Int32Array(most),
  };
}

function addWord(found: FoundWords, start: number, end: number, hash: number, mark: number): void {
  const w = found.size++;
  found.starts[w] = start;
  found.ends[w] = end;
  found.hashes[w] = hash;
  found.marks[w] = mark;
}

function findWords(codes: Uint16Array, end: number, found: FoundWords): void {
  let joint = OF_SPACE;
  let opening = OPENING;
  let runStart = RUN_START;
  let at = 0;
  found.size = 0;
  while (at < end) {
    const kind = classAt(codes, at, end);
    if (kind & SPACE) {
      joint = OF_SPACE;
      at++;
    } else if (kind & WORD) {
      const from = at;
      let hash = HASH_START;
      let code = codes[at]!;
      while (classes[code]! & WORD) {
        hash = hashNext(hash, code);
        code = codes[++at]!;
      }
      let to = at;
      if (kind & DIGIT || isUnsure(classes[code]!)) {
        readOn(codes, from, end);
        ({ at, to } = readTo);
        hash = hashOf(codes, from, to);
      }
      // What begins with a mark is no word.
      if (!(kind & OPENS_WORD)) {
        runStart = RUN_START;
        continue;
      }
      if (kind & DIGIT && isFigures(codes, from, to)) runStart = RUN_START;
      else {
        addWord(found, from, to, hash, joint | opening | runStart);
        runStart = 0;
      }
      joint = OF_SPACE;
      opening = 0;
    } else if (kind & SPACELESS) {
      const from = at;
      at = endOf(SPACELESS, codes, at, end);
      addPairs(codes, from, at, found);
      runStart = RUN_START;
      opening = 0;
    } else if (kind & JOINT) {
      joint = codes[at] === SLASH ? OF_SLASH : OF_HYPHEN;
      at++;
    } else {
      runStart = RUN_START;
      if (kind & ENDS_SENTENCE) opening = OPENING;
      at += widthOf(kind);
    }
  }
}

function numberWords(codes: Uint16Array, found: FoundWords, words: TextPool): void {
  const { starts, ends, hashes, numbers, size } = found;
  for (let w = 0; w < size; w++) numbers[w] = words.of(hashes[w]!, codes, starts[w]!, ends[w]!);
}

/** What has no stem is left out and ends a run. */
function keepWords({ numbers, marks, size }: FoundWords, table: WordTable, into: TokenColumns): void {
  let runStart = 0;
  for (let w = 0; w < size; w++) {
    const word = numbers[w]!;
    if (table.stemOf(word) === NO_STEM) runStart = RUN_START;
    else {
      addToken(into, word, marks[w]! | runStart);
      runStart = 0;
    }
  }
}

/** How far the word at hand goes, and where the text goes on: written over by `readOn`. */
const readTo = { to: 0, at: 0 };

/** Numbers with points and commas, words with apostrophes or with characters that were not yet looked up. */
function readOn(codes: Uint16Array, from: number, end: number): void {
  let at = classAt(codes, from, end) & DIGIT ? endOfFigures(codes, from, end) : from;
  let to = at;
  if (at === from) {
    at = to = endOf(WORD, codes, from, end);
    while (isApostropheWithin(codes, at, end)) {
      const last = endOf(LETTER, codes, at + 1, end);
      // The apostrophe goes: what follows it moves to its place.
      codes.copyWithin(to, at + 1, last);
      to += last - at - 1;
      at = last;
    }
  }
  readTo.to = to;
  readTo.at = at;
}

/** A word may go on after a unit of this class: it is an apostrophe, half a character, or not yet looked up. */
function isUnsure(kind: number): boolean {
  return kind === 0 || (kind & APOSTROPHE) !== 0;
}

/** Where the characters end whose class has `bit`. */
function endOf(bit: number, codes: Uint16Array, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const kind = classAt(codes, at, end);
    if (!(kind & bit)) break;
    at += widthOf(kind);
  }
  return at;
}

/** The end of a number with points or commas and the letters that follow it: 31,165; 4.57x. `from` where there is none. */
function endOfFigures(codes: Uint16Array, from: number, end: number): number {
  let at = endOf(DIGIT, codes, from, end);
  if (!isPointOrComma(codes[at]!) || at + 1 >= end || !(classAt(codes, at + 1, end) & DIGIT)) return from;
  while (at < end && (isPointOrComma(codes[at]!) || classAt(codes, at, end) & DIGIT)) at++;
  return endOf(LETTER, codes, at, end);
}

function isFigures(codes: Uint16Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (!isPointOrComma(codes[i]!) && !(classAt(codes, i, to) & DIGIT)) return false;
  return true;
}

function isPointOrComma(code: number): boolean {
  return code === POINT || code === COMMA;
}

function isApostropheWithin(codes: Uint16Array, at: number, end: number): boolean {
  return (
    at + 1 < end &&
    (classAt(codes, at, end) & APOSTROPHE) !== 0 &&
    (classAt(codes, at + 1, end) & LETTER) !== 0
  );
}

/** Neighbouring characters two by two, each pair a run; one or two characters as they are. */
function addPairs(codes: Uint16Array, from: number, end: number, found: FoundWords): void {
  const second = from + widthOf(classAt(codes, from, end));
  let first = from;
  let next = second < end ? second : from;
  do {
    const after = next + widthOf(classAt(codes, next, end));
    addWord(found, first, after, hashOf(codes, first, after), RUN_START);
    first = next;
    next = after;
  } while (next < end);
}

function widthOf(kind: number): number {
  return kind & WIDE ? 2 : 1;
}
