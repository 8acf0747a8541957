/** Words as written → numbers, and for each what it counts as: its stem, its lower case, its capitals. Looked up once a different word. */
import { caseTraits, letterTraits } from "./caseTraits";
import { classAt, SPACELESS } from "./characterClasses";
import { grown } from "./grown";
import { LONGEST_STEMMED, SHORTEST_STEMMED, stem, stemCodes } from "./stem";
import { stopWords } from "./stopWords";
import { hashOf, type TextPool, textPool } from "./textPool";
import { unaccented } from "./unaccented";

/** In place of the stem of a word that is none: it ends a run and is left out. */
export const NO_STEM = -1;

export interface WordTable {
  /** Words as written, accents kept, and their lower cases. */
  readonly words: TextPool;
  readonly stems: TextPool;
  /** Stems that hold a space, as some Arabic ligatures do when unfolded. */
  readonly spacedStems: ReadonlySet<number>;
  /** Looks up what was added to `words`; before it, nothing is told of these. */
  learn(): void;
  /** The stem of a word, or NO_STEM. */
  stemOf(word: number): number;
  /** The word in lower case. */
  lowerOf(word: number): number;
  /** Bits as of `caseTraits`. */
  traitsOf(word: number): number;
}

/** @param breaks stems that count as stop words. */
export function wordTable(breaks: ReadonlySet<string> = new Set()): WordTable {
  const words = textPool();
  const stems = textPool();
  const spacedStems = new Set<number>();
  let stemColumn = new Int32Array(1 << 4);
  let lowerColumn = new Int32Array(1 << 4);
  let traitsColumn = new Uint8Array(1 << 4);
  /** Words of lower numbers are looked up. */
  let known = 0;
  const letters = new Uint16Array(LONGEST_STEMMED);
  for (const stem of breaks) stems.ofText(stem);
  /** Stems of lower numbers break a run. */
  const firstStem = stems.size;

  function note(word: number, lower: number, traits: number): void {
    if (word >= stemColumn.length) {
      stemColumn = grown(stemColumn, word + 1);
      lowerColumn = grown(lowerColumn, word + 1);
      traitsColumn = grown(traitsColumn, word + 1);
    }
    lowerColumn[word] = lower;
    traitsColumn[word] = traits;
    stemColumn[word] = NO_STEM;
  }

  function setStem(word: number, stem: number): void {
    stemColumn[word] = stem < firstStem ? NO_STEM : stem;
  }

  /** Words of letters a–z and A–Z, which nearly all are: no string is made. */
  function learnLetters(word: number, length: number): void {
    let capitals = 0;
    const opens = letters[0]! <= LAST_CAPITAL;
    for (let i = 0; i < length; i++) {
      if (letters[i]! <= LAST_CAPITAL) capitals++;
      letters[i]! |= SMALL;
    }
    const lower = capitals === 0 ? word : words.of(hashOf(letters, 0, length), letters, 0, length);
    note(word, lower, letterTraits(length, capitals, opens));
    if (lower < word) stemColumn[word] = stemColumn[lower]!;
    else if (length > 1) {
      const end = length < SHORTEST_STEMMED ? length : stemCodes(letters, length);
      setStem(word, stems.of(hashOf(letters, 0, end), letters, 0, end));
    }
  }

  function learnAny(word: number, isSpaceless: boolean): void {
    const written = words.text(word);
    const lower = written.toLowerCase();
    note(word, lower === written ? word : words.ofText(lower), caseTraits(written));
    const root = isSpaceless ? written : rootOf(written);
    if (root === null) return;
    setStem(word, stems.ofText(root));
    if (root.includes(" ") && stemColumn[word] !== NO_STEM) spacedStems.add(stemColumn[word]!);
  }

  for (const word of stopWords) note(words.ofText(word), words.size - 1, caseTraits(word));
  known = words.size;

  return {
    words,
    stems,
    spacedStems,
    learn() {
      for (; known < words.size; known++) {
        const length = words.copy(known, letters);
        if (isLetters(letters, length)) learnLetters(known, length);
        // Characters of such scripts are their own stem.
        else learnAny(known, (classAt(letters, 0, Math.min(length, letters.length)) & SPACELESS) !== 0);
      }
    },
    stemOf: (word) => stemColumn[word]!,
    lowerOf: (word) => lowerColumn[word]!,
    traitsOf: (word) => traitsColumn[word]!,
  };
}

const [LAST_CAPITAL, SMALL] = [0x5a, 0x20];

function isLetters(codes: Uint16Array, length: number): boolean {
  if (length > LONGEST_STEMMED) return false;
  for (let i = 0; i < length; i++) {
    const small = codes[i]! | SMALL;
    if (small < 0x61 || small > 0x7a) return false;
  }
  return true;
}

/** The stem of one word as written, or null for stop words, single letters and numbers with or without a unit. */
function rootOf(written: string): string | null {
  const word = unaccented(written).toLowerCase();
  if (word.length < 2 || stopWords.has(word) || NUMBER.test(word)) {
    return SHORT_WITH_DIGIT.test(word) ? word : null;
  }
  return stem(word);
}

/** Numbers, also with a unit: 31,165; 4.57x; 8k; 1st; 20ms. */
const NUMBER = /^\d[\d.,]*([a-z]|st|nd|rd|th|ms|kb|mb|gb|fps)?$/;
/** 2D, 3D, 4G …: the few names that look like a number with a unit. */
const SHORT_WITH_DIGIT = /^([2-4]d|[2-6]g)$/;
