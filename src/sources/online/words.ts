/** A title → the words of it that services look for: signs steer searches, part filters or end quotations, and are no words. */

/** In characters. */
const LONGEST = 300;

/** Letters, digits and apostrophes, with single spaces between the words; may be empty. */
export function wordsOf(title: string): string {
  return title
    .replace(/[^\p{L}\p{N}\p{M}'’]+/gu, " ")
    .slice(0, LONGEST)
    .trim();
}
