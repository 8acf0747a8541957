/** Lens, "export to CSV": references are ids of the Lens. */
import type { Dialect } from "./dialect";

export const lens: Dialect = {
  label: "an export of The Lens",
  signs: [["Lens ID", "Title"]],
  columns: {
    id: ["Lens ID"],
    title: ["Title"],
    date: ["Date Published"],
    year: ["Publication Year"],
    type: ["Publication Type"],
    venue: ["Source Title"],
    publisher: ["Publisher"],
    authors: ["Author/s"],
    abstract: ["Abstract"],
    volume: ["Volume"],
    issue: ["Issue Number"],
    firstPage: ["Start Page"],
    lastPage: ["End Page"],
    keywords: ["Keywords"],
    moreKeywords: ["Fields of Study"],
    links: ["Source URLs"],
    url: ["External URL"],
    pmid: ["PMID"],
    doi: ["DOI"],
    references: ["References"],
    citedByCount: ["Citing Works Count"],
  },
};
