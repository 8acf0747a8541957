/** Characters by what they do in a text: belong to a word, part words, end a sentence. Classes of Unicode, looked up once a character. */

/** Bits of a class. Any letter, of spaceless scripts too. */
export const LETTER = 1;
/** A letter, number or mark of a script that puts spaces between words. */
export const WORD = 2;
/** Of a script without spaces between words. */
export const SPACELESS = 4;
export const SPACE = 8;
/** 0 to 9. */
export const DIGIT = 16;
/** A letter or number: what a word may begin with. */
export const OPENS_WORD = 32;
/** Hyphen or slash. */
export const JOINT = 64;
/** . ! ? : and their full-width forms. */
export const ENDS_SENTENCE = 128;
/** ' and ’ */
export const APOSTROPHE = 256;
/** The character is two code units. */
export const WIDE = 512;
/** Set in all classes, so that 0 is a class not yet looked up. */
const KNOWN = 1024;

/** Classes of single code units by code unit; 0: not yet looked up, or the first half of a pair. That of code unit 0 is known. */
export const classes = new Uint16Array(0x10000);
/** Classes of characters of two code units. */
const wideClasses = new Map<number, number>();

/** The class of the character at codes[at], which may be two code units before `end`. */
export function classAt(codes: Uint16Array, at: number, end: number): number {
  return classes[codes[at]!]! || lookUp(codes, at, end);
}

function lookUp(codes: Uint16Array, at: number, end: number): number {
  const unit = codes[at]!;
  const next = isHigh(unit) && at + 1 < end ? codes[at + 1]! : 0;
  if ((next & 0xfc00) === 0xdc00) {
    const point = 0x10000 + ((unit & 0x3ff) << 10) + (next & 0x3ff);
    const met = wideClasses.get(point);
    if (met !== undefined) return met;
    const wide = classOf(String.fromCodePoint(point)) | WIDE;
    wideClasses.set(point, wide);
    return wide;
  }
  const found = classOf(String.fromCharCode(unit));
  if (!isHigh(unit)) classes[unit] = found;
  return found;
}

/** The first half of a pair, whose class depends on the other half. */
function isHigh(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}

const IS_SPACELESS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー]/u;
const TESTS: readonly (readonly [number, RegExp])[] = [
  [LETTER, /\p{L}/u],
  [SPACE, /\s/],
  [DIGIT, /[0-9]/],
  [OPENS_WORD, /[\p{L}\p{N}]/u],
  [JOINT, /[-‐‑/]/],
  [ENDS_SENTENCE, /[.!?:。！？]/],
  [APOSTROPHE, /['’]/],
];

function classOf(character: string): number {
  let bits = KNOWN;
  for (const [bit, test] of TESTS) if (test.test(character)) bits |= bit;
  if (IS_SPACELESS.test(character)) bits |= SPACELESS;
  else if (/[\p{L}\p{N}\p{M}]/u.test(character)) bits |= WORD;
  return bits;
}

classes[0] = classOf("\0");
