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

/** What a record says of itself, to be compared with many others. */
export interface Stated {
  /** As `titleKeyOf` gives it. */
  readonly titleKey: string | null;
  readonly words: ReadonlySet<string>;
  /** As `familyWords`, of each author. */
  readonly families: readonly (readonly string[])[];
  /** Title and authors are known and in Latin letters: in others a translation of both looks like another paper. */
  readonly isTelling: boolean;
}

export function statedBy(paper: Paper): Stated {
  const { title, authors = [] } = paper;
  const titleKey = titleKeyOf(paper);
  const families = authors.slice(0, MOST_AUTHORS).map(familyWords);
  const isKnown = titleKey !== null && (families[0] ?? []).length > 0;
  const isTelling = isKnown && isLatin(title) && isLatin(authors[0]!);
  return { titleKey, words: contentWords(title), families, isTelling };
}

/**
 * True if both say title and authors, fewer than half of the words of the shorter title are in the other one, and neither is the first author
 * the same nor half of all. Years say nothing: an id with two digits swapped is of the same month.
 */
export function areUnlike(one: Stated, two: Stated): boolean {
  if (!one.isTelling || !two.isTelling || one.titleKey === two.titleKey) return false;
  return !areTitlesLike(one, two) && !authorsAgree(one.families, two.families);
}

/** How much speaks for the two being one paper, 0..5: one title more than a like one, and that more than the authors. */
export function likeness(one: Stated, two: Stated): number {
  const isTitled = one.titleKey !== null && two.titleKey !== null;
  const titles = isTitled ? (one.titleKey === two.titleKey ? 4 : areTitlesLike(one, two) ? 2 : 0) : 0;
  return titles + (authorsAgree(one.families, two.families) ? 1 : 0);
}

export function areTitlesLike({ words: a }: Stated, { words: b }: Stated): boolean {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const word of fewer) if (more.has(word)) shared++;
  return shared > 0 && shared >= LEAST_SHARED * fewer.size;
}

function contentWords(title: string): ReadonlySet<string> {
  const words = normaliseTitle(title)
    .split(" ")
    .filter((word) => word !== "");
  const telling = words.filter((word) => !stopWords.has(word));
  return new Set(telling.length > 0 ? telling : words);
}

function isLatin(text: string): boolean {
  return /^\P{L}*\p{Script=Latin}/u.test(text);
}
