/** Lists of cited works as databases write them into an entry → references: the line as it stands, with the DOI or title where it names one. */
import type { RawReference } from "../records/rawRecord";
import { scopusReferences } from "../records/scopusReferences";

/** Web of Science, a work a line: `Amgoud L, 2009, ARTIF INTELL, V173, P413, DOI 10.1016/j.artint.2008.11.006.` */
export function citedReferences(list: string): RawReference[] {
  return list
    .replace(/[{}]/g, "")
    .split(/\.\s*(?:\r\n|\n|\r)|\.\s*$/)
    .map((line) => unescaped(line))
    .filter((line) => line !== "")
    .map((text) => ({ text, ...doiIn(text) }));
}

/** Scopus, parted by semicolons. */
export function listedReferences(list: string): RawReference[] {
  return scopusReferences(unescaped(list));
}

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
