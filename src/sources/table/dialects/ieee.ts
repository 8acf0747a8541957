/** IEEE Xplore, "export, CSV". */
import type { Dialect } from "./dialect";

export const ieee: Dialect = {
  label: "an export of IEEE Xplore",
  signs: [
    ["Document Title", "Publication Title", "Author Affiliations"],
    ["Document Title", "IEEE Terms"],
  ],
  columns: {
    title: ["Document Title"],
    authors: ["Authors"],
    venue: ["Publication Title"],
    year: ["Publication Year"],
    date: ["Online Date", "Issue Date"],
    volume: ["Volume"],
    issue: ["Issue"],
    firstPage: ["Start Page"],
    lastPage: ["End Page"],
    abstract: ["Abstract"],
    doi: ["DOI"],
    url: ["PDF Link"],
    keywords: ["Author Keywords"],
    moreKeywords: ["IEEE Terms"],
    citedByCount: ["Article Citation Count"],
    publisher: ["Publisher"],
    type: ["Document Identifier"],
  },
  // It went online when Xplore took it in, which may be years after it was published.
  amend: (record) =>
    record.date && record.year && !record.date.includes(String(record.year))
      ? { ...record, date: undefined }
      : record,
};
