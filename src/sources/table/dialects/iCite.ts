/**
 * iCite of the NIH, also within the data of OpenCitations: references and citing works as PMIDs between blanks. The citing works are left aside:
 * those in the table have the paper among their references.
 */
import { peopleBetweenCommas } from "../authors";
import { referencesIn } from "../references";
import type { Dialect } from "./dialect";

export const iCite: Dialect = {
  label: "a table of iCite",
  signs: [["pmid", "title", "cited_by", "references"]],
  columns: {
    pmid: ["pmid"],
    doi: ["doi"],
    title: ["title"],
    authors: ["authors"],
    year: ["year"],
    venue: ["journal"],
    citedByCount: ["citation_count"],
    references: ["references"],
  },
  authors: peopleBetweenCommas,
  references: (value) => referencesIn(value, "pmid"),
};
