/** The order of records, whatever order they came in. Of those of a paper the leading one goes first: the published before the preprint, the fuller before the leaner; then by its text. */
import { compareText } from "../../lib/order";
import type { Paper } from "../../model/bibliography";
import { isPreprintDoi } from "./dois";
import type { MatchRecord } from "./matchRecord";

/** In order, the leading one first. */
export function leadingFirst(papers: readonly Paper[]): Paper[] {
  const worth = new Map(papers.map((paper) => [paper, worthOf(paper)]));
  const bySaying = sayingOrder();
  return [...papers].sort(
    (a, b) => worth.get(b)! - worth.get(a)! || bySaying(a, b) || compareText(a.id, b.id),
  );
}

/**
 * Records by what they say, whatever order they came in. @param indices of them. @param weightOf those that weigh more go before.
 */
export function inOwnOrder(
  indices: readonly number[],
  records: readonly MatchRecord[],
  weightOf: (i: number) => number,
): number[] {
  const bySaying = sayingOrder();
  return indices
    .map((i) => ({ i, ...records[i]!, year: yearOf(records[i]!.paper), weight: weightOf(i) }))
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        a.year - b.year ||
        compareText(a.paper.title, b.paper.title) ||
        bySaying(a.paper, b.paper) ||
        a.source - b.source ||
        compareText(a.paper.id, b.paper.id),
    )
    .map(({ i }) => i);
}

function yearOf({ year, date }: Paper): number {
  return year ?? Number(date?.slice(0, 4) ?? 0);
}

/** A comparison of papers by all that they say, which is long: written out once each, and only for those that are compared. */
export function sayingOrder(): (a: Paper, b: Paper) => number {
  const texts = new Map<Paper, string>();
  const textOf = (paper: Paper) => {
    const text = texts.get(paper) ?? sayingOf(paper);
    texts.set(paper, text);
    return text;
  };
  return (a, b) => compareText(textOf(a), textOf(b));
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
