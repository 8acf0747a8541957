/**
 * A text as UTF-16 code units without what is no words: LaTeX mathematics and commands, tags, and the possessive s go. One pass over most texts;
 * strings are made only where a text has such signs or letters that may need to be composed.
 */
import { classAt, OPENS_WORD } from "./characterClasses";

/** Room that is written over with each text. */
export interface TextCodes {
  codes: Uint16Array;
}

const DOLLAR = 1;
const BACKSLASH = 2;
const LESS = 4;
const APOSTROPHE = 8;
const UNCOMPOSED = 16;
const RESTS_ON_STRINGS = DOLLAR | BACKSLASH | LESS | UNCOMPOSED;

const [STRAIGHT, CURLED, SMALL_S] = [0x27, 0x2019, 0x73];

/** The sign that a code unit is, or 0. */
const signs = new Uint8Array(0x10000);
// All before the first combining mark stay what they are in composing, and so do dashes, quotation marks and dots.
signs.fill(UNCOMPOSED, 0x300);
signs.fill(0, 0x2010, 0x2028);
for (const [sign, characters] of [
  [DOLLAR, "$"],
  [BACKSLASH, "\\"],
  [LESS, "<"],
  [APOSTROPHE, "'’"],
] as const)
  for (const character of characters) signs[character.charCodeAt(0)] = sign;

/** @returns how many code units of `room` are the text's; a zero follows them. */
export function plainCodes(text: string, room: TextCodes): number {
  let length = text.length;
  let met = fill(text, room);
  if (met & RESTS_ON_STRINGS) {
    const plain = withoutMarkup(text.normalize("NFC"), met);
    if (plain !== text) {
      length = plain.length;
      met = fill(plain, room);
    }
  }
  if (met & APOSTROPHE) length = dropPossessives(room.codes, length);
  room.codes[length] = 0;
  return length;
}

/** @returns which signs the text has. */
function fill(text: string, room: TextCodes): number {
  const { length } = text;
  if (room.codes.length <= length) room.codes = new Uint16Array(2 * length + 1);
  const { codes } = room;
  let met = 0;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    codes[i] = code;
    met |= signs[code]!;
  }
  return met;
}

function withoutMarkup(text: string, met: number): string {
  let plain = text;
  if (met & DOLLAR) plain = plain.replace(/\$[^$]{0,60}\$/g, " ");
  if (met & BACKSLASH) plain = plain.replace(/\\[a-zA-Z]+/g, " ");
  if (met & LESS) plain = plain.replace(/<\/?[a-z][^<>]{0,60}>/gi, " ");
  return plain;
}

/** An apostrophe and s before anything but a letter or number go. @returns the length of what is left. */
function dropPossessives(codes: Uint16Array, end: number): number {
  let to = 0;
  for (let at = 0; at < end; at++) {
    const code = codes[at]!;
    if ((code === STRAIGHT || code === CURLED) && at + 1 < end && codes[at + 1] === SMALL_S) {
      if (at + 2 >= end || !(classAt(codes, at + 2, end) & OPENS_WORD)) {
        at++;
        continue;
      }
    }
    codes[to++] = code;
  }
  return to;
}
