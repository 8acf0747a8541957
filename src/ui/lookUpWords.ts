/** Look-ups in words: what is being asked, a work to choose, what papers lack, what was filled. */
import { counted, digits } from "../lib/digits";
import type { Paper } from "../model/bibliography";
import type { FoundWork, GapField, LookUpProgress } from "../model/online";
import type { FilledBy, ServiceFacts } from "../state/lookUpState";

export function labelOf(id: string, services: readonly ServiceFacts[]): string {
  return services.find((service) => service.id === id)?.label ?? id;
}

/** `OpenAlex: Papers that cite it, 200 of 250 ($0.098 of $0.1 left)`. */
export function progressWords(
  { service, stage, got, total, budget }: LookUpProgress,
  services: readonly ServiceFacts[],
): string {
  const count = total !== null ? `, ${digits(got)} of ${digits(total)}` : got > 0 ? `, ${digits(got)}` : "";
  return `${labelOf(service, services)}: ${stage}${count}${budget === null ? "" : ` (${budget})`}`;
}

/** `Ada Example, Ben Example, 2024, Journal of Folds`; empty where the service says nothing. */
export function workFacts({ authors, year, venue }: FoundWork): string {
  return [authors.join(", "), year === undefined ? "" : String(year), venue ?? ""].filter(Boolean).join(", ");
}

/** `cited by 250, says OpenAlex`. */
export function citedWords({ citedByCount, service }: FoundWork, services: readonly ServiceFacts[]): string {
  const label = labelOf(service, services);
  return citedByCount === undefined ? `known to ${label}` : `cited by ${digits(citedByCount)}, says ${label}`;
}

export interface Gap {
  readonly field: GapField;
  readonly label: string;
  /** Number of papers without it. */
  readonly count: number;
}

const GAPS: readonly (readonly [GapField, string])[] = [
  ["title", "Titles"],
  ["abstract", "Abstracts"],
  ["references", "References"],
  ["authors", "Authors"],
  ["date", "Dates"],
  ["venue", "Journals or venues"],
  ["doi", "DOIs"],
];

/** The fields that some papers lack. */
export function gapsOf(papers: readonly Paper[]): Gap[] {
  return GAPS.map(([field, label]) => ({
    field,
    label,
    count: papers.filter((paper) => (field === "title" ? paper.untitled : paper[field] === undefined)).length,
  })).filter(({ count }) => count > 0);
}

/** What topics have most use of. */
export function textGaps(papers: readonly Paper[]): Gap[] {
  return gapsOf(papers).filter(({ field }) => field === "title" || field === "abstract");
}

const COUNTED: Readonly<Record<string, string>> = {
  title: "title",
  abstract: "abstract",
  references: "list of references",
  authors: "list of authors",
  date: "date",
  year: "year",
  venue: "venue",
  doi: "DOI",
};

/** `OpenAlex: 10 titles, 8 abstracts.` */
export function filledWords({ label, counts }: FilledBy): string {
  // A date brings its year.
  const told = [...counts].filter(([field]) => field !== "year" || !counts.has("date"));
  const parts = told.map(([field, count]) => {
    const noun = Object.hasOwn(COUNTED, field) ? COUNTED[field]! : field;
    return noun.startsWith("list of ") ? `${counted(count, "list")}${noun.slice(4)}` : counted(count, noun);
  });
  return `${label}: ${parts.join(", ")}.`;
}
