/**
 * A picture of pixels in memory, and ink laid onto it: "source over" of Porter & Duff (1984) with straight alpha. Plain arithmetic only,
 * so that page and command give the same bytes.
 */

export interface Bitmap {
  /** Whole numbers of pixels. */
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, opacity of each pixel, row by row from the top, 0..255; the colours are not multiplied by the opacity. */
  readonly rgba: Uint8ClampedArray;
}

/** Wholly transparent. @throws RangeError if a side is not a whole number of at least 1. */
export function newBitmap(width: number, height: number): Bitmap {
  for (const side of [width, height])
    if (!Number.isInteger(side) || side < 1) throw new RangeError(`${side} is no number of pixels`);
  return { width, height, rgba: new Uint8ClampedArray(4 * width * height) };
}

/**
 * Lays one colour onto one pixel.
 * @param at place of the pixel's red in `rgba`. @param red 0..255; green and blue alike.
 * @param alpha 0..1: opacity × the share of the pixel that is covered.
 */
export function blend(
  rgba: Uint8ClampedArray,
  at: number,
  red: number,
  green: number,
  blue: number,
  alpha: number,
): void {
  const under = rgba[at + 3]! / 255;
  const over = alpha + under * (1 - alpha);
  // What would be stored as transparent has no colour either: such pixels pack better.
  if (over < 0.5 / 255) return;
  const share = alpha / over;
  rgba[at] = rgba[at]! + (red - rgba[at]!) * share;
  rgba[at + 1] = rgba[at + 1]! + (green - rgba[at + 1]!) * share;
  rgba[at + 2] = rgba[at + 2]! + (blue - rgba[at + 2]!) * share;
  rgba[at + 3] = over * 255;
}
