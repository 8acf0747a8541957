/** The rows of a chart: topics with their colours, beyond a slide's worth of them together, and how many papers stand in the bars. */
import { digits } from "../../lib/digits";
import { measureText } from "../../lib/typeface";
import type { Paper } from "../../model/bibliography";
import type { Part } from "./deck";
import { BOTTOM, CAPITALS } from "./page";
import type { Subject } from "./subject";
import { setBlock, type TextSpec, textPart } from "./typeset";

export interface Series {
  readonly name: string;
  readonly color: string;
  readonly papers: readonly Paper[];
}

const MOST_SERIES = 20;
const SIZE = 14;
/** Between rows; below the head; px. */
const GAP = 8;
const HEAD = 26;
const SWATCH = 12;
const INDENT = 22;
const BEFORE_FIGURE = 12;

/** Topics as in the legend of the map, then the further ones together, then the papers in no topic. */
export function seriesOf({ topics, loose, colours }: Subject): Series[] {
  const shown = topics.length > MOST_SERIES ? MOST_SERIES - 1 : topics.length;
  const rest = topics.slice(shown);
  const series: Series[] = topics.slice(0, shown);
  if (rest.length > 0)
    series.push({
      name: `${rest.length} further topics`,
      color: colours.neutral,
      papers: rest.flatMap(({ papers }) => papers),
    });
  if (loose.length > 0) series.push({ name: "In no topic", color: colours.faint, papers: loose });
  return series;
}

/** @param totals of each series: what its bars sum to. */
export function legendParts(
  { colours }: Subject,
  series: readonly Series[],
  totals: readonly number[],
  { left, top, width }: { left: number; top: number; width: number },
): Part[] {
  const figures = totals.map((total): TextSpec => {
    return { text: digits(total), size: SIZE, color: colours.muted, anchor: "end", maxLines: 1 };
  });
  const widest = figures.reduce((most, { text }) => Math.max(most, measureText(text, SIZE, 400)), 0);
  const figureWidth = Math.ceil(widest * 1.05) + 2;
  const nameWidth = width - INDENT - figureWidth - BEFORE_FIGURE;
  const named = (lines: number) =>
    series.map(({ name }): TextSpec => ({ text: name, size: SIZE, color: colours.ink, maxLines: lines }));
  const heightOf = (spec: TextSpec) => setBlock([spec], nameWidth).height;
  const long = named(2);
  const needed = long.reduce((sum, spec) => sum + heightOf(spec) + GAP, 0);
  const names = top + HEAD + needed <= BOTTOM ? long : named(1);
  const head: TextSpec = { text: "papers with a date", size: 12.5, color: colours.muted, anchor: "end" };
  const parts: (Part | null)[] = [textPart("free", "Legend: what is counted", [head], { left, top, width })];
  let line = top + HEAD;
  names.forEach((spec, k) => {
    const { name, color } = series[k]!;
    // Beside the capitals of the first line.
    const box = { left, top: line + CAPITALS * SIZE - SWATCH / 2, width: SWATCH, height: SWATCH };
    const swatch: Part = { kind: "rectangle", name: `Swatch: ${name}`, alt: null, box, fill: color };
    const figure = { left: left + width - figureWidth, top: line, width: figureWidth };
    parts.push(
      swatch,
      textPart("free", `Legend: ${name}`, [spec], { left: left + INDENT, top: line, width: nameWidth }),
      textPart("free", `Legend: papers of ${name}`, [figures[k]!], figure),
    );
    line += heightOf(spec) + GAP;
  });
  return parts.filter((part) => part !== null);
}
