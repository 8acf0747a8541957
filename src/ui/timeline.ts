/** Papers → counts by month or year, for the small charts. Gaps between the first and the last date count as zero. */
import type { Paper } from "../model/bibliography";

export interface Bin {
  /** `2026` or `2026-05`. */
  readonly label: string;
  readonly count: number;
}

export interface Timeline {
  readonly unit: "month" | "year";
  /** Ascending, without gaps. */
  readonly bins: readonly Bin[];
  /** How many of the papers have a date. */
  readonly dated: number;
}

/** Beyond this many months bars are too thin to tell apart in the panel. */
const MOST_MONTHS = 36;
/** A year outside of this range is a misprint: it would stretch the axis over everything. */
const MOST_YEARS = 120;

/** Months where every dated paper has one and they span at most three years, else years. */
export function timelineOf(papers: readonly Paper[]): Timeline {
  const dates = papers.flatMap((paper) => paper.date ?? (paper.year === undefined ? [] : String(paper.year)));
  const valid = dates.filter((date) => /^\d{4}(-\d{2})?/.test(date));
  const monthly = valid.length > 0 && valid.every((date) => /^\d{4}-(0[1-9]|1[0-2])/.test(date));
  if (monthly) {
    const months = valid.map((date) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1);
    const [first, last] = ends(months);
    if (last - first < MOST_MONTHS)
      return {
        unit: "month",
        bins: binned(months).map(([at, n]) => ({ label: monthLabel(at), count: n })),
        dated: valid.length,
      };
  }
  const years = binned(valid.map((date) => Number(date.slice(0, 4))));
  return {
    unit: "year",
    bins: years.map(([at, n]) => ({ label: String(at), count: n })),
    dated: valid.length,
  };
}

/** Neighbouring bins added up until at most `most` are left: for charts the size of a word. */
export function coarser(counts: readonly number[], most: number): number[] {
  const together = Math.ceil(counts.length / most);
  const sums = new Array<number>(Math.ceil(counts.length / together) || 0).fill(0);
  for (const [place, count] of counts.entries()) {
    // Grouped from the end, so that the latest bar is a full one.
    const group = sums.length - 1 - Math.floor((counts.length - 1 - place) / together);
    sums[group] = (sums[group] ?? 0) + count;
  }
  return sums;
}

/** Counts of the papers in the given bins, in their order: for charts that share an axis. Bins are all months or all years. */
export function countsIn(bins: readonly Bin[], papers: readonly Paper[]): number[] {
  const counts = new Map(bins.map(({ label }) => [label, 0]));
  const length = bins[0]?.label.length ?? 0;
  for (const { date, year } of papers) {
    const label = (date ?? String(year ?? "")).slice(0, length);
    const count = counts.get(label);
    if (count !== undefined) counts.set(label, count + 1);
  }
  return [...counts.values()];
}

function binned(places: readonly number[]): [number, number][] {
  if (places.length === 0) return [];
  const counts = new Map<number, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  const sorted = [...counts.keys()].sort((a, b) => a - b);
  const [first, last] = ends(sorted);
  if (last - first > MOST_YEARS) return sorted.map((place) => [place, counts.get(place) ?? 0]);
  return Array.from({ length: last - first + 1 }, (_, i) => [first + i, counts.get(first + i) ?? 0]);
}

/** Least and greatest of at least one number. Not by spreading: a hundred thousand papers are too many arguments. */
function ends(numbers: readonly number[]): [number, number] {
  return numbers.reduce<[number, number]>(
    ([low, high], n) => [Math.min(low, n), Math.max(high, n)],
    [Infinity, -Infinity],
  );
}

function monthLabel(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
}
