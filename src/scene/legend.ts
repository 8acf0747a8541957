/** Topics with their colours and numbers of papers, set in columns. From topics to a legend of known size that can stand anywhere. */
import { mix } from "../lib/colour";
import { measureText } from "../lib/typeface";
import { wrapText } from "../lib/wrap";
import type { Legend, LegendEntry } from "../model/scene";
import type { Topics } from "../model/topics";
import type { Palette } from "./palette";
import { topicHues } from "./topicHues";

const SIZE = 13;
const ROW = 21;
const SWATCH = 5.5;
/** From the swatch's left edge to the name, from the name to the number, between columns: px. */
const INDENT = 20;
const BEFORE_NUMBER = 14;
const BETWEEN = 30;
const LONGEST_NAME = 230;

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
  mapTopics: Topics,
  columns: number,
  shown: readonly string[],
  colours: Palette,
  maxWidth: number,
): LegendBlock | null {
  const { topics } = mapTopics;
  if (topics.length === 0) return null;
  const hues = topicHues(mapTopics);
  const rows = Math.ceil(topics.length / columns);
  const used = Math.ceil(topics.length / rows);
  const longest = Math.min(
    LONGEST_NAME,
    (maxWidth - (used - 1) * BETWEEN) / used - INDENT - BEFORE_NUMBER - 24,
  );
  const style = { size: SIZE, weight: 400, maxWidth: longest, maxLines: 1 } as const;
  const names = topics.map((topic) => wrapText(topic.label, style)[0] ?? { text: "", width: 0 });
  if (columns > 1 && longest < LONGEST_NAME && names.some(({ text }) => text.endsWith("…"))) return null;
  const numbers = topics.map((topic) => String(topic.size));
  const widest = (values: readonly number[]) => values.reduce((most, value) => Math.max(most, value), 0);
  const nameWidth = widest(names.map((name) => name.width));
  const numberWidth = widest(numbers.map((text) => measureText(text, SIZE, 400)));
  const columnWidth = INDENT + nameWidth + BEFORE_NUMBER + numberWidth;

  return {
    width: used * columnWidth + (used - 1) * BETWEEN,
    height: rows * ROW,
    at(left, top) {
      const entries = topics.map((topic, k): LegendEntry => {
        const x = left + Math.floor(k / rows) * (columnWidth + BETWEEN);
        const y = top + ((k % rows) + 0.5) * ROW;
        const faded = shown.length > 0 && !shown.includes(topic.id);
        const tone = (colour: string) => (faded ? mix(colour, colours.ground, 0.6) : colour);
        const line = { y: y + 0.36 * SIZE, size: SIZE, weight: 400 } as const;
        return {
          topic: topic.id,
          color: tone(colours.topic(hues[k]!).disc),
          x: x + SWATCH,
          y,
          radius: SWATCH,
          pattern: null,
          lines: [
            { ...line, ...names[k]!, x: x + INDENT, anchor: "start", color: tone(colours.ink) },
            {
              ...line,
              text: numbers[k]!,
              width: measureText(numbers[k]!, SIZE, 400),
              x: x + columnWidth,
              anchor: "end",
              color: tone(colours.muted),
            },
          ],
        };
      });
      return { box: { left, top, width: this.width, height: this.height }, entries };
    },
  };
}
