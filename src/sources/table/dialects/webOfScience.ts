/** Web of Science, the Excel export saved as a table: names of columns in full, or the two letters of the tagged format. */
import { webOfScienceReferences } from "../references";
import type { Dialect } from "./dialect";

export const webOfScience: Dialect = {
  label: "an export of Web of Science",
  signs: [
    ["Article Title", "Source Title", "UT (Unique WOS ID)"],
    ["Article Title", "Source Title", "Times Cited, WoS Core"],
    ["Article Title", "Keywords Plus"],
    ["AU", "TI", "SO", "PY"],
  ],
  columns: {
    id: ["UT (Unique WOS ID)", "UT"],
    title: ["Article Title", "TI"],
    authors: ["Author Full Names", "AF", "Authors", "AU"],
    venue: ["Source Title", "SO"],
    abstract: ["Abstract", "AB"],
    keywords: ["Author Keywords", "DE"],
    moreKeywords: ["Keywords Plus", "ID"],
    year: ["Publication Year", "PY"],
    date: ["Publication Date", "PD"],
    volume: ["Volume", "VL"],
    issue: ["Issue", "IS"],
    pages: ["Article Number", "AR"],
    firstPage: ["Start Page", "BP"],
    lastPage: ["End Page", "EP"],
    doi: ["DOI", "DI"],
    pmid: ["Pubmed Id", "PM"],
    publisher: ["Publisher", "PU"],
    type: ["Document Type", "DT"],
    language: ["Language", "LA"],
    category: ["WoS Categories", "WC"],
    citedByCount: ["Times Cited, All Databases", "Times Cited, WoS Core", "TC", "Z9"],
    references: ["Cited References", "CR"],
  },
  idKind: "wos",
  authors: (text) => text.split(";"),
  references: webOfScienceReferences,
  // The date stands without its year: `MAR 15`.
  amend: (record) =>
    record.date && record.year && !/\d{4}/.test(record.date)
      ? { ...record, date: `${record.year} ${record.date}` }
      : record,
};
