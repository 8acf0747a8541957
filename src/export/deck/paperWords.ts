/** What is known of papers, in the words of a slide: counts and shares, authors, dates, links. Never more than the source says. */
import { paperCount } from "../../lib/paperCount";
import { naturalName } from "../../lib/personName";
import { plainText } from "../../lib/plainText";
import { citingPapers } from "../../model/about";
import type { Bibliography, Paper } from "../../model/bibliography";
import { placeOf } from "../../model/place";
import { standingWords } from "../../model/standing";
import { yearOf } from "../rows/paperRows";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const MONTH = /^(\d{4})-(0[1-9]|1[0-2])/;

/** `26 %`; what is not nothing is never `0 %`, what is not all never `100 %`. */
export function percent(part: number, whole: number): string {
  const share = Math.round((100 * part) / whole);
  if (share === 0 && part > 0) return "less than 1 %";
  return share === 100 && part < whole ? "more than 99 %" : `${share} %`;
}

/** `50 of 523 citing papers on this page`, as far as the source counts them. */
export function papersAtHand(bibliography: Bibliography): string {
  const { papers, hub } = bibliography;
  const citing = hub && citingPapers(bibliography).size;
  return paperCount({ papers: papers.length, citing, inAll: hub?.citingCount, place: placeOf(bibliography) });
}

/** `A, B, C and 4 more`; empty where the source names none. */
export function authorsOf({ authors = [] }: Paper, shown: number): string {
  const names = authors.map((name) => plainText(naturalName(name))).filter(Boolean);
  if (names.length <= shown + 1) return names.join(", ");
  return `${names.slice(0, shown).join(", ")} and ${names.length - shown} more`;
}

/** What stands under a title: a retraction or the like, authors, year and, where wanted, the venue; empty where the source says nothing. */
export function byline(paper: Paper, authors: number, withVenue: boolean): string {
  const year = yearOf(paper);
  const venue = withVenue ? plainText(paper.venue ?? "") : "";
  const parts = [
    standingWords(paper),
    authorsOf(paper, authors),
    year === undefined ? "" : String(year),
    venue,
  ];
  return parts.filter(Boolean).join(" · ");
}

/** Months since the year 0; null where the source gives no month, or one of another year than it states. */
export function monthOf(paper: Paper): number | null {
  const parts = MONTH.exec(paper.date ?? "");
  if (!parts || Number(parts[1]) !== yearOf(paper)) return null;
  return Number(parts[1]) * 12 + Number(parts[2]) - 1;
}

/** A count of months as `May` and `2026`. */
export function monthWords(month: number): { name: string; year: string } {
  return { name: MONTHS[month % 12] ?? "", year: String(Math.floor(month / 12)) };
}

/** `May 2025 to May 2026`, `2019 to 2024`, or one of these; empty where no paper has a date. */
export function spanOf(papers: readonly Paper[]): string {
  const years = papers.flatMap((paper) => yearOf(paper) ?? []);
  const months = papers.flatMap((paper) => monthOf(paper) ?? []);
  const inMonths = months.length === years.length;
  const [first, last] = ends(inMonths ? months : years);
  if (first === null || last === null) return "";
  const words = (at: number) => {
    const { name, year } = monthWords(at);
    return inMonths ? `${name} ${year}` : String(at);
  };
  return first === last ? words(first) : `${words(first)} to ${words(last)}`;
}

/** Least and greatest. Not by spreading: ten thousands of papers are too many arguments. */
export function ends(numbers: readonly number[]): [number, number] | [null, null] {
  if (numbers.length === 0) return [null, null];
  return numbers.reduce<[number, number]>(
    ([low, high], n) => [Math.min(low, n), Math.max(high, n)],
    [Infinity, -Infinity],
  );
}
