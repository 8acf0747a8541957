/** Phrases of the interface that are made from values: counts with their noun, dates, strengths, where a fact comes from. */
import { compareText } from "../lib/order";
import { paperCount } from "../lib/paperCount";
import { naturalName } from "../lib/personName";
import { citingPapers } from "../model/about";
import type { Bibliography, Paper } from "../model/bibliography";
import { placeOf } from "../model/place";
import type { Assignment } from "../model/topics";

/** `50 citing papers on this page`, `500 papers in this file`: the papers at hand, never "all". */
export function papersAtHand(bibliography: Bibliography): string {
  const { papers, hub } = bibliography;
  const citing = hub && citingPapers(bibliography).size;
  return paperCount({ papers: papers.length, citing, place: placeOf(bibliography) });
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `2026-05-29` → `29 May 2026`, `2026-05` → `May 2026`; anything else stays as it is. */
export function readableDate(date: string): string {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(date);
  const month = parts && MONTHS[Number(parts[2]) - 1];
  if (!parts || !month) return date;
  return parts[3] ? `${Number(parts[3])} ${month} ${parts[1]}` : `${month} ${parts[1]}`;
}

/** How well a paper fits its topic, in words; a strong fit is one that a resample in seven at most would undo. */
export function strengthWords(assignment: Assignment): string {
  if (assignment.topic === null) return "fits nowhere";
  if (assignment.byUser) return "put here by you";
  if (assignment.weak) return "weak fit";
  if (assignment.strength >= 0.85) return "strong fit";
  return assignment.strength >= 0.6 ? "clear fit" : "fair fit";
}

/** A share of the resamples as a person would count it: `17 of 20`. @param share in 0..1. */
export function ofTwenty(share: number): string {
  return `${Math.round(20 * share)} of 20`;
}

/** `“Title”`, cut at a word after some 60 characters. */
export function quoted(title: string, most = 60): string {
  if (title.length <= most) return `“${title}”`;
  const cut = title.slice(0, most);
  return `“${cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2)).trimEnd()} …”`;
}

/** Where a field of one paper comes from: the host of a page, or the name of the input. */
export function originOf(paper: Paper, field: string, fallback: string): string {
  const origin = paper.origins && Object.hasOwn(paper.origins, field) ? paper.origins[field] : undefined;
  return origin === undefined ? fallback : hostOrText(origin);
}

/** Where a field of several papers comes from, each place once. */
export function originsOf(papers: readonly Paper[], field: string, fallback: string): string {
  const places = new Set(papers.map((paper) => originOf(paper, field, fallback)));
  return [...places].sort(compareText).join("; ");
}

/** Addresses in the text are shortened to their host. */
function hostOrText(origin: string): string {
  return origin.replace(/https?:\/\/([^/?#\s]+)\S*/g, "$1");
}

/** Authors as they are said: `A, B, C and 4 more` beyond `shown` names. */
export function authorList(authors: readonly string[], shown: number): string {
  const names = authors.map(naturalName);
  if (names.length <= shown + 1) return names.join(", ");
  return `${names.slice(0, shown).join(", ")} and ${names.length - shown} more`;
}

/** `Journal of Shapes 35(2): 12–19`, as far as the source says it; empty where it says nothing. */
export function placeWords({ venue = "", volume, issue, pages }: Paper): string {
  const number = issue === undefined ? "" : volume === undefined ? `no. ${issue}` : `(${issue})`;
  const numbers = `${volume ?? ""}${number}`;
  const place = [venue, volume !== undefined && !venue ? `vol. ${numbers}` : numbers]
    .filter(Boolean)
    .join(" ");
  if (pages === undefined) return place;
  return place ? `${place}: ${pages}` : `pages ${pages}`;
}

/** A file name from a title: `A Survey on …` → `a-survey-on`. Never empty, at most 60 characters. */
export function fileSlug(title: string): string {
  const slug = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  return slug || "map";
}
