/** Looking into bitmaps. */
import type { Bitmap } from "../../src/lib/bitmap";

/** Red, green, blue, opacity, 0..255. */
export function pixel({ width, rgba }: Bitmap, x: number, y: number): number[] {
  return [...rgba.subarray(4 * (width * y + x), 4 * (width * y + x) + 4)];
}

/** Pixels' worth of ink: the sum of all opacities, each 0..1. */
export function inkOf({ rgba }: Bitmap): number {
  let sum = 0;
  for (let k = 3; k < rgba.length; k += 4) sum += rgba[k]!;
  return sum / 255;
}

/** Byte for byte; quicker than `toEqual` of long lists. */
export function areAlike(
  one: Uint8Array | Uint8ClampedArray,
  other: Uint8Array | Uint8ClampedArray,
): boolean {
  return one.length === other.length && one.every((value, k) => value === other[k]);
}
