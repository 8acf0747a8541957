/**
 * English words to stems, so that "repairs", "repaired" and "repairing" count as one term.
 * Method: M. F. Porter, An algorithm for suffix stripping, Program 14(3), 1980, steps 1a to 5b as published.
 */

/** @param word lower case; words with anything but a–z, of under 3 or over 40 letters, come back unchanged. */
export function stem(word: string): string {
  if (!/^[a-z]{3,40}$/.test(word)) return word;
  return tidyEnd(stripLong(stripDerived(stripDouble(stripInflection(word)))));
}

/** Steps 1a, 1b and 1c: plurals, -ed, -ing, final y. */
function stripInflection(word: string): string {
  let w = word;
  if (w.endsWith("sses") || w.endsWith("ies")) w = w.slice(0, -2);
  else if (w.endsWith("s") && !w.endsWith("ss")) w = w.slice(0, -1);

  if (w.endsWith("eed")) {
    if (measure(w.slice(0, -3)) > 0) w = w.slice(0, -1);
  } else {
    const ending = w.endsWith("ed") ? "ed" : w.endsWith("ing") ? "ing" : "";
    const base = w.slice(0, w.length - ending.length);
    if (ending && hasVowel(base)) w = restoreEnd(base);
  }
  return w.endsWith("y") && hasVowel(w.slice(0, -1)) ? `${w.slice(0, -1)}i` : w;
}

/** After -ed or -ing: conflat → conflate, hopp → hop, fil → file. */
function restoreEnd(base: string): string {
  if (/(at|bl|iz)$/.test(base)) return `${base}e`;
  if (endsWithDouble(base) && !/[lsz]$/.test(base)) return base.slice(0, -1);
  return measure(base) === 1 && endsWithShortSyllable(base) ? `${base}e` : base;
}

const STEP_2: readonly (readonly [string, string])[] = [
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
];

const STEP_3: readonly (readonly [string, string])[] = [
  ["icate", "ic"],
  ["ative", ""],
  ["alize", "al"],
  ["iciti", "ic"],
  ["ical", "ic"],
  ["ful", ""],
  ["ness", ""],
];

const STEP_4 = [
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
];

const stripDouble = (word: string) => replaceSuffix(word, STEP_2);
const stripDerived = (word: string) => replaceSuffix(word, STEP_3);

function replaceSuffix(word: string, rules: readonly (readonly [string, string])[]): string {
  const rule = rules.find(([suffix]) => word.endsWith(suffix));
  if (!rule) return word;
  const base = word.slice(0, word.length - rule[0].length);
  return measure(base) > 0 ? base + rule[1] : word;
}

/** Step 4: the suffix goes where enough is left before it. */
function stripLong(word: string): string {
  const suffix = STEP_4.find((ending) => word.endsWith(ending));
  if (!suffix) return word;
  const base = word.slice(0, word.length - suffix.length);
  if (measure(base) <= 1 || (suffix === "ion" && !/[st]$/.test(base))) return word;
  return base;
}

/** Steps 5a and 5b: final e and double l. */
function tidyEnd(word: string): string {
  let w = word;
  if (w.endsWith("e")) {
    const base = w.slice(0, -1);
    const m = measure(base);
    if (m > 1 || (m === 1 && !endsWithShortSyllable(base))) w = base;
  }
  return w.endsWith("ll") && measure(w) > 1 ? w.slice(0, -1) : w;
}

/** y is a vowel after a consonant. */
function isConsonant(word: string, i: number): boolean {
  const letter = word[i]!;
  if ("aeiou".includes(letter)) return false;
  return letter !== "y" || i === 0 || !isConsonant(word, i - 1);
}

/** Porter's m: how often a vowel is followed by a consonant. */
function measure(word: string): number {
  let m = 0;
  let afterVowel = false;
  for (let i = 0; i < word.length; i++) {
    const consonant = isConsonant(word, i);
    if (consonant && afterVowel) m++;
    afterVowel = !consonant;
  }
  return m;
}

function hasVowel(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (!isConsonant(word, i)) return true;
  return false;
}

function endsWithDouble(word: string): boolean {
  const last = word.length - 1;
  return last > 0 && word[last] === word[last - 1] && isConsonant(word, last);
}

/** Consonant, vowel, consonant other than w, x, y: as in "hop". */
function endsWithShortSyllable(word: string): boolean {
  const last = word.length - 1;
  return (
    last >= 2 &&
    isConsonant(word, last) &&
    !isConsonant(word, last - 1) &&
    isConsonant(word, last - 2) &&
    !"wxy".includes(word[last]!)
  );
}
