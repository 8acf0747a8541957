/** Topics with their colours and numbers of papers, set in columns. From topics to a legend of known size that can stand anywhere. */
import { mix } from "../lib/colour";
import { digits } from "../lib/digits";
import { measureText } from "../lib/typeface";
import { singleLine, wrapText } from "../lib/wrap";
import type { Legend, LegendEntry } from "../model/scene";
import type { Palette } from "./colours";
import type { TopicLook } from "./topicLooks";

/** Text size, distance of rows, radius of a swatch, from its left edge to the name, from the name to the number, between columns: px. */
export interface LegendStyle {
  readonly size: number;
  readonly row: number;
  readonly swatch: number;
  readonly indent: number;
  readonly beforeNumber: number;
  readonly between: number;
}

export const LEGEND_STYLES = {
  usual: { size: 13, row: 21, swatch: 5.5, indent: 20, beforeNumber: 14, between: 30 },
  compact: { size: 12, row: 17, swatch: 4.5, indent: 16, beforeNumber: 8, between: 18 },
};
const LONGEST_NAME = 280;
/** Hatched swatches must be large enough to show how. */
const HATCHED = 6.5;
/** How much of the colour of a faded topic is ground. */
const FADED = 0.6;

export interface LegendBlock {
  readonly width: number;
  readonly height: number;
  /** The legend with its left top corner at a point of the frame. */
  at(left: number, top: number): Legend;
}

/**
 * @param columns of about equal length, filled downwards.
 * @param shown ids of the topics not faded; empty = all.
 * @returns null if there is no topic, or names would have to be cut to stand in so many columns.
 */
export function setLegend(
  looks: readonly TopicLook[],
  columns: number,
  style: LegendStyle,
  shown: readonly string[],
  colours: Palette,
  maxWidth: number,
): LegendBlock | null {
  if (looks.length === 0) return null;
  const { size, row, indent, beforeNumber, between } = style;
  const rows = Math.ceil(looks.length / columns);
  const used = Math.ceil(looks.length / rows);
  const numbers = looks.map(({ topic }) => digits(topic.size));
  const widest = (values: readonly number[]) => values.reduce((most, value) => Math.max(most, value), 0);
  const numberWidth = widest(numbers.map((text) => measureText(text, size, 400)));
  // Numbers of topics end on one line, so that the names begin on one.
  const figures = looks.map(({ number }) => measureText(number ?? "", size, 400));
  const insets = figures.map((width) => widest(figures) - width);
  const longest = Math.min(
    LONGEST_NAME,
    (maxWidth - (used - 1) * between) / used - indent - widest(insets) - beforeNumber - numberWidth,
  );
  const names = looks.map(
    ({ name }) =>
      wrapText(name, { size, weight: 400, maxWidth: longest, maxLines: 1 })[0] ?? { text: "", width: 0 },
  );
  if (longest < LONGEST_NAME && names.some(({ width }, k) => isCut(width, looks[k]!.name, size))) return null;
  const nameWidth = widest(names.map(({ width }, k) => insets[k]! + width));
  const columnWidth = indent + nameWidth + beforeNumber + numberWidth;

  return {
    width: used * columnWidth + (used - 1) * between,
    height: rows * row,
    at(left, top) {
      const entries = looks.map(({ topic, colours: own, pattern }, k): LegendEntry => {
        const x = left + Math.floor(k / rows) * (columnWidth + between);
        const y = top + ((k % rows) + 0.5) * row;
        const faded = shown.length > 0 && !shown.includes(topic.id);
        const line = { y: y + 0.36 * size, size, weight: 400, color: colours.muted } as const;
        return {
          topic: topic.id,
          color: faded ? mix(own.disc, colours.ground, FADED) : own.disc,
          x: x + style.swatch,
          y,
          radius: pattern ? HATCHED : style.swatch,
          pattern,
          lines: [
            {
              ...line,
              ...names[k]!,
              x: x + indent + insets[k]!,
              anchor: "start",
              // A faded name is as pale as it can be and be read.
              color: faded ? colours.muted : colours.ink,
            },
            {
              ...line,
              text: numbers[k]!,
              width: measureText(numbers[k]!, size, 400),
              x: x + columnWidth,
              anchor: "end",
            },
          ],
        };
      });
      return { box: { left, top, width: this.width, height: this.height }, entries };
    },
  };
}

function isCut(width: number, name: string, size: number): boolean {
  return measureText(singleLine(name), size, 400) > width + 1;
}
