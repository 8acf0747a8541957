/**
 * The dates of an RIS entry → the most exact one. Its own form is `year/month/day/more`, where each part but the year may be empty or zero;
 * reference managers also write `2004 Mar 12`, or the day in `DA` and the year in `PY`.
 */
import type { TaggedEntry } from "./entry";
import { yearIn } from "./values";

export function risDate(entry: TaggedEntry): string | undefined {
  const stated = entry.texts("DA", "PY", "Y1");
  const year = yearIn(entry.texts("PY", "Y1", "DA"));
  // No date, but what the source says: the reader of dates makes a note of it.
  if (year === undefined) return stated.find((text) => /\d/.test(text));
  const dates = stated.flatMap((text) => {
    if (yearIn([text]) === undefined) return /[a-z]|\d[/-]\d/i.test(text) ? `${year} ${text}` : [];
    return yearIn([text]) === year ? text : [];
  });
  const exact = dates
    .map(dateOf)
    .reduce<string>((best, date) => (date.length > best.length ? date : best), "");
  return exact.length > 4 ? exact : (dates.find((date) => !PARTS.test(date)) ?? year);
}

const PARTS = /^\s*(\d{4})(?:\/(\d{0,2})(?:\/(\d{0,2})(?:\/(.*))?)?)?\s*$/s;

/** ISO 8601 as far as the parts say it; empty where they do not stand in their form, or belong to another event (`…/received`). */
function dateOf(text: string): string {
  const [, year = "", month = "", day = "", more = ""] = PARTS.exec(text) ?? [];
  if (year === "" || /received|accepted|revised/i.test(more)) return "";
  if (Number(month) === 0) return year;
  const two = (part: string) => part.padStart(2, "0");
  return Number(day) === 0 ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}
