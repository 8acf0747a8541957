/**
 * Lines with characters that the typeface lacks → pictures of them, drawn by the surroundings in the machine's own typefaces and shaped
 * as their script asks. Lines are drawn together on sheets and cut out, for each drawing takes time.
 */

import { channels } from "../../lib/colour";
import { type Pixels, pngPixels } from "../../lib/pngPixels";
import type { ExportContext } from "../../model/plugins";
import type { PdfFile } from "./file";
import { FINENESS, type Row, sheetSvg, sheetsOf } from "./lineSheets";
import { readingOrder } from "./readingOrder";
import type { SetLine } from "./setLine";
import { reference } from "./syntax";

export interface LinePicture {
  /** Of the image among the page's resources. */
  readonly name: string;
  readonly object: number;
  /** Its upper left corner, from the line's `x` and `y`; px. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The line's text, in the order in which it is seen. */
  readonly text: string;
}

/** By `lineKey`. */
export type LinePictures = ReadonlyMap<string, LinePicture>;

/** Lines of one key look the same. */
export function lineKey({ line: { text, size, weight, color, anchor }, halo }: SetLine): string {
  return JSON.stringify([text, size, weight, color, anchor, halo]);
}

/**
 * @param lines each key once.
 * @throws what the rasteriser throws, and Error if it gives no picture.
 */
export async function linePictures(
  lines: readonly SetLine[],
  file: PdfFile,
  context: ExportContext,
): Promise<LinePictures> {
  const pictures = new Map<string, LinePicture>();
  if (!context.rasterise) return pictures;
  for (const sheet of sheetsOf(lines)) {
    const [width, height] = [Math.round(sheet.width * FINENESS), Math.round(sheet.height * FINENESS)];
    const svg = sheetSvg(sheet, width, height, context);
    const pixels = pngPixels(await context.rasterise(svg, width, height, "png"));
    if (pixels.width !== width || pixels.height !== height) throw new Error("the picture has another size");
    for (const row of sheet.rows) {
      const cut = inkOf(pixels, row);
      if (!cut) continue;
      const { set, x, baseline } = row;
      pictures.set(lineKey(set), {
        name: `L${pictures.size}`,
        object: addImage(file, pixels, cut, set.halo ?? set.line.color),
        left: cut.left / FINENESS - x,
        top: cut.top / FINENESS - baseline,
        width: cut.width / FINENESS,
        height: cut.height / FINENESS,
        text: readingOrder(set.line.text),
      });
    }
  }
  return pictures;
}

/** A box of pixels. */
interface Cut {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The least box around what is drawn in the row; null where nothing is. */
function inkOf({ width, rgba }: Pixels, row: Row): Cut | null {
  let [left, right, top, bottom] = [width, -1, -1, -1];
  for (let y = Math.round(row.top * FINENESS); y < Math.round(row.bottom * FINENESS); y++)
    for (let x = 0; x < width; x++) {
      if (rgba[4 * (y * width + x) + 3] === 0) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (top < 0) top = y;
      bottom = y;
    }
  return right < 0 ? null : { left, top, width: right - left + 1, height: bottom - top + 1 };
}

/** @param around colour of what is wholly transparent: readers mix it into the edges where they scale the picture. */
function addImage(file: PdfFile, pixels: Pixels, { left, top, width, height }: Cut, around: string): number {
  const colours = new Uint8Array(3 * width * height);
  const opacities = new Uint8Array(width * height);
  const clear = channels(around);
  for (let y = 0, to = 0; y < height; y++)
    for (let x = 0; x < width; x++, to++) {
      const from = 4 * ((top + y) * pixels.width + left + x);
      opacities[to] = pixels.rgba[from + 3]!;
      colours.set(opacities[to] === 0 ? clear : pixels.rgba.subarray(from, from + 3), 3 * to);
    }
  const image = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8`;
  const mask = file.addStream(`${image}/ColorSpace/DeviceGray`, opacities);
  return file.addStream(`${image}/ColorSpace/DeviceRGB/SMask ${reference(mask)}`, colours);
}
