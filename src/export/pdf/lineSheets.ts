/** Lines of text → sheets of them as SVG, for a rasteriser: each line in a row of its own, with room for what its script needs. */
import { HALO } from "../../lib/markStyle";
import { FONT_FAMILY } from "../../lib/typeface";
import { escapeXml } from "../../lib/xml";
import type { ExportContext } from "../../model/plugins";
import { attributes } from "../svg/attributes";
import { fontFaces } from "../svg/typeface";
import type { SetLine } from "./setLine";

/** Pixels of a picture to the px of the page. */
export const FINENESS = 4;
/** Of a sheet, in its own px: what every browser's canvas has room for. */
const SHEET_AREA = 12_000_000 / (FINENESS * FINENESS);
const SHEET_HEIGHT = 8000 / FINENESS;
/** Room around the letters, in em: marks stand above and below. Widths are estimates: beside, a share of the width more. */
const ROOM = { above: 1.5, below: 0.8, beside: 2, share: 0.5 };

/** A picture of several lines, one below the other; px of the page. */
export interface Sheet {
  width: number;
  height: number;
  readonly rows: Row[];
}

/** A line on a sheet, in its px: the row from `top` to `bottom`, the line's own point at `x`, `baseline`. */
export interface Row {
  readonly set: SetLine;
  readonly top: number;
  readonly bottom: number;
  readonly x: number;
  readonly baseline: number;
}

/** The lines on as few sheets as every browser has room for. */
export function sheetsOf(lines: readonly SetLine[]): Sheet[] {
  const sheets: Sheet[] = [];
  for (const set of lines) {
    const { size, width, anchor } = set.line;
    const beside = ROOM.beside * size + ROOM.share * width;
    const wide = Math.ceil(width + 2 * beside);
    const high = Math.ceil((ROOM.above + ROOM.below) * size);
    let sheet = sheets.at(-1);
    const grownHeight = (sheet?.height ?? 0) + high;
    const isFull = grownHeight > SHEET_HEIGHT || grownHeight * Math.max(sheet?.width ?? 0, wide) > SHEET_AREA;
    if (!sheet || isFull) {
      sheet = { width: 0, height: 0, rows: [] };
      sheets.push(sheet);
    }
    const top = sheet.height;
    sheet.rows.push({
      set,
      top,
      bottom: top + high,
      x: beside + (anchor === "start" ? 0 : anchor === "end" ? width : width / 2),
      baseline: top + ROOM.above * size,
    });
    sheet.height += high;
    sheet.width = Math.max(sheet.width, wide);
  }
  return sheets;
}

/** @param width, height in pixels. */
export function sheetSvg(sheet: Sheet, width: number, height: number, context: ExportContext): string {
  const root = attributes({
    xmlns: "http://www.w3.org/2000/svg",
    width,
    height,
    viewBox: `0 0 ${width / FINENESS} ${height / FINENESS}`,
    "font-family": FONT_FAMILY,
  });
  const texts = sheet.rows.map(({ set: { line, halo }, x, baseline }) => {
    const values = attributes({
      x,
      y: baseline,
      "font-size": line.size,
      "font-weight": line.weight,
      "text-anchor": line.anchor,
      fill: line.color,
      ...(halo === null
        ? {}
        : { stroke: halo, "stroke-width": 2 * HALO, "stroke-linejoin": "round", "paint-order": "stroke" }),
    });
    return `<text${values}>${escapeXml(line.text)}</text>`;
  });
  return `<svg${root}>${fontFaces(context.typeface)}${texts.join("")}</svg>`;
}
