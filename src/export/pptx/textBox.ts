/** Lines of the scene → a text box that stands where they stand: one for a label, whatever its lines. */
import type { Box, TextLine } from "../../model/scene";
import type { Paint } from "./paint";
import { paragraphXml, solid } from "./paragraphs";
import { type Identity, preset, type Shape, shape } from "./shapes";
import { spacingOf } from "./spacing";
import { emu } from "./units";
import { element } from "./xml";

/** Behind text that lies over marks, for slides know no halo. Not rounded: that would move the text. `margin` left and right of the letters, px. */
const PLATE = { opacity: 0.82, margin: 4 };
/** For a line alone, as a share of its size: here PowerPoint and LibreOffice agree on the baseline. */
const LEADING = 1.2;

/**
 * Text as it stands, nothing wrapped or fitted.
 * @param topic whose colour its strong lines have; null: nobody's.
 * @param plate colour of a ground behind the words; null: none.
 * @returns null without lines.
 */
export function textBox(
  identity: Identity,
  lines: readonly TextLine[],
  paint: Paint,
  topic: string | null = null,
  plate: string | null = null,
): Shape | null {
  const first = lines[0];
  if (!first) return null;
  const paragraphs = likeLines(lines);
  const { top, bottom, paragraphs: spacing } = spacingOf(paragraphs, LEADING);
  const { left, width } = extent(lines);
  const margin = plate === null ? 0 : PLATE.margin;
  const box: Box = { left: left - margin, top, width: width + 2 * margin, height: bottom - top };
  const set = paragraphs.map((each, k) => {
    const { size, weight, color, anchor } = each[0]!;
    const style = { size, weight, color, anchor, ...spacing[k]!, link: null, join: "break" as const };
    // Quiet lines are the theme's muted ink, even where that is nearly the colour of the topic.
    const owner = weight === 600 ? topic : null;
    return paragraphXml({ ...style, lines: each.map(({ text }) => text) }, paint, owner);
  });
  const ground = plate === null ? element("a:noFill") : solid(paint(plate, PLATE.opacity, topic));
  const body = textBody(bodyProperties("none", undefined, margin), set);
  return shape(identity, box, preset("rect"), ground, body);
}

/**
 * Nothing between box and text, text from the top.
 * @param wrap "none": lines end where they end. @param margin left and right of the text, px.
 */
export function bodyProperties(wrap: "none" | "square", fit = "a:noAutofit", margin = 0): string {
  return element(
    "a:bodyPr",
    { wrap, lIns: emu(margin), tIns: 0, rIns: emu(margin), bIns: 0, rtlCol: 0, anchor: "t" },
    element(fit),
  );
}

/** @param paragraphs as XML; a body has one at least. */
export function textBody(body: string, paragraphs: readonly string[], list = element("a:lstStyle")): string {
  return element("p:txBody", {}, body, list, ...(paragraphs.length > 0 ? paragraphs : [element("a:p")]));
}

/** Lines of one style that follow each other are a paragraph. */
function likeLines(lines: readonly TextLine[]): TextLine[][] {
  const paragraphs: TextLine[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const before = last?.[0];
    if (last && before && styleOf(before) === styleOf(line)) last.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

function styleOf({ size, weight, color, anchor }: TextLine): string {
  return `${size} ${weight} ${color} ${anchor}`;
}

/** From the left to the right end of the letters. */
function extent(lines: readonly TextLine[]): { left: number; width: number } {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { x, width, anchor } of lines) {
    const start = x - SHARE[anchor] * width;
    left = Math.min(left, start);
    right = Math.max(right, start + width);
  }
  return { left, width: right - left };
}

const SHARE = { start: 0, middle: 0.5, end: 1 } as const;
