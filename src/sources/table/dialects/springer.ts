/** SpringerLink, "download search results": no abstracts, names without anything between them. */
import { runTogether } from "../authors";
import type { Dialect } from "./dialect";

export const springer: Dialect = {
  label: "an export of SpringerLink",
  signs: [["Item Title", "Publication Title", "Item DOI"]],
  columns: {
    title: ["Item Title"],
    venue: ["Publication Title"],
    volume: ["Journal Volume"],
    issue: ["Journal Issue"],
    doi: ["Item DOI"],
    authors: ["Authors"],
    year: ["Publication Year"],
    url: ["URL"],
    type: ["Content Type"],
  },
  authors: runTogether,
  remark:
    "The export writes authors without anything between them; they were parted where a capital stands inside a word.",
};
