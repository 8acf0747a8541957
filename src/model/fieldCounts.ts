/** How many papers have which field: what a report of reading counts, on the page and in the command. */
import type { Paper } from "./bibliography";

/** In the order in which reports show them. */
export const COUNTED_FIELDS = [
  "title",
  "summary",
  "abstract",
  "authors",
  "date",
  "venue",
  "category",
  "doi",
  "arxivId",
  "pmid",
  "url",
  "references",
  "keywords",
  "standing",
  "citedByCount",
] as const;

export type CountedField = (typeof COUNTED_FIELDS)[number];

/** Field → number of papers with it. `date` counts papers with date or year; a paper that bears its id for a title has none. */
export function fieldCounts(papers: readonly Paper[]): Readonly<Record<CountedField, number>> {
  const counts = COUNTED_FIELDS.map((field) => [field, papers.filter((paper) => has(paper, field)).length]);
  return Object.fromEntries(counts) as Record<CountedField, number>;
}

function has(paper: Paper, field: CountedField): boolean {
  if (field === "title") return !paper.untitled;
  return paper[field] !== undefined || (field === "date" && paper.year !== undefined);
}
