/** Dimensions, "export for bibliometric mapping" and "export results". */
import { dimensionsReferences } from "../references";
import type { Dialect } from "./dialect";

export const dimensions: Dialect = {
  label: "an export of Dimensions",
  signs: [
    ["Publication ID", "Title", "Source title"],
    ["Publication ID", "Dimensions URL"],
  ],
  columns: {
    id: ["Publication ID"],
    title: ["Title"],
    authors: ["Authors"],
    date: ["Publication Date", "Publication date"],
    year: ["PubYear"],
    abstract: ["Abstract"],
    venue: ["Source title", "Source title/Anthology title"],
    publisher: ["Publisher"],
    volume: ["Volume"],
    issue: ["Issue"],
    pages: ["Pagination"],
    doi: ["DOI"],
    pmid: ["PMID"],
    url: ["Source Linkout", "Dimensions URL"],
    type: ["Publication Type", "Document Type"],
    citedByCount: ["Times cited"],
    keywords: ["MeSH terms"],
    moreKeywords: ["Fields of Research (ANZSRC 2020)"],
    references: ["Cited references"],
  },
  idKind: "dimensions",
  references: dimensionsReferences,
};
