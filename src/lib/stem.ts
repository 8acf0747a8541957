/**
 * English words to stems, so that "repairs", "repaired" and "repairing" count as one term.
 * Method: M. F. Porter, An algorithm for suffix stripping, Program 14(3), 1980, steps 1a to 5b as published.
 *
 * Words are arrays of code units whose ends are cut in place: a set of papers has a hundred thousand different words.
 */

/** Words of fewer or more letters stay as they are. */
export const [SHORTEST_STEMMED, LONGEST_STEMMED] = [3, 40];

/** @param word lower case; words with anything but a–z, of under 3 or over 40 letters, come back unchanged. */
export function stem(word: string): string {
  if (!/^[a-z]{3,40}$/.test(word)) return word;
  const codes = codesOf(word);
  return String.fromCharCode(...codes.subarray(0, stemCodes(codes, word.length)));
}

/** In place. @param word from 3 to 40 letters a–z. @returns the length of the stem. */
export function stemCodes(word: Uint16Array, length: number): number {
  let end = stripInflection(word, length);
  end = replaceSuffix(word, end, STEP_2);
  end = replaceSuffix(word, end, STEP_3);
  end = stripLong(word, end);
  return tidyEnd(word, end);
}

const [A, E, I, L, S, T, W, X, Y, Z] = [97, 101, 105, 108, 115, 116, 119, 120, 121, 122];

/** Steps 1a, 1b and 1c: plurals, -ed, -ing, final y. */
function stripInflection(word: Uint16Array, length: number): number {
  let end = length;
  if (endsWith(word, end, SSES) || endsWith(word, end, IES)) end -= 2;
  else if (word[end - 1] === S && word[end - 2] !== S) end--;

  if (endsWith(word, end, EED)) {
    if (measure(word, end - 3) > 0) end--;
  } else {
    const ending = endsWith(word, end, ED) ? 2 : endsWith(word, end, ING) ? 3 : 0;
    if (ending > 0 && hasVowel(word, end - ending)) end = restoreEnd(word, end - ending);
  }
  if (end > 0 && word[end - 1] === Y && hasVowel(word, end - 1)) word[end - 1] = I;
  return end;
}

/** After -ed or -ing: conflat → conflate, hopp → hop, fil → file. */
function restoreEnd(word: Uint16Array, end: number): number {
  const last = word[end - 1]!;
  if (endsWith(word, end, AT) || endsWith(word, end, BL) || endsWith(word, end, IZ)) return withE(word, end);
  if (endsWithDouble(word, end) && last !== L && last !== S && last !== Z) return end - 1;
  return measure(word, end) === 1 && endsWithShortSyllable(word, end) ? withE(word, end) : end;
}

function withE(word: Uint16Array, end: number): number {
  word[end] = E;
  return end + 1;
}

const [SSES, IES, EED, ED, ING] = [
  codesOf("sses"),
  codesOf("ies"),
  codesOf("eed"),
  codesOf("ed"),
  codesOf("ing"),
];
const [AT, BL, IZ] = [codesOf("at"), codesOf("bl"), codesOf("iz")];

const STEP_2 = rulesOf([
  ["ational", "ate"],
  ["tional", "tion"],
  ["enci", "ence"],
  ["anci", "ance"],
  ["izer", "ize"],
  ["abli", "able"],
  ["alli", "al"],
  ["entli", "ent"],
  ["eli", "e"],
  ["ousli", "ous"],
  ["ization", "ize"],
  ["ation", "ate"],
  ["ator", "ate"],
  ["alism", "al"],
  ["iveness", "ive"],
  ["fulness", "ful"],
  ["ousness", "ous"],
  ["aliti", "al"],
  ["iviti", "ive"],
  ["biliti", "ble"],
]);

const STEP_3 = rulesOf([
  ["icate", "ic"],
  ["ative", ""],
  ["alize", "al"],
  ["iciti", "ic"],
  ["ical", "ic"],
  ["ful", ""],
  ["ness", ""],
]);

const STEP_4 = byLastLetter(
  [
    "ement",
    "ance",
    "ence",
    "able",
    "ible",
    "ment",
    "ant",
    "ent",
    "ion",
    "ism",
    "ate",
    "iti",
    "ous",
    "ive",
    "ize",
    "al",
    "er",
    "ic",
    "ou",
  ].map((suffix) => ({ suffix: codesOf(suffix), followsSOrT: suffix === "ion" })),
);

interface Rule {
  readonly suffix: Uint16Array;
  readonly replacement: Uint16Array;
}

function rulesOf(rules: readonly (readonly [string, string])[]): Rule[][] {
  return byLastLetter(
    rules.map(([suffix, replacement]) => ({
      suffix: codesOf(suffix),
      replacement: codesOf(replacement),
    })),
  );
}

/** In their order, those that a word can have whose last letter is a, b …: few words need to be held against any. */
function byLastLetter<R extends { readonly suffix: Uint16Array }>(rules: readonly R[]): R[][] {
  const lists = Array.from({ length: 26 }, (): R[] => []);
  for (const rule of rules) lists[rule.suffix.at(-1)! - A]!.push(rule);
  return lists;
}

function codesOf(text: string): Uint16Array {
  return Uint16Array.from(text, (letter) => letter.charCodeAt(0));
}

/** Steps 2 and 3: the first suffix that the word has is replaced where enough is left before it. */
function replaceSuffix(word: Uint16Array, end: number, lists: readonly (readonly Rule[])[]): number {
  const rules = lists[word[end - 1]! - A]!;
  for (let r = 0; r < rules.length; r++) {
    const { suffix, replacement } = rules[r]!;
    if (!endsWith(word, end, suffix)) continue;
    const base = end - suffix.length;
    if (measure(word, base) === 0) return end;
    for (let i = 0; i < replacement.length; i++) word[base + i] = replacement[i]!;
    return base + replacement.length;
  }
  return end;
}

/** Step 4: the suffix goes where enough is left before it. */
function stripLong(word: Uint16Array, end: number): number {
  const rules = STEP_4[word[end - 1]! - A]!;
  for (let r = 0; r < rules.length; r++) {
    const { suffix, followsSOrT } = rules[r]!;
    if (!endsWith(word, end, suffix)) continue;
    const base = end - suffix.length;
    const last = word[base - 1];
    if (measure(word, base) <= 1 || (followsSOrT && last !== S && last !== T)) return end;
    return base;
  }
  return end;
}

/** Steps 5a and 5b: final e and double l. */
function tidyEnd(word: Uint16Array, length: number): number {
  let end = length;
  if (word[end - 1] === E) {
    const m = measure(word, end - 1);
    if (m > 1 || (m === 1 && !endsWithShortSyllable(word, end - 1))) end--;
  }
  return word[end - 1] === L && word[end - 2] === L && measure(word, end) > 1 ? end - 1 : end;
}

function endsWith(word: Uint16Array, end: number, suffix: Uint16Array): boolean {
  const base = end - suffix.length;
  if (base < 0) return false;
  for (let i = suffix.length - 1; i >= 0; i--) if (word[base + i] !== suffix[i]) return false;
  return true;
}

/** Bits 0, 4, 8, 14 and 20: a, e, i, o, u. */
const VOWELS = 0x104111;

/** y is a vowel after a consonant. */
function isConsonant(word: Uint16Array, i: number): boolean {
  const letter = word[i]!;
  if ((VOWELS >> (letter - A)) & 1) return false;
  return letter !== Y || i === 0 || !isConsonant(word, i - 1);
}

/** Porter's m of the first `end` letters: how often a vowel is followed by a consonant. */
function measure(word: Uint16Array, end: number): number {
  let m = 0;
  let afterConsonant = false;
  for (let i = 0; i < end; i++) {
    const letter = word[i]!;
    const consonant: boolean =
      !((VOWELS >> (letter - A)) & 1) && (letter !== Y || i === 0 || !afterConsonant);
    if (consonant && !afterConsonant && i > 0) m++;
    afterConsonant = consonant;
  }
  return m;
}

function hasVowel(word: Uint16Array, end: number): boolean {
  for (let i = 0; i < end; i++) if (!isConsonant(word, i)) return true;
  return false;
}

function endsWithDouble(word: Uint16Array, end: number): boolean {
  return end > 1 && word[end - 1] === word[end - 2] && isConsonant(word, end - 1);
}

/** Consonant, vowel, consonant other than w, x, y: as in "hop". */
function endsWithShortSyllable(word: Uint16Array, end: number): boolean {
  const last = word[end - 1];
  return (
    end > 2 &&
    last !== W &&
    last !== X &&
    last !== Y &&
    isConsonant(word, end - 1) &&
    !isConsonant(word, end - 2) &&
    isConsonant(word, end - 3)
  );
}
