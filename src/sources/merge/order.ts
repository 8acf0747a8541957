/** Which record of a paper leads: the published before the preprint, the fuller before the leaner; then by its text, whatever order they came in. */
import { compareText } from "../../lib/order";
import type { Paper } from "../../model/bibliography";
import { isPreprintDoi } from "./dois";

/** In order, the leading one first. */
export function leadingFirst(papers: readonly Paper[]): Paper[] {
  return papers
    .map((paper) => ({ paper, worth: worthOf(paper), text: sayingOf(paper) }))
    .sort((a, b) => b.worth - a.worth || compareText(a.text, b.text) || compareText(a.paper.id, b.paper.id))
    .map(({ paper }) => paper);
}

/** What the record says, apart from how it is called: as text, to compare. */
export function sayingOf({ id: _id, origins: _origins, ...said }: Paper): string {
  return JSON.stringify(Object.entries(said).sort(([a], [b]) => compareText(a, b)));
}

/** A journal's DOI weighs more than all fields together, a venue that is none of a preprint server more than half of them. */
function worthOf(paper: Paper): number {
  const isPublished = paper.doi !== undefined && !isPreprintDoi(paper.doi);
  const hasVenue =
    paper.venue !== undefined && !/\b(?:arxiv|corr|ssrn|preprints?|biorxiv|medrxiv)\b/i.test(paper.venue);
  const filled = WEIGHED.filter((field) => paper[field] !== undefined).length;
  return (
    (isPublished ? 100 : 0) +
    (hasVenue ? 10 : 0) +
    (paper.untitled ? -200 : 0) +
    (paper.abstract ? 3 : 0) +
    filled
  );
}

const WEIGHED = [
  "doi",
  "summary",
  "authors",
  "date",
  "year",
  "venue",
  "volume",
  "pages",
  "pmid",
  "keywords",
  "references",
  "url",
] as const;
