/** Ids in the cells of a table → one spelling, so that rows, references and citations meet. */
import { idOfWork } from "../records/workIds";

/** As `idOfWork`; an id that only this table knows gets `kind` before it: `key:12`. */
export function workIn(text: string, kind = "key"): string {
  const plain = text.trim().replace(/^(\d+)\.0$/, "$1");
  if (/^[0-9a-f]{40}$/i.test(plain)) return `s2:${plain.toLowerCase()}`;
  if (/^\d{3}-\d{3}-\d{3}-\d{3}-\d{2}[\dX]$/.test(plain)) return `lens:${plain}`;
  const own = idOfWork(plain);
  // `idOfWork` leaves names of other kinds as they are, as long as they hold no space.
  return own ?? `${kind}:${plain.replace(/\s+/g, "_")}`;
}

/** The ids of one work in a cell, of which one is the rule: `doi:10.1162/qss_a_00023 pmid:123 omid:br/0616`. */
export function worksIn(text: string, kind = "key"): string[] {
  const words = text.trim().split(/\s+/);
  const isList = words.length > 1 && words.every((word) => /^[a-z][a-z0-9]*:\S/i.test(word));
  return isList ? words.map((word) => workIn(word, kind)) : [workIn(text, kind)];
}

/** `{'DOI': '10.1/x', 'ArXiv': '1706.03762'}` and the like → ids. */
export function idsInText(text: string): string[] {
  return [...text.matchAll(/["']?\b(DOI|ArXiv|PubMed|PMID)["']?\s*[:=]\s*["']?([^\s"',}\]]+)/gi)].map(
    ([, kind, id]) => {
      const name = kind!.toLowerCase();
      return `${name === "pubmed" ? "pmid" : name}:${id}`;
    },
  );
}
