/** Titles as keys: what makes two spellings of a title the same. */
import { hashText } from "./hash";

/** Lower case, accents stripped, everything but letters and digits of any script turned into single spaces. */
export function normaliseTitle(title: string): string {
  return title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The id of a paper that has neither DOI nor arXiv id. A title of symbols only is hashed as it stands. */
export function titleId(title: string): string {
  return `title:${hashText(normaliseTitle(title) || title)}`;
}
