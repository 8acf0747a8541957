/** A topic's name as it is set: its text, a line of its terms under it where wanted, or its number alone, as a block. */
import { remembered } from "../lib/remembered";
import { measureText } from "../lib/typeface";
import type { Box } from "../model/scene";
import type { Palette } from "./colours";
import { type Block, setBlock } from "./textBlock";
import type { TopicLook } from "./topicLooks";

const DETAIL_SHARE = 0.72;
const SMALLEST = 12;
/** Longest line of a name as a multiple of its size: about 24 characters. */
const MEASURE = 13;
/** A longer name than three such lines hold is set on four, so many times as long. */
const WIDER = 1.5;

export interface NameStyle {
  readonly size: number;
  /** With the second line. */
  readonly detail: boolean;
  /** Share of the usual measure. */
  readonly measure: number;
  /** The topic's number alone: the legend has the name. */
  readonly numberOnly?: boolean;
}

/** @returns null for a name that does not print. */
export function setName(look: TopicLook, style: NameStyle, area: Box, { muted }: Palette): Block | null {
  const maxWidth = Math.min(style.size * MEASURE, area.width * 0.42) * style.measure;
  return nameSet(look, style.size, maxWidth, style.detail, style.measure, style.numberOnly === true, muted);
}

/** While a camera moves the same names are set again and again. */
const nameSet = remembered(
  (
    { topic, name, number, colours: own }: TopicLook,
    size: number,
    maxWidth: number,
    hasDetail: boolean,
    measure: number,
    isNumber: boolean,
    muted: string,
  ): Block | null => {
    const text = isNumber ? (number ?? "") : name;
    const line = {
      text,
      size,
      weight: 600,
      color: own.name,
      maxWidth,
      maxLines: measure < 0.5 ? 3 : 2,
    } as const;
    const smaller = Math.max(SMALLEST, size * DETAIL_SHARE);
    const detail = {
      text: hasDetail ? termsThatFit(topic.detail, smaller, maxWidth * 1.1) : "",
      size: smaller,
      weight: 400,
      color: muted,
      maxWidth: maxWidth * 1.1,
      maxLines: 1,
    } as const;
    const block = setBlock([line, detail]);
    if (measure < 1 || !block || !isCut(block)) return block;
    const higher = setBlock([{ ...line, maxLines: 3 }, detail]);
    return higher && isCut(higher)
      ? setBlock([{ ...line, maxWidth: maxWidth * WIDER, maxLines: 4 }, detail])
      : higher;
  },
  24,
);

/** Is the end of its name left out? */
export function isCut({ lines }: Block): boolean {
  return lines.some(({ text }) => text.endsWith("…"));
}

/** Has it a second line of terms? */
export function hasDetail({ lines }: Block): boolean {
  return lines.at(-1)?.weight === 400;
}

/** As many terms as fit on one line, rather than a cut one. */
function termsThatFit(terms: readonly string[], size: number, maxWidth: number): string {
  for (let count = terms.length; count > 0; count--) {
    const text = terms.slice(0, count).join(" · ");
    if (measureText(text, size, 400) <= maxWidth) return text;
  }
  return "";
}
