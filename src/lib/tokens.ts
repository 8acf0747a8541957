/**
 * Text to words: runs of neighbouring words (a run ends at punctuation, a stop word, a number), each word as its stem and as written.
 * Hyphen and slash part words without ending the run. Scripts that put no space between words give overlapping pairs of characters.
 */
import { stem } from "./stem";
import { stopWords } from "./stopWords";

export interface Token {
  readonly stem: string;
  /** As written, accents kept. */
  readonly surface: string;
  /** What stands between this word and the one before it in the run: a space, a hyphen, a slash. */
  readonly joint: " " | "-" | "/";
  /** True for the first word of a text or sentence, whose capital says nothing. */
  readonly opening: boolean;
}

/** @param breaks stems that end a run and are left out, like stop words. */
export function tokenise(text: string, breaks: ReadonlySet<string> = new Set()): Token[][] {
  const runs: Token[][] = [];
  let run: Token[] = [];
  let joint: Token["joint"] = " ";
  let opening = true;
  const endRun = () => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  const plain = withoutMarkup(text);
  const isAscii = ASCII.test(plain);
  for (const part of plain.match(isAscii ? ASCII_PARTS : PARTS) ?? []) {
    if (!isAscii && UNSPACED.test(part)) {
      endRun();
      for (const pair of characterPairs(part)) {
        if (!breaks.has(pair)) runs.push([{ stem: pair, surface: pair, joint: " ", opening: false }]);
      }
      opening = false;
    } else if (WORD.test(part)) {
      const surface = part.replace(/['’]/g, "");
      const root = stemOf(surface);
      if (root === null || breaks.has(root)) endRun();
      else run.push({ stem: root, surface, joint, opening });
      joint = " ";
      opening = false;
    } else if (/^\s+$/.test(part)) {
      joint = " ";
    } else if (JOINTS.test(part)) {
      joint = part === "/" ? "/" : "-";
    } else {
      endRun();
      if (/[.!?:。！？]/.test(part)) opening = true;
    }
  }
  endRun();
  return runs;
}

/** Stems of the words met so far: most words of a set of papers occur many times. */
const stemsMet = new Map<string, string | null>();
const MOST_STEMS_MET = 100_000;

/** The stem of one word as written, or null for stop words, single letters and numbers with or without a unit. */
function stemOf(surface: string): string | null {
  const met = stemsMet.get(surface);
  if (met !== undefined) return met;
  if (stemsMet.size >= MOST_STEMS_MET) stemsMet.clear();
  const root = newStem(surface);
  stemsMet.set(surface, root);
  return root;
}

function newStem(surface: string): string | null {
  const word = plainLetters(surface).toLowerCase();
  if (word.length < 2 || stopWords.has(word) || NUMBER.test(word)) {
    return SHORT_WITH_DIGIT.test(word) ? word : null;
  }
  return stem(word);
}

/** Scripts written without spaces between words. */
const SPACELESS =
  "[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}ー]";
const UNSPACED = new RegExp(`^${SPACELESS}+$`, "u");
/** In order: spaceless text, numbers with points or commas, words with inner apostrophes, white space, any other character. */
const PARTS = new RegExp(
  `${SPACELESS}+|\\d+[.,]\\d[\\d.,]*\\p{L}*|(?:(?!${SPACELESS})[\\p{L}\\p{N}\\p{M}])+(?:['’]\\p{L}+)*|\\s+|[^\\s]`,
  "gu",
);
/** The same where all characters are ASCII, in which classes of Unicode need not be looked up. */
const ASCII_PARTS = /\d+[.,]\d[\d.,]*[a-zA-Z]*|[a-zA-Z\d]+(?:'[a-zA-Z]+)*|\s+|\S/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is meant.
const ASCII = /^[\x00-\x7f]*$/;
const WORD = /^[\p{L}\p{N}]/u;
const JOINTS = /^[-‐‑/]$/;
/** Numbers, also with a unit: 31,165; 4.57x; 8k; 1st; 20ms. */
const NUMBER = /^\d[\d.,]*([a-z]|st|nd|rd|th|ms|kb|mb|gb|fps)?$/;
/** 2D, 3D, 4G …: the few names that look like a number with a unit. */
const SHORT_WITH_DIGIT = /^([2-4]d|[2-6]g)$/;

/** LaTeX mathematics and commands, tags, and the possessive s go; what is left is words. */
function withoutMarkup(text: string): string {
  const composed = text.normalize("NFC");
  if (!/[$\\<'’]/.test(composed)) return composed;
  return composed
    .replace(/\$[^$]{0,60}\$/g, " ")
    .replace(/\\[a-zA-Z]+/g, " ")
    .replace(/<\/?[a-z][^<>]{0,60}>/gi, " ")
    .replace(/['’]s(?![\p{L}\p{N}])/gu, "");
}

/** Compatibility forms unfolded (ﬁ → fi), accents of Latin, Greek and Cyrillic letters dropped, other scripts untouched. */
export function plainLetters(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC");
}

function characterPairs(text: string): string[] {
  const characters = [...text];
  if (characters.length < 3) return [text];
  return characters.slice(1).map((character, i) => characters[i]! + character);
}
