/** Marks → PNG on nothing, for programs that draw no SVG; drawn by our own arithmetic, so that page and command write the same bytes. */
import { newBitmap } from "../../lib/bitmap";
import { bitmapPng } from "../../lib/bitmapPng";
import { drawDisc } from "../../lib/rasterDisc";
import { drawLine } from "../../lib/rasterLine";
import type { Frame } from "../../model/scene";
import type { PictureMarks } from "./marksOfPicture";

/** Pixels for a px of the slide. */
const SHARPNESS = 2;
/** Marks drawn between two calls of `step`. */
const STRIDE = 4000;

/** @param step awaited between parts of the work; what it rejects with ends it. */
export async function marksBitmap(
  { lines, discs }: PictureMarks,
  { width, height }: Frame,
  step: () => Promise<void>,
): Promise<Uint8Array> {
  const bitmap = newBitmap(pixels(width), pixels(height));
  // The bitmap is stretched over the box, whose sides need not be whole numbers.
  const [across, down] = [bitmap.width / width, bitmap.height / height];
  for (const [k, line] of lines.entries()) {
    const [x1, y1, x2, y2] = [line.x1 * across, line.y1 * down, line.x2 * across, line.y2 * down];
    drawLine(bitmap, { ...line, x1, y1, x2, y2, width: line.width * across });
    if (k % STRIDE === STRIDE - 1) await step();
  }
  for (const [k, disc] of discs.entries()) {
    const [radius, ringWidth] = [disc.radius * across, disc.ringWidth * across];
    drawDisc(bitmap, { ...disc, x: disc.x * across, y: disc.y * down, radius, ringWidth });
    if (k % STRIDE === STRIDE - 1) await step();
  }
  await step();
  return bitmapPng(bitmap, step);
}

function pixels(side: number): number {
  return Math.max(1, Math.round(side * SHARPNESS));
}
