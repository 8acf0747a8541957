/** A disc in a ring onto a bitmap, both of one opacity: where they meet within a pixel their colours mix, and nothing shines through. */
import { type Bitmap, blend } from "./bitmap";
import { channels } from "./colour";
import { circleRow } from "./rasterCircle";

/** In pixels of the bitmap, [0, 0] its top left corner, y down. */
export interface RasterDisc {
  readonly x: number;
  readonly y: number;
  /** Without the ring. */
  readonly radius: number;
  /** Outside the radius; 0: none. */
  readonly ringWidth: number;
  /** #rrggbb */
  readonly fill: string;
  readonly ring: string;
  /** 0..1 */
  readonly opacity: number;
}

/** What lies beyond the bitmap is left out; so is a disc with a number that is not finite. */
export function drawDisc({ width, height, rgba }: Bitmap, disc: RasterDisc): void {
  const { x, y, radius, opacity } = disc;
  const outer = radius + disc.ringWidth;
  if (!(outer > 0 && opacity > 0 && Math.abs(x) + Math.abs(y) + outer + opacity < Infinity)) return;
  const [red, green, blue] = channels(disc.ring);
  const [fillRed, fillGreen, fillBlue] = channels(disc.fill);
  const [toRed, toGreen, toBlue] = [fillRed - red, fillGreen - green, fillBlue - blue];
  const from = Math.max(0, Math.floor(x - outer));
  const to = Math.min(width, Math.ceil(x + outer));
  const bottom = Math.min(height, Math.ceil(y + outer));
  if (from >= to) return;
  const whole = new Float64Array(to - from);
  const inner = new Float64Array(to - from);
  for (let row = Math.max(0, Math.floor(y - outer)); row < bottom; row++) {
    circleRow(x, y, outer, row, from, whole);
    circleRow(x, y, radius, row, from, inner);
    for (let k = 0; k < whole.length; k++) {
      const covered = whole[k]!;
      if (covered === 0) continue;
      const filled = inner[k]! / covered;
      blend(
        rgba,
        4 * (row * width + from + k),
        red + toRed * filled,
        green + toGreen * filled,
        blue + toBlue * filled,
        covered * opacity,
      );
    }
  }
}
