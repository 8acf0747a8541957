/** Lines of text set as a block: from texts and styles to lines with baselines, and the box that holds them. */
import { HALO } from "../lib/markStyle";
import { type WrapStyle, wrapText } from "../lib/wrap";
import type { Box, TextLine } from "../model/scene";

/** Of Inter, as shares of the size: from the baseline up to the ascenders and down to the descenders. */
const ASCENT = 0.77;
const DESCENT = 0.23;
/** Distance of two baselines as a share of the size. */
const LEADING = 1.24;
/** Free px on each side of the letters: the halo and a breath. */
const PADDING = { x: HALO + 1.5, y: HALO };

export interface BlockLine {
  readonly text: string;
  readonly width: number;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly color: string;
  /** Baseline below the top of the box, px. */
  readonly baseline: number;
}

export interface Block {
  readonly lines: readonly BlockLine[];
  /** Of the box, px. */
  readonly width: number;
  readonly height: number;
}

export interface Paragraph extends WrapStyle {
  readonly text: string;
  readonly color: string;
  /** Extra px above the paragraph. */
  readonly gap?: number;
}

/** Sets paragraphs under each other; null if nothing in them prints. */
export function setBlock(paragraphs: readonly Paragraph[]): Block | null {
  const lines: BlockLine[] = [];
  let bottom = PADDING.y;
  for (const { gap = 0, color, size, weight, ...rest } of paragraphs) {
    bottom += gap;
    for (const { text, width } of wrapText(rest.text, { size, weight, ...rest })) {
      const baseline = bottom + ASCENT * size + (lines.length > 0 ? (LEADING - ASCENT - DESCENT) * size : 0);
      bottom = baseline + DESCENT * size;
      lines.push({ text, width, size, weight, color, baseline });
    }
  }
  if (lines.length === 0) return null;
  const width = lines.reduce((widest, line) => Math.max(widest, line.width), 0) + 2 * PADDING.x;
  return { lines, width, height: bottom + PADDING.y };
}

/** The block's lines with its box's left top corner at a point of the frame. */
export function placeBlock(
  block: Block,
  left: number,
  top: number,
  anchor: TextLine["anchor"],
): { lines: TextLine[]; box: Box } {
  const inner = block.width - 2 * PADDING.x;
  const x = left + PADDING.x + (anchor === "middle" ? inner / 2 : anchor === "end" ? inner : 0);
  return {
    lines: block.lines.map(({ baseline, ...line }) => ({ ...line, x, y: top + baseline, anchor })),
    box: { left, top, width: block.width, height: block.height },
  };
}
