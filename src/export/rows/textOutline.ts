/** A map → an outline of its papers: a section a topic, as text for people (Markdown, LaTeX) is written from it. Texts on one line. */
import { naturalName } from "../../lib/personName";
import { plainText } from "../../lib/plainText";
import { citingPapers, headingOf, worksOf } from "../../model/about";
import type { Paper } from "../../model/bibliography";
import type { CitationMap } from "../../model/map";
import { standingWords } from "../../model/standing";
import { citationKeys } from "../references/citationKeys";
import { cleanText } from "./cleanText";
import { linkOf } from "./paperLink";
import { type PaperRow, paperRows, yearOf } from "./paperRows";

export interface OutlinePaper {
  readonly id: string;
  /** The same as in the reference lists of the same map. */
  readonly key: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly year?: number;
  /** `Retracted` and the like. */
  readonly standing?: string;
  /** What the source says of it in short. */
  readonly summary?: string;
  /** http and https. */
  readonly url?: string;
}

export interface OutlineSection {
  readonly title: string;
  /** What sets the topic apart, strongest first; none in the section of papers that fit nowhere. */
  readonly terms: readonly string[];
  /** Most typical first. */
  readonly representative: readonly OutlinePaper[];
  /** All of the topic, newest first; papers without a year last. */
  readonly papers: readonly OutlinePaper[];
}

export interface Outline {
  /** What the papers are: `Papers citing A survey`. */
  readonly heading: string;
  /** Null: no paper stands in the middle. */
  readonly hub: OutlinePaper | null;
  readonly papers: number;
  /** How many of them cite the hub. */
  readonly citing: number;
  /** What the topics rest on: `titles and summaries`. */
  readonly basis: string;
  readonly origin: string;
  /** Largest topic first; papers that fit nowhere, if there are any, last. */
  readonly sections: readonly OutlineSection[];
}

const TERMS = 8;

export function outlineOf(map: CitationMap): Outline {
  const { hub, papers, origin } = map.bibliography;
  const keys = citationKeys(worksOf(map.bibliography));
  const rows = paperRows(map);
  const shown = new Map(rows.map(({ paper }) => [paper.id, outlinePaper(paper, keys)]));
  const papersOf = groupedByTopic(rows);
  const listed = (topic: string | null) =>
    (papersOf.get(topic) ?? [])
      .map((id) => shown.get(id)!)
      // The sort is stable: papers of one year stay in the order of their titles.
      .sort((a, b) => (b.year ?? Number.NEGATIVE_INFINITY) - (a.year ?? Number.NEGATIVE_INFINITY) || 0);
  const sections = map.topics.topics.map((topic) => ({
    title: line(topic.label),
    terms: topic.terms.slice(0, TERMS).map(({ term }) => line(term)),
    representative: topic.representative.flatMap((id) => shown.get(id) ?? []),
    papers: listed(topic.id),
  }));
  const loose = listed(null);
  const rest = { title: "Papers that fit no topic", terms: [], representative: [], papers: loose };
  return {
    heading: line(headingOf(map.bibliography)),
    hub: hub && outlinePaper(hub, keys),
    papers: papers.length,
    citing: citingPapers(map.bibliography).size,
    basis: line(map.topics.basis),
    origin: line(origin),
    sections: loose.length > 0 ? [...sections, rest] : sections,
  };
}

/** `A and B, 2025`, the first three authors at most; empty where the source names neither. */
export function bylineOf({ authors, year, standing }: OutlinePaper): string {
  const names = authors.length > 3 ? [...authors.slice(0, 3), "others"] : authors;
  const joined = names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : (names[0] ?? "");
  return [joined, year, standing].filter(Boolean).join(", ");
}

function groupedByTopic(rows: readonly PaperRow[]): Map<string | null, string[]> {
  const groups = new Map<string | null, string[]>();
  for (const { paper, topic } of rows) {
    const group = groups.get(topic?.id ?? null);
    if (group) group.push(paper.id);
    else groups.set(topic?.id ?? null, [paper.id]);
  }
  return groups;
}

function outlinePaper(paper: Paper, keys: ReadonlyMap<string, string>): OutlinePaper {
  const year = yearOf(paper);
  const summary = line(paper.summary ?? "");
  const url = linkOf(paper);
  const standing = standingWords(paper);
  return {
    id: paper.id,
    key: keys.get(paper.id)!,
    title: line(paper.title),
    authors: (paper.authors ?? []).map((name) => line(naturalName(name))).filter(Boolean),
    ...(year === undefined ? {} : { year }),
    ...(standing === "" ? {} : { standing }),
    ...(summary === "" ? {} : { summary }),
    ...(url === null ? {} : { url }),
  };
}

/** Foreign text on one line, without what is no character. */
export function line(text: string): string {
  return plainText(cleanText(text));
}
