/** Scopus, "CSV export": names in three forms over the years, references as lines. */

import { scopusReferences } from "../../records/scopusReferences";
import { endingInInitials, withoutIds } from "../authors";
import { textIn } from "../values";
import type { Dialect } from "./dialect";

export const scopus: Dialect = {
  label: "an export of Scopus",
  signs: [
    ["Title", "Source title", "EID"],
    ["Title", "Source title", "Cited by", "Link"],
    ["Authors with affiliations", "Source title"],
  ],
  columns: {
    id: ["EID"],
    title: ["Title"],
    authors: ["Author full names", "Authors"],
    year: ["Year"],
    venue: ["Source title"],
    volume: ["Volume"],
    issue: ["Issue"],
    pages: ["Art. No."],
    firstPage: ["Page start"],
    lastPage: ["Page end"],
    citedByCount: ["Cited by"],
    doi: ["DOI"],
    url: ["Link"],
    abstract: ["Abstract"],
    keywords: ["Author Keywords"],
    moreKeywords: ["Index Keywords"],
    references: ["References"],
    publisher: ["Publisher"],
    pmid: ["PubMed ID"],
    language: ["Language of Original Document"],
    type: ["Document Type"],
  },
  idKind: "eid",
  authors: people,
  references: (value) => scopusReferences(textIn(value) ?? ""),
  // There may be more funding texts than the header says; the last column holds an id of a form of its own.
  fitted(cells, header) {
    const surplus = cells.length - header.length;
    const funding = header.findLastIndex((name) => /^Funding/.test(name));
    const isShifted = funding >= 0 && header.at(-1) === "EID" && /^2-s2\.0-\d/.test(cells.at(-1) ?? "");
    return isShifted ? [...cells.slice(0, funding + 1), ...cells.slice(funding + 1 + surplus)] : null;
  },
  amend: (record, cell) => ({
    ...record,
    ...(record.abstract === "[No abstract available]" ? { abstract: null } : {}),
    // Not every row has its names in full.
    ...(record.authors?.length ? {} : { authors: people(cell("Authors")) }),
  }),
};

function people(text: string): string[] {
  const names = endingInInitials(text).map(withoutIds);
  return names.filter((name) => name !== "" && !/^\[?No author/i.test(name));
}
