/** Papers → how many appeared when, by topic: months where all are dated within two years, else years or runs of years. */
import type { Paper } from "../../model/bibliography";
import { yearOf } from "../rows/paperRows";
import { ends, monthOf, monthWords } from "./paperWords";

export interface Growth {
  readonly unit: "month" | "year";
  /** Ascending, without gaps. */
  readonly bins: readonly Bin[];
  /** Papers in each bin, one row a series, in their order. */
  readonly counts: readonly (readonly number[])[];
  /** How many papers have a date; the counts sum to it. */
  readonly dated: number;
}

export interface Bin {
  /** Under the bar: `May`, `2024`, `2020–24`. */
  readonly label: string;
  /** Below the label, where it changes: the year of a month. */
  readonly year: string;
  /** On its own: `May 2025`. */
  readonly name: string;
}

const MOST_MONTHS = 24;
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
/** This share of the papers at either end may lie in one bin that is open to its side: a misprint must not stretch the axis. */
const ODD = 0.02;

/** @param most bars at most, 3 or more. @returns null where no paper has a date. */
export function growthOf(series: readonly (readonly Paper[])[], most: number): Growth | null {
  const all = series.flat();
  const dated = all.filter((paper) => yearOf(paper) !== undefined);
  if (dated.length === 0) return null;
  const months = dated.flatMap((paper) => monthOf(paper) ?? []);
  const [first, last] = ends(months);
  if (first !== null && months.length === dated.length && last - first < MOST_MONTHS)
    return {
      unit: "month",
      bins: monthBins(first, last),
      counts: countsOf(series, last - first + 1, (paper) => (monthOf(paper) ?? first) - first),
      dated: dated.length,
    };
  return { unit: "year", ...byYears(series, dated, most), dated: dated.length };
}

function monthBins(first: number, last: number): Bin[] {
  return Array.from({ length: last - first + 1 }, (_, k) => {
    const { name, year } = monthWords(first + k);
    return { label: name, year: k === 0 || name === "Jan" ? year : "", name: `${name} ${year}` };
  });
}

function byYears(series: readonly (readonly Paper[])[], dated: readonly Paper[], most: number) {
  const years = dated.flatMap((paper) => yearOf(paper) ?? []).sort((a, b) => a - b);
  const odd = Math.floor(ODD * years.length);
  const step = (from: number, to: number) => STEPS.find((each) => (to - from) / each < most - 2) ?? 10_000;
  const [least, greatest] = [years[0]!, years[years.length - 1]!];
  const [early, late] = [years[odd]!, years[years.length - 1 - odd]!];
  const width = step(early, late);
  const isStretched = step(least, greatest) > width;
  const from = Math.floor((isStretched ? early : least) / width) * width;
  const to = isStretched ? late : greatest;
  const bins = Array.from({ length: Math.floor((to - from) / width) + 1 }, (_, k): Bin => {
    const start = from + k * width;
    const name = width === 1 ? String(start) : runName(start, start + width - 1);
    return { label: name, year: "", name };
  });
  const before = least < from ? [open(`to ${from - 1}`)] : [];
  const end = from + bins.length * width;
  const after = greatest >= end ? [open(`${end} on`)] : [];
  const together = [...before, ...bins, ...after];
  const counts = countsOf(series, together.length, (paper) => {
    const place = before.length + Math.floor(((yearOf(paper) ?? from) - from) / width);
    return Math.min(together.length - 1, Math.max(0, place));
  });
  return { bins: together, counts };
}

/** `2020–24`; the whole of both years where they are of two centuries. */
function runName(first: number, last: number): string {
  const isOneCentury = Math.floor(first / 100) === Math.floor(last / 100);
  return `${first}–${isOneCentury ? String(last).slice(-2) : last}`;
}

function open(label: string): Bin {
  return { label, year: "", name: label };
}

function countsOf(
  series: readonly (readonly Paper[])[],
  bins: number,
  placeOf: (paper: Paper) => number,
): number[][] {
  return series.map((papers) => {
    const counts = new Array<number>(bins).fill(0);
    for (const paper of papers) {
      if (yearOf(paper) === undefined) continue;
      const place = placeOf(paper);
      counts[place] = counts[place]! + 1;
    }
    return counts;
  });
}
