/**
 * Dates as bibliographies write them → ISO 8601, as exact as the source is and no more: `2014/05/12/`, `2019 May 29`, `May 2019`, `12 May 2019`,
 * `2019-5-3`, `Spring 2019`, `2019 Jan-Feb`, a time stamp. A season or a span of months gives its year; so does `5/12/2019`, which may be May or
 * December, unless one of its numbers can only be a day.
 */
import { isoDate } from "../../lib/dates";

/** Years outside are errors of typing, or no years. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2100;

/** Null if there is no date in it. */
export function dateIn(text: string | number): string | null {
  const plain = String(text)
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.,;]+$/, "");
  if (plain === "" || plain.length > 60) return null;
  return numeric(plain) ?? worded(plain) ?? stamped(plain) ?? yearOnly(plain);
}

/** The year in a number or a text; null outside 1000..2100. */
export function yearIn(text: string | number): number | null {
  const year = Number(
    /^\s*(?:c\.?\s?|ca\.?\s?)?[[(]?(\d{4})[\])]?(?:\.0)?[a-z]?(?!\d)/.exec(String(text))?.[1],
  );
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}

function numeric(text: string): string | null {
  const yearFirst = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?[-/.]*(?:[T ]\d{1,2}:.*)?$/.exec(text);
  if (yearFirst) return made(yearFirst[1]!, yearFirst[2], yearFirst[3]);
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return made(compact[1]!, compact[2], compact[3]);
  const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?: \d{1,2}:.*)?$/.exec(text);
  if (yearLast) {
    const [, first, separator, second, year] = yearLast;
    // Only where points part them is the day surely first.
    if (separator === "." || Number(first) > 12) return made(year!, second, first);
    return Number(second) > 12 ? made(year!, first, second) : made(year!);
  }
  const monthLast = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  return monthLast ? made(monthLast[2]!, monthLast[1]) : null;
}

function worded(text: string): string | null {
  const year = /(?<!\d)(\d{4})(?!\d)/.exec(text)?.[1];
  if (!year) return null;
  const months = Array.from(text.matchAll(/\p{L}{3,}/gu), ([word]) => monthOf(word)).filter(
    (month) => month !== null,
  );
  if (months.length !== 1) return null;
  const day = text
    .replace(year, " ")
    .replace(/\d{1,2}:\d{2}.*$/, "")
    .match(/(?<!\d)\d{1,2}(?!\d)/g);
  return made(year, String(months[0]), day?.length === 1 ? day[0] : undefined);
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const FULL_NAMES =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|sept)$/;

/** 1..12; null if it is no month. */
function monthOf(word: string): number | null {
  const lower = word.toLowerCase();
  if (lower.length > 3 && !FULL_NAMES.test(lower)) return null;
  const at = MONTHS.indexOf(lower.slice(0, 3));
  return at === -1 ? null : at + 1;
}

/** Milliseconds since 1970, as JavaScript writes time. Days are counted, since no clock may be asked. */
function stamped(text: string): string | null {
  if (!/^\d{12,13}$/.test(text)) return null;
  let days = Math.floor(Number(text) / 86_400_000);
  let year = 1970;
  for (; days >= lengthOf(year); year++) days -= lengthOf(year);
  let month = 1;
  for (; ; month++) {
    const length = [31, lengthOf(year) - 337, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
    if (days < length) break;
    days -= length;
  }
  return made(String(year), String(month), String(days + 1));
}

function lengthOf(year: number): number {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 366 : 365;
}

function yearOnly(text: string): string | null {
  if (/^\d{5,}/.test(text)) return null;
  const years = [...new Set(Array.from(text.matchAll(/(?<![\d-])(\d{4})(?!\d)/g), (match) => match[1]!))];
  return years.length >= 1 ? made(years[0]!) : null;
}

/** What of it is a date of the calendar: a month or a day that is none is left out. */
function made(year: string, month?: string, day?: string): string | null {
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return null;
  const parts = [
    year,
    ...(month ? [month.padStart(2, "0")] : []),
    ...(month && day ? [day.padStart(2, "0")] : []),
  ];
  for (; parts.length > 1; parts.pop()) {
    const date = isoDate(parts.join("-"));
    if (date) return date;
  }
  return year;
}
