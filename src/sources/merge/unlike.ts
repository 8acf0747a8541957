/**
 * Two papers that bear one id → whether title and authors say that the id is wrong in one of them: a reference manager that writes one arXiv
 * id into every entry, a book's DOI on its chapters. Preprints get other titles, so the title alone is never enough.
 */
import { stopWords } from "../../lib/stopWords";
import { normaliseTitle } from "../../lib/titles";
import type { Paper } from "../../model/bibliography";
import { authorsAgree, familyWords } from "./authors";
import { titleKeyOf } from "./facts";

/** Of the words of the shorter title this share is in the other one where a paper only got another title. */
const LEAST_SHARED = 0.5;
const MOST_AUTHORS = 30;

/**
 * True if both say title and authors, fewer than half of the words of the shorter title are in the other one, and neither is the first author
 * the same nor half of all. Years say nothing: an id with two digits swapped is of the same month.
 */
export function areUnlike(one: Paper, two: Paper): boolean {
  if (!isTelling(one) || !isTelling(two) || titleKeyOf(one) === titleKeyOf(two)) return false;
  return !areTitlesLike(one.title, two.title) && !authorsAgree(familiesOf(one), familiesOf(two));
}

/** Title and authors are known and in Latin letters: in others a translation of both looks like another paper. */
export function isTelling(paper: Paper): boolean {
  const [first = ""] = paper.authors ?? [];
  return (
    titleKeyOf(paper) !== null && isLatin(paper.title) && isLatin(first) && familyWords(first).length > 0
  );
}

export function areTitlesLike(one: string, two: string): boolean {
  const [a, b] = [contentWords(one), contentWords(two)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared > 0 && shared >= LEAST_SHARED * Math.min(a.size, b.size);
}

function contentWords(title: string): ReadonlySet<string> {
  const words = normaliseTitle(title)
    .split(" ")
    .filter((word) => word !== "");
  const telling = words.filter((word) => !stopWords.has(word));
  return new Set(telling.length > 0 ? telling : words);
}

function familiesOf({ authors = [] }: Paper): string[][] {
  return authors.slice(0, MOST_AUTHORS).map(familyWords);
}

function isLatin(text: string): boolean {
  return /^\P{L}*\p{Script=Latin}/u.test(text);
}
