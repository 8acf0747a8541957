/**
 * A straight line with width and butt ends onto a bitmap. A pixel is covered as far as its square lies in the strip and between the two
 * ends; each is the difference of two half-planes, whose share of a square has a closed form in the distance of their edge. The strip is
 * exact, so lines of any slope are of one darkness; only at slanted ends is the product of both an approximation.
 */
import { type Bitmap, blend } from "./bitmap";
import { channels } from "./colour";

/** In pixels of the bitmap, [0, 0] its top left corner, y down. */
export interface RasterLine {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  /** #rrggbb */
  readonly color: string;
  /** 0..1 */
  readonly opacity: number;
}

/** What lies beyond the bitmap is left out; so is a line without length, or with a number that is not finite. */
export function drawLine({ width: columns, height: rows, rgba }: Bitmap, line: RasterLine): void {
  const { x1, y1, x2, y2, color, opacity } = line;
  const length = Math.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
  const half = line.width / 2;
  if (!(length > 0 && half > 0 && opacity > 0 && length + half + opacity < Infinity)) return;
  const [red, green, blue] = channels(color);
  // Along the line, and across it.
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  const [nx, ny] = [-uy, ux];
  const { reach, level, height, slope } = squareAlong(ux, uy);
  const across = half + reach;
  const top = Math.floor(Math.min(y1, y2) - across);
  const bottom = Math.ceil(Math.max(y1, y2) + across);

  for (let row = Math.max(0, top); row < Math.min(rows, bottom); row++) {
    const dy = row + 0.5 - y1;
    const strip = solve(nx, dy * ny, -across, across);
    const ends = solve(ux, dy * uy, -reach, length + reach);
    const from = Math.max(0, Math.floor(x1 + Math.max(strip.from, ends.from)));
    const to = Math.min(columns, Math.ceil(x1 + Math.min(strip.to, ends.to)));
    for (let column = from; column < to; column++) {
      const dx = column + 0.5 - x1;
      const aside = dx * nx + dy * ny;
      const along = dx * ux + dy * uy;
      let covered =
        share(reach, level, height, slope, half - aside) - share(reach, level, height, slope, -half - aside);
      if (along < reach || along > length - reach)
        covered *=
          share(reach, level, height, slope, length - along) - share(reach, level, height, slope, -along);
      if (covered > 0) blend(rgba, 4 * (row * columns + column), red, green, blue, covered * opacity);
    }
  }
}

/** The x for which x × slope + offset lies between the two bounds; all of them where the slope is 0. */
function solve(slope: number, offset: number, low: number, high: number): { from: number; to: number } {
  if (slope === 0) return { from: -Infinity, to: Infinity };
  const [a, b] = [(low - offset) / slope, (high - offset) / slope];
  return a < b ? { from: a, to: b } : { from: b, to: a };
}

/** The unit square seen along a direction: its profile is a trapezium. */
interface Square {
  /** From the centre to where the profile ends. */
  readonly reach: number;
  /** From the centre to where its level part ends. */
  readonly level: number;
  /** Height of the level part. */
  readonly height: number;
  /** Twice the width of a slope × what it rises. */
  readonly slope: number;
}

/** @param x @param y a direction of length 1. Across it, the square looks the same. */
function squareAlong(x: number, y: number): Square {
  const [a, b] = [Math.max(Math.abs(x), Math.abs(y)), Math.min(Math.abs(x), Math.abs(y))];
  return { reach: (a + b) / 2, level: (a - b) / 2, height: 1 / a, slope: 2 * a * b };
}

/**
 * The share of the square that lies below an edge, `at` being the edge's distance from its centre: the profile's integral up to there.
 * It takes the square's numbers one by one, as reading them from an object made the drawing of ten thousand lines three times as slow.
 */
function share(reach: number, level: number, height: number, slope: number, at: number): number {
  if (at >= reach) return 1;
  if (at <= -reach) return 0;
  if (at > level) return 1 - ((reach - at) * (reach - at)) / slope;
  if (at < -level) return ((reach + at) * (reach + at)) / slope;
  return 0.5 + at * height;
}
