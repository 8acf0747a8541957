/** When the papers appeared: a stacked bar a year or a month, by topic, of native rectangles; papers without a date are counted beside. */
import { counted, digits } from "../../lib/digits";
import { measureText } from "../../lib/typeface";
import { citingPapers } from "../../model/about";
import { yearOf } from "../rows/paperRows";
import type { Part, RectanglePart, Slide } from "./deck";
import { type Growth, growthOf } from "./growth";
import { legendParts, type Series, seriesOf } from "./growthLegend";
import { BOTTOM, endOf, footParts, MARGIN, pageWidth, SIZE, titlePart } from "./page";
import type { Subject } from "./subject";
import { type TextSpec, textPart } from "./typeset";

const LEGEND = { wide: 320, narrow: 264 };
const BETWEEN = 48;
/** Of a bar with its gap, px. */
const PITCH = { least: 36, most: 84 };
/** Share of the pitch that the bar fills. */
const BAR = 0.68;
/** Between the parts of a bar, px. */
const SEAM = 1;
/** Below the bars for their labels, above the highest for its total, px. */
const ROOM = { labels: 44, total: 26 };
const LABEL = 13;

/** @returns null where no paper has a date, or all are of one month or year: one bar shows no growth. */
export function growthSlide(subject: Subject, number: number): Slide | null {
  const { map, size } = subject;
  const legendWidth = size.width > 1100 ? LEGEND.wide : LEGEND.narrow;
  const chart = { left: MARGIN, width: pageWidth(subject) - legendWidth - BETWEEN };
  const series = seriesOf(subject);
  const growth = growthOf(
    series.map(({ papers }) => papers),
    Math.floor(chart.width / PITCH.least),
  );
  if (!growth || growth.bins.length < 2) return null;
  const all = map.bibliography.papers.length;
  const { bibliography } = map;
  const { hub } = bibliography;
  const areCiting = hub !== null && citingPapers(bibliography).size === all;
  const name = `${areCiting ? "Citing papers" : "Papers"} by ${growth.unit}`;
  const title = titlePart(subject, name);
  const note = textPart("subtitle", "What is counted", [noteSpec(subject, growth, all)], {
    left: MARGIN,
    top: endOf(title, MARGIN) + 6,
    width: pageWidth(subject),
  });
  const top = endOf(note, MARGIN) + 28;
  const totals = series.map(({ papers }) => papers.filter((paper) => yearOf(paper) !== undefined).length);
  const parts: (Part | null)[] = [
    title,
    note,
    ...barParts(subject, series, growth, { ...chart, top }),
    ...legendParts(subject, series, totals, {
      left: chart.left + chart.width + BETWEEN,
      top,
      width: legendWidth,
    }),
  ];
  return {
    id: "growth",
    layout: "chart",
    title: name,
    parts: [...parts.filter((part) => part !== null), ...footParts(subject, number)],
    notes: notesOf(series, growth),
  };
}

function noteSpec({ colours }: Subject, { dated, unit }: Growth, all: number): TextSpec {
  const without = all - dated;
  const rest =
    without > 0
      ? `; ${counted(without, "paper")} without a date ${without === 1 ? "is" : "are"} not in the bars`
      : "";
  const text = `${unit === "month" ? "Dates" : "Years"} of ${digits(dated)} of ${counted(all, "paper")} are in the source${rest}.`;
  return { text, size: SIZE.body, color: colours.muted, maxLines: 2 };
}

function barParts(
  { colours }: Subject,
  series: readonly Series[],
  { bins, counts }: Growth,
  area: { left: number; top: number; width: number },
): Part[] {
  const pitch = Math.min(PITCH.most, area.width / bins.length);
  const wide = Math.max(2, Math.round(pitch * BAR));
  const base = BOTTOM - ROOM.labels;
  const totals = bins.map((_, b) => counts.reduce((sum, row) => sum + row[b]!, 0));
  const unit = (base - area.top - ROOM.total) / totals.reduce((most, total) => Math.max(most, total), 1);
  const parts: Part[] = [
    {
      kind: "rectangle",
      name: "Base line",
      alt: null,
      box: { left: area.left, top: base, width: pitch * bins.length, height: 1 },
      fill: colours.neutral,
    },
  ];
  const widest = bins.reduce((most, { label }) => Math.max(most, measureText(label, LABEL, 400)), 0);
  const every = Math.max(1, Math.ceil((widest * 1.02 + 6) / pitch));
  bins.forEach((bin, b) => {
    const left = area.left + pitch * b + (pitch - wide) / 2;
    let bottom = base;
    series.forEach(({ name, color }, s) => {
      const count = counts[s]![b]!;
      if (count === 0) return;
      const height = count * unit;
      bottom -= height;
      const box = { left, top: bottom, width: wide, height: Math.max(height - SEAM, height / 2) };
      const bar: RectanglePart = {
        kind: "rectangle",
        name: `${bin.name}: ${name}`,
        alt: `${bin.name}, ${name}: ${counted(count, "paper")}`,
        box,
        fill: color,
      };
      parts.push(bar);
    });
    const style = { size: LABEL, anchor: "middle", maxLines: 1 } as const;
    const cell = { left: area.left + pitch * b, width: pitch };
    const total: TextSpec = { ...style, text: digits(totals[b]!), weight: 600, color: colours.ink };
    if (totals[b]! > 0 && measureText(total.text, LABEL, 600) * 1.02 <= pitch)
      parts.push(...some(textPart("free", `${bin.name}: total`, [total], { ...cell, top: bottom - 20 })));
    if (b % every !== 0) return;
    const labels: TextSpec[] = [
      { ...style, text: bin.label, color: colours.muted },
      { ...style, text: bin.year, color: colours.muted },
    ];
    const room = { left: cell.left - ((every - 1) * pitch) / 2, width: pitch * every };
    parts.push(...some(textPart("free", `${bin.name}: label`, labels, { ...room, top: base + 7 })));
  });
  return parts;
}

function some<T>(part: T | null): T[] {
  return part === null ? [] : [part];
}

/** The chart in words. */
function notesOf(series: readonly Series[], { bins, counts }: Growth): string {
  return series
    .map(({ name }, s) => {
      const said = bins.flatMap((bin, b) => (counts[s]![b]! > 0 ? [`${bin.name} ${counts[s]![b]}`] : []));
      return `${name}: ${said.join(", ") || "none with a date"}.\n`;
    })
    .join("");
}
