/** Runs of labels and counts (`background 11 dataset 1`, `2026 25 2025 2`), on one line or several → tallies. */
import type { PageLine } from "../../lib/textLines";
import type { Tally } from "../../model/bibliography";

/** A label that has lost its count is left out. */
export function readTallies(lines: readonly PageLine[]): Tally[] {
  const tallies: Tally[] = [];
  let label: string[] = [];
  for (const word of lines.flatMap((line) => line.text.split(" "))) {
    if (label.length > 0 && COUNT.test(word)) {
      tallies.push({ label: label.join(" "), count: Number(word.replaceAll(",", "")) });
      label = [];
    } else if (word !== "-") label.push(word.replace(/:$/, ""));
  }
  return tallies;
}

/** True if the line may belong to such a run: the run itself, or one of its labels or counts alone. */
export function isTallyLine(text: string): boolean {
  return text.length <= 300 && (RUN.test(text) || YEARS.test(text) || COUNT.test(text) || LABEL.test(text));
}

const COUNT = /^\d{1,3}(?:,\d{3})+$|^\d{1,9}$/;
const RUN = /^(?:\p{L}[\p{L}/-]*(?: \p{L}[\p{L}/-]*){0,2}:? \d[\d,]*(?: |$))+$/u;
const YEARS = /^(?:\d{4} \d[\d,]*(?: |$))+$/;
const LABEL = /^(?:\p{Ll}[\p{Ll}/-]{0,23}(?: \p{Ll}+)?|\d{4}|-)$/u;
