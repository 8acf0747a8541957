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
import { HASH_START, hashNext, hashOf } from "./textPool";
import { addToken, OPENING, RUN_START, type TokenColumns } from "./tokenColumns";
import { NO_STEM, type WordTable } from "./wordTable";

const [POINT, COMMA, SLASH] = [0x2e, 0x2c, 0x2f];
/** Indices into `JOINTS`. */
const [OF_SPACE, OF_HYPHEN, OF_SLASH] = [0, 1, 2];

export interface TextScanner {
  /** Appends the words of a text that have a stem to `into`. */
  scan(text: string, into: TokenColumns): void;
}

export function textScanner(table: WordTable): TextScanner {
  const room: TextCodes = { codes: new Uint16Array(1 << 12) };
  return {
    scan(text, into) {
      const end = plainCodes(text, room);
      scanCodes(room.codes, end, table, into);
    },
  };
}

function scanCodes(codes: Uint16Array, end: number, table: WordTable, into: TokenColumns): void {
  let joint = OF_SPACE;
  let opening = OPENING;
  let runStart = RUN_START;
  let at = 0;
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
      const mayGoOn = isUnsure(classes[code]!);
      const endOfNumber = kind & DIGIT ? endOfFigures(codes, from, end) : from;
      if (endOfNumber > from) {
        at = to = endOfNumber;
        hash = hashOf(codes, from, to);
      } else if (mayGoOn) {
        at = to = endOf(WORD, codes, from, end);
        while (isApostropheWithin(codes, at, end)) {
          const last = endOf(LETTER, codes, at + 1, end);
          // The apostrophe goes: what follows it moves to its place.
          codes.copyWithin(to, at + 1, last);
          to += last - at - 1;
          at = last;
        }
        hash = hashOf(codes, from, to);
      }
      // What begins with a mark is no word.
      if (!(kind & OPENS_WORD)) {
        runStart = RUN_START;
        continue;
      }
      const word = kind & DIGIT && isFigures(codes, from, to) ? -1 : table.of(hash, codes, from, to);
      if (word < 0 || table.stemOf(word) === NO_STEM) runStart = RUN_START;
      else {
        addToken(into, word, joint | opening | runStart);
        runStart = 0;
      }
      joint = OF_SPACE;
      opening = 0;
    } else if (kind & SPACELESS) {
      const from = at;
      at = endOf(SPACELESS, codes, at, end);
      addPairs(codes, from, at, table, into);
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
function addPairs(codes: Uint16Array, from: number, end: number, table: WordTable, into: TokenColumns): void {
  const second = from + widthOf(classAt(codes, from, end));
  let first = from;
  let next = second < end ? second : from;
  do {
    const after = next + widthOf(classAt(codes, next, end));
    const word = table.ofSpaceless(hashOf(codes, first, after), codes, first, after);
    if (table.stemOf(word) !== NO_STEM) addToken(into, word, RUN_START);
    first = next;
    next = after;
  } while (next < end);
}

function widthOf(kind: number): number {
  return kind & WIDE ? 2 : 1;
}
