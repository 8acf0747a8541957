/** Texts with their styles → paragraphs of a slide with every line in its place, and the box that holds them. */
import type { Box, TextLine } from "../../model/scene";
import type { Paragraph, TextPart } from "./deck";
import { type Wrapped, wrapLines } from "./wrapLines";

/** Of Inter, as shares of the size: from the baseline up to the ascenders and down to the descenders. */
const ASCENT = 0.77;
const DESCENT = 0.23;
/** Distance of two baselines as a share of the size. The first line of a box has no leading above it. */
const LEADING = 1.3;
/** Lines keep this share of the width free: other programs round widths, and have other typefaces. */
const RESERVE = 0.03;

/** Added to the width at which lines are even, as a share of it: DejaVu Sans, the widest that takes the place of Inter, needs so much. */
const SLACK = 0.2;

export interface Style {
  /** px */
  readonly size: number;
  readonly weight?: 400 | 600;
  readonly color: string;
  readonly anchor?: TextLine["anchor"];
}

export interface TextSpec extends Style {
  readonly text: string;
  /** Px above it, beyond the leading; none above the first of a box. */
  readonly gap?: number;
  readonly href?: string | null;
  /** What does not fit is cut at a word. Default: as many as it takes. */
  readonly maxLines?: number;
}

interface SetBlock {
  /** px; 0 where nothing prints. */
  readonly height: number;
  /** False if a text was cut. */
  readonly whole: boolean;
  /** Its paragraphs with the block's left top corner at a point of the slide. */
  at(left: number, top: number): Paragraph[];
}

/** Sets texts under each other. @param width of the box, px. */
export function setBlock(specs: readonly TextSpec[], width: number): SetBlock {
  const set: { spec: TextSpec; gap: number; wrapped: Wrapped }[] = [];
  let height = 0;
  let whole = true;
  for (const spec of specs) {
    const { text, size, weight = 400, maxLines } = spec;
    const maxWidth = width * (1 - RESERVE);
    const wrapped = wrapLines(text, { size, weight, maxWidth, ...(maxLines ? { maxLines } : {}) });
    if (wrapped.lines.length === 0) continue;
    const gap = set.length === 0 ? 0 : (spec.gap ?? 0);
    const above = set.length === 0 ? (LEADING - ASCENT - DESCENT) * size : 0;
    height += gap + wrapped.lines.length * LEADING * size - above;
    whole &&= wrapped.whole;
    set.push({ spec, gap, wrapped });
  }
  return {
    height,
    whole,
    at(left, top) {
      let bottom = top;
      return set.map(({ spec, gap, wrapped }, k) => {
        const { size, weight = 400, color, anchor = "start", href = null } = spec;
        const x = left + (anchor === "middle" ? width / 2 : anchor === "end" ? width : 0);
        bottom += gap;
        const placed = wrapped.lines.map((line, l): TextLine => {
          bottom += (k === 0 && l === 0 ? ASCENT + DESCENT : LEADING) * size;
          return { ...line, x, y: bottom - DESCENT * size, size, weight, anchor, color };
        });
        return { text: wrapped.text, lines: placed, size, weight, color, anchor, gap, href };
      });
    },
  };
}

export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** A part of a slide with its texts. @returns null where nothing prints. */
export function textPart(
  role: TextPart["role"],
  name: string,
  specs: readonly TextSpec[],
  { left, top, width }: Place,
): TextPart | null {
  const block = setBlock(specs, width);
  if (block.height === 0) return null;
  const box: Box = { left, top, width, height: block.height };
  return { kind: "text", role, name, box, paragraphs: block.at(left, top) };
}

/**
 * The narrowest width at which texts of several lines are no higher, and some room for wider typefaces: their lines come out even, in other
 * programs too.
 */
export function evenWidth(specs: readonly TextSpec[], width: number): number {
  const { height, whole } = setBlock(specs, width);
  if (setBlock(specs, Infinity).height === height) return width;
  let [low, high] = [width / 3, width];
  for (let k = 0; k < 8 && whole; k++) {
    const middle = (low + high) / 2;
    const tried = setBlock(specs, middle);
    if (tried.whole && tried.height <= height) high = middle;
    else low = middle;
  }
  return Math.min(width, Math.ceil(high * (1 + SLACK)));
}
