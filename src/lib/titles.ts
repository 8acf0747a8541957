/** Titles as keys: what makes two spellings of a title the same. */
import { hashText } from "./hash";

/** Lower case, accents stripped, everything but letters and digits of any script turned into single spaces. */
export function normaliseTitle(title: string): string {
  if (!BEYOND_ASCII.test(title))
    return title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, " ")
      .trim();
  return title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Without any of these the steps for other scripts change nothing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII has them
const BEYOND_ASCII = /[^\u0000-\u007f]/;

/** The id of a paper that has neither DOI nor arXiv id. A title of symbols only is hashed as it stands. */
export function titleId(title: string): string {
  return `title:${hashText(normaliseTitle(title) || title)}`;
}
