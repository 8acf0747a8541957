/** Zotero, "export library, CSV". */
import type { Dialect } from "./dialect";

export const zotero: Dialect = {
  label: "an export of Zotero",
  signs: [
    ["Key", "Item Type", "Title", "Abstract Note"],
    ["Key", "Item Type", "Publication Title", "Date Added"],
  ],
  columns: {
    id: ["Key"],
    type: ["Item Type"],
    year: ["Publication Year"],
    authors: ["Author"],
    title: ["Title"],
    venue: ["Publication Title", "Conference Name"],
    doi: ["DOI"],
    url: ["Url"],
    abstract: ["Abstract Note"],
    date: ["Date"],
    pages: ["Pages"],
    issue: ["Issue"],
    volume: ["Volume"],
    publisher: ["Publisher"],
    language: ["Language"],
    keywords: ["Manual Tags"],
    moreKeywords: ["Automatic Tags"],
  },
  // The column "Extra" holds what Zotero has no field for.
  amend: (record, cell) => {
    const extra = cell("Extra");
    const pmid = /(?:^|\n)PMID:\s*(\d+)/i.exec(extra)?.[1];
    const arxivId = /(?:^|\n|\s)arXiv:\s*(\S+)/i.exec(extra)?.[1];
    return { ...record, ...(pmid ? { pmid } : {}), ...(arxivId ? { arxivId } : {}) };
  },
};
