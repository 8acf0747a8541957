/** `date`, or `year`, `month` and `day`, as BibTeX and biblatex write them → an ISO date as exact as they are. */
import { MONTHS } from "./abbreviations";
import type { Get } from "./values";

export function dateOf(get: Get): string | undefined {
  const date = /^\s*(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?!\d)/.exec(
    get("date") ?? get("year") ?? get("eventdate") ?? "",
  );
  const year = date?.[1] ?? /\b\d{4}\b/.exec(get("year") ?? get("date") ?? "")?.[0];
  if (year === undefined) return undefined;
  // Above 12 stand the seasons of ISO 8601-2.
  if (date?.[2]) return Number(date[2]) > 12 ? year : [year, date[2], date[3]].filter(Boolean).join("-");
  const { month, day } = monthOf(get("month") ?? "");
  if (month === undefined) return year;
  const stated = /^\s*\d{1,2}\s*$/.test(get("day") ?? "") ? Number(get("day")) : day;
  return [year, month, stated]
    .flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, "0")]))
    .join("-");
}

/** `may`, `5`, `MAR 16`, `10~jan`, `September`; of two months none, since the date lies in neither. */
function monthOf(text: string): { month?: number; day?: number } {
  if (/^\s*\d{1,2}\s*$/.test(text)) return { month: Number(text) };
  const months = (text.toLowerCase().match(/[a-z]{3,}/g) ?? []).map(
    (word) => MONTHS.indexOf(word.slice(0, 3)) + 1,
  );
  if (months.length !== 1 || months[0] === 0) return {};
  const days = text.match(/\d{1,2}/g) ?? [];
  return { month: months[0]!, ...(days.length === 1 ? { day: Number(days[0]) } : {}) };
}
