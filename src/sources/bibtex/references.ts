/** Lists of cited works as databases write them into an entry → references: the line as it stands, with the DOI or title where it names one. */
import type { RawReference } from "../records/rawRecord";

/** Web of Science, a work a line: `Amgoud L, 2009, ARTIF INTELL, V173, P413, DOI 10.1016/j.artint.2008.11.006.` */
export function citedReferences(list: string): RawReference[] {
  return list
    .replace(/[{}]/g, "")
    .split(/\.\s*(?:\r\n|\n|\r)|\.\s*$/)
    .map((line) => unescaped(line))
    .filter((line) => line !== "")
    .map((text) => ({ text, ...doiIn(text) }));
}

/** Scopus, parted by semicolons: `Ahmad, I., Decision-support system for bidding (1990) Journal of Construction, 116, pp. 595-608`. */
export function scopusReferences(list: string): RawReference[] {
  return unescaped(list)
    .split(/;\s+/)
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map((text) => {
      const title = AUTHORS_AND_TITLE.exec(text)?.[1];
      return { text, ...doiIn(text), ...(title ? { title } : {}) };
    });
}

/** Names with initials, then the title up to the year in brackets. */
const AUTHORS_AND_TITLE =
  /^(?:[^,;()]{1,60}, (?:\p{Lu}\p{L}{0,2}\.[-\s]?){1,6}, ){1,200}(\S.{5,500}?) \((?:18|19|20)\d\d\)/u;
const DOI = /\b10\.\d{4,9}\/[^\s,;{}[\]]+/;

function doiIn(text: string): { doi?: string } {
  const doi = DOI.exec(text)?.[0].replace(/\.$/, "");
  return doi ? { doi } : {};
}

/** The few signs that databases escape; nothing else in these lists is LaTeX. */
function unescaped(text: string): string {
  return text
    .replace(/\\([%&#_$])/g, "$1")
    .replace(/[{}]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
