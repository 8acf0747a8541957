/**
 * A glyph of a TrueType font → its outline. A simple glyph is contours of points on and off the curve, where off-curve points are control
 * points of quadratic Béziers and the middle of two of them lies on the curve; a composite one is other glyphs, each moved and scaled.
 * Source: OpenType 1.9, table `glyf`.
 */
import { viewOf } from "./sfnt";
import type { TrueType } from "./trueType";

/** Points of one closed contour in font units, y up. */
export type Contour = readonly { readonly x: number; readonly y: number; readonly onCurve: boolean }[];

/** One part of a composite glyph, placed by x' = xx x + yx y + dx, y' = xy x + yy y + dy. */
export interface GlyphPart {
  readonly glyph: number;
  /** Where the part's glyph number stands in the data of the composite, in bytes. */
  readonly at: number;
  readonly matrix: readonly [xx: number, xy: number, yx: number, yy: number, dx: number, dy: number];
}

/** Composites within composites are followed so far; deeper ones would be a ring. */
const DEEPEST = 8;

/** @returns no contours for a blank glyph. */
export function glyphOutline(font: TrueType, glyph: number, depth = 0): Contour[] {
  const bytes = font.glyphData(glyph);
  if (bytes.length === 0 || depth > DEEPEST) return [];
  if (viewOf(bytes).getInt16(0) >= 0) return simpleContours(bytes);
  return glyphParts(bytes).flatMap(({ glyph: part, matrix: [xx, xy, yx, yy, dx, dy] }) =>
    glyphOutline(font, part, depth + 1).map((contour) =>
      contour.map(({ x, y, onCurve }) => ({
        x: xx * x + yx * y + dx,
        y: xy * x + yy * y + dy,
        onCurve,
      })),
    ),
  );
}

/** The parts of a composite glyph; none of a simple or blank one. */
export function glyphParts(bytes: Uint8Array): GlyphPart[] {
  if (bytes.length === 0) return [];
  const data = viewOf(bytes);
  if (data.getInt16(0) >= 0) return [];
  const parts: GlyphPart[] = [];
  let at = 10;
  for (let more = true; more; ) {
    const flags = data.getUint16(at);
    const part = { glyph: data.getUint16(at + 2), at: at + 2 };
    at += 4;
    const isWide = (flags & PART.wordOffsets) !== 0;
    // Parts may also be placed by matching points; Inter has none of these, and they stay where they are.
    const isOffset = (flags & PART.offsets) !== 0;
    const dx = isOffset ? (isWide ? data.getInt16(at) : data.getInt8(at)) : 0;
    const dy = isOffset ? (isWide ? data.getInt16(at + 2) : data.getInt8(at + 1)) : 0;
    at += isWide ? 4 : 2;
    const fraction = () => {
      at += 2;
      return data.getInt16(at - 2) / 16384;
    };
    let [xx, xy, yx, yy] = [1, 0, 0, 1];
    if (flags & PART.scale) xx = yy = fraction();
    else if (flags & PART.twoScales) [xx, yy] = [fraction(), fraction()];
    else if (flags & PART.matrix) [xx, xy, yx, yy] = [fraction(), fraction(), fraction(), fraction()];
    parts.push({ ...part, matrix: [xx, xy, yx, yy, dx, dy] });
    more = (flags & PART.more) !== 0;
  }
  return parts;
}

const PART = { wordOffsets: 1, offsets: 2, scale: 8, more: 32, twoScales: 64, matrix: 128 };
const POINT = { onCurve: 1, xByte: 2, yByte: 4, repeat: 8, xSame: 16, ySame: 32 };

function simpleContours(bytes: Uint8Array): Contour[] {
  const data = viewOf(bytes);
  const count = data.getInt16(0);
  const ends = Array.from({ length: count }, (_, k) => data.getUint16(10 + 2 * k));
  const points = (ends.at(-1) ?? -1) + 1;
  let at = 12 + 2 * count + data.getUint16(10 + 2 * count);
  const flags: number[] = [];
  while (flags.length < points) {
    const flag = data.getUint8(at++);
    const times = flag & POINT.repeat ? 1 + data.getUint8(at++) : 1;
    for (let k = 0; k < times; k++) flags.push(flag);
  }
  const column = (byte: number, same: number) => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & byte) value += flag & same ? data.getUint8(at++) : -data.getUint8(at++);
      else if (!(flag & same)) {
        value += data.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const x = column(POINT.xByte, POINT.xSame);
  const y = column(POINT.yByte, POINT.ySame);
  return ends.map((end, k) => {
    const first = k === 0 ? 0 : ends[k - 1]! + 1;
    return flags.slice(first, end + 1).map((flag, p) => ({
      x: x[first + p]!,
      y: y[first + p]!,
      onCurve: (flag & POINT.onCurve) !== 0,
    }));
  });
}
