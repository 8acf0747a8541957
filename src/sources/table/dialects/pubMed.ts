/** PubMed, "save as CSV": no abstracts; authors between commas, the last one with a dot. */
import { peopleBetweenCommas } from "../authors";
import type { Dialect } from "./dialect";

export const pubMed: Dialect = {
  label: "an export of PubMed",
  signs: [
    ["PMID", "Title", "Journal/Book"],
    ["PMID", "Citation", "First Author"],
  ],
  columns: {
    pmid: ["PMID"],
    title: ["Title"],
    authors: ["Authors"],
    venue: ["Journal/Book"],
    year: ["Publication Year"],
    doi: ["DOI"],
  },
  authors: peopleBetweenCommas,
};
