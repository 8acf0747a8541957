/** What all names have in common: how much must bear them, how they are written, when two of them clash. */
import { tokenise } from "../lib/tokens";
import { isAcronym } from "../lib/wordForms";

/**
 * Share of a topic's papers that must bear a name of one piece: 44 % in topics of up to ten papers (four of nine; found by eye), less in
 * larger ones, where a smaller share is as sure, down to 20 %.
 */
export function neededCoverage(size: number): number {
  return Math.max(0.2, 0.44 * Math.sqrt(Math.min(1, 10 / size)));
}

/** What fewer papers bear, as a share of those that should bear a name: 6 % of a large topic, 13 % of ten papers. */
const LEAST_SHARE = 0.3;

/** True where so few of a topic's papers have a phrase that they mention it in passing. */
export function isInPassing(count: number, size: number): boolean {
  return count < Math.max(2, LEAST_SHARE * neededCoverage(size) * size);
}

/** True if one of two names, as stems, has all the words of the other. Names without a word, such as "???", hold each other nowhere. */
export function holds(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.length > 0 && few.every((stem) => many.includes(stem));
}

/** Shorter beginnings are shared by chance: "log" and "logic". */
const LEAST_BEGINNING = 4;

/** A phrase or a name with the stems of its words. */
export interface Worded {
  readonly label: string;
  readonly stems: readonly string[];
}

/** True where a word of one is another form of a word of the other ("vuln & vulnerability"), or abbreviates it ("NER & named entities"). */
export function repeats(a: Worded, b: Worded): boolean {
  return a.stems.some((x) => b.stems.some((y) => isSameWord(x, y))) || abbreviates(a, b) || abbreviates(b, a);
}

function isSameWord(x: string, y: string): boolean {
  if (x === y) return true;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return short.length >= LEAST_BEGINNING && long.startsWith(short);
}

/** True where an acronym in one is of the first letters of neighbouring words of the other, or begins or ends with those of all: "MCDA" and "decision analysis". */
function abbreviates({ label }: Worded, { stems }: Worded): boolean {
  const initials = stems.map((stem) => stem.charAt(0)).join("");
  return acronymsIn(label).some(
    (letters) =>
      initials.includes(letters) ||
      (initials.length > 1 && (letters.startsWith(initials) || letters.endsWith(initials))),
  );
}

/** In lower case, without a plural s. */
function acronymsIn(label: string): string[] {
  return label
    .split(/[ &/-]+/)
    .filter(isAcronym)
    .map((word) => word.replace(/s$/, "").toLowerCase());
}

export function worded(label: string): Worded {
  return { label, stems: stemsOf(label) };
}

export function stemsOf(text: string): string[] {
  return tokenise(text).flatMap((run) => run.map(({ stem }) => stem));
}

/** The first letter large, where the word has no capitals of its own. */
export function sentenceCase(text: string): string {
  const first = /^[^\s-]*/.exec(text)![0];
  return /\p{Lu}/u.test(first) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}
