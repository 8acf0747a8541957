/** What all names have in common: how much must bear them, how they are written, when two of them clash. */
import { tokenise } from "../lib/tokens";

/**
 * Share of a topic's papers that must bear a name of one piece: 44 % in topics of up to ten papers (four of nine; found by eye), less in
 * larger ones, where a smaller share is as sure, down to 20 %.
 */
export function neededCoverage(size: number): number {
  return Math.max(0.2, 0.44 * Math.sqrt(Math.min(1, 10 / size)));
}

/** True if one of two names, as stems, has all the words of the other. Names without a word, such as "???", hold each other nowhere. */
export function holds(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.length > 0 && few.every((stem) => many.includes(stem));
}

/** True where they share a stem, or one stem begins another: "vuln & vulnerability". */
export function sharesBeginning(a: readonly string[], b: readonly string[]): boolean {
  return a.some((x) => b.some((y) => x.startsWith(y) || y.startsWith(x)));
}

export function stemsOf(text: string): string[] {
  return tokenise(text).flatMap((run) => run.map(({ stem }) => stem));
}

/** The first letter large, where the word has no capitals of its own. */
export function sentenceCase(text: string): string {
  const first = /^[^\s-]*/.exec(text)![0];
  return /\p{Lu}/u.test(first) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}
