/** A map → its hub, if there is one, and papers as entries of a reference list: what BibTeX, RIS and CSL-JSON are written from. */
import { plainText } from "../../lib/plainText";
import { webUrl } from "../../lib/webLinks";
import { worksOf } from "../../model/about";
import type { Paper } from "../../model/bibliography";
import type { CitationMap } from "../../model/map";
import type { Mark } from "../../model/view";
import { cleanText } from "../rows/cleanText";
import { paperRows, yearOf } from "../rows/paperRows";
import { type AuthorName, authorName } from "./authorName";
import { citationKeys } from "./citationKeys";
import { type Publication, publicationOf } from "./publication";

export interface Reference {
  readonly key: string;
  readonly paper: Paper;
  /** Texts on one line; undefined where the source does not say it. */
  readonly title: string;
  readonly abstract?: string;
  readonly summary?: string;
  readonly authors: readonly AuthorName[];
  /** As exact as the source is; empty where it gives no date. */
  readonly date: readonly [] | readonly [year: number, month?: number, day?: number];
  readonly publication: Publication;
  /** http and https. */
  readonly url?: string;
  /** The topic, the source's keywords, the user's tags. */
  readonly keywords: readonly string[];
  /** The user's. */
  readonly note?: string;
}

/** The hub if there is one, then the papers in the order of `CitationGraph.paperIds`. @param markOf the user's marks as far as they are to be written. */
export function references(map: CitationMap, markOf: (paper: string) => Mark): Reference[] {
  const { hub } = map.bibliography;
  const keys = citationKeys(worksOf(map.bibliography));
  const topics = new Map(paperRows(map).map(({ paper, topic }) => [paper.id, topic?.label]));
  const papers = paperRows(map).map(({ paper }) => paper);
  const rows = hub ? [hub, ...papers] : papers;
  return rows.map((paper) => reference(paper, keys.get(paper.id)!, topics.get(paper.id), markOf(paper.id)));
}

function reference(paper: Paper, key: string, topic: string | undefined, mark: Mark): Reference {
  const url = webUrl(paper.url ?? "") ?? undefined;
  const words = [topic, ...(paper.keywords ?? []), ...(mark.tags ?? []), mark.star ? "starred" : undefined];
  return {
    key,
    paper,
    title: line(paper.title) ?? "",
    ...given("abstract", line(paper.abstract)),
    ...given("summary", line(paper.summary)),
    authors: (paper.authors ?? []).filter((name) => line(name) !== undefined).map(authorName),
    date: dateOf(paper),
    publication: publicationOf(paper),
    ...given("url", url),
    keywords: [...new Set(words.flatMap((word) => line(word) ?? []))],
    ...given("note", line(mark.note)),
  };
}

/** The date; where it is not of the year that the source states, that year. */
function dateOf(paper: Paper): Reference["date"] {
  const year = yearOf(paper);
  if (year === undefined) return [];
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(paper.date ?? "");
  if (!parts?.[2] || Number(parts[1]) !== year) return [year];
  return parts[3] ? [year, Number(parts[2]), Number(parts[3])] : [year, Number(parts[2])];
}

function line(text: string | undefined): string | undefined {
  return plainText(cleanText(text ?? "")) || undefined;
}

function given<Name extends string>(name: Name, text: string | undefined): { [Key in Name]?: string } {
  return text === undefined ? {} : ({ [name]: text } as { [Key in Name]?: string });
}
