/** Publish or Perish, results as CSV: counts of Google Scholar or Crossref, names between commas. */
import { peopleBetweenCommas } from "../authors";
import type { Dialect } from "./dialect";

export const publishOrPerish: Dialect = {
  label: "results of Publish or Perish",
  signs: [
    ["Cites", "Authors", "Title", "GSRank"],
    ["Cites", "Title", "CitesURL", "ArticleURL"],
  ],
  columns: {
    citedByCount: ["Cites"],
    authors: ["Authors"],
    title: ["Title"],
    year: ["Year"],
    venue: ["Source"],
    publisher: ["Publisher"],
    url: ["ArticleURL"],
    links: ["FullTextURL"],
    type: ["Type"],
    doi: ["DOI"],
    volume: ["Volume"],
    issue: ["Issue"],
    firstPage: ["StartPage"],
    lastPage: ["EndPage"],
    abstract: ["Abstract"],
  },
  authors: peopleBetweenCommas,
};
