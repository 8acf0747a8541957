/**
 * PNG → its pixels. For pictures that a rasteriser has just drawn: 8 bits a channel, RGB or RGBA, not interlaced.
 * Source: W3C PNG specification, third edition, sections 7.2 (rows) and 9 (filters).
 */

import { unzlibSync } from "fflate";
import { joinedBytes } from "./joinedBytes";
import { pngChunks } from "./png";
import { viewOf } from "./sfnt";

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, opacity of each pixel, row by row from the top, 0..255. */
  readonly rgba: Uint8Array;
}

/** @throws Error if the bytes are no PNG or one of another kind. */
export function pngPixels(png: Uint8Array): Pixels {
  const parts: Uint8Array[] = [];
  let header: DataView | null = null;
  for (const { type, bytes } of pngChunks(png)) {
    if (type === "IHDR") header = viewOf(bytes);
    if (type === "IDAT") parts.push(bytes);
  }
  if (!header) throw new Error("the PNG file has no header");
  const [width, height] = [header.getUint32(0), header.getUint32(4)];
  const channels = header.getUint8(9) === 6 ? 4 : 3;
  const isKnown =
    [2, 6].includes(header.getUint8(9)) && header.getUint8(8) === 8 && header.getUint8(12) === 0;
  if (!isKnown) throw new Error("the PNG file is not of plain RGB or RGBA pixels");
  const rows = unzlibSync(joinedBytes(parts));
  const rowLength = width * channels;
  if (rows.length < height * (rowLength + 1)) throw new Error("the PNG file ends within its pixels");
  unfilter(rows, rowLength, height, channels);
  const rgba = new Uint8Array(width * height * 4);
  for (let y = 0, to = 0; y < height; y++)
    for (let x = 0, from = y * (rowLength + 1) + 1; x < width; x++, from += channels, to += 4) {
      rgba[to] = rows[from]!;
      rgba[to + 1] = rows[from + 1]!;
      rgba[to + 2] = rows[from + 2]!;
      rgba[to + 3] = channels === 4 ? rows[from + 3]! : 255;
    }
  return { width, height, rgba };
}

/** Undoes the filters in place: each byte was written as its difference from the bytes to the left (a), above (b) and above left (c). */
function unfilter(rows: Uint8Array, rowLength: number, height: number, channels: number): void {
  const stride = rowLength + 1;
  for (let y = 0; y < height; y++) {
    const start = y * stride + 1;
    const filter = rows[start - 1]!;
    if (filter === 0) continue;
    for (let k = 0; k < rowLength; k++) {
      const at = start + k;
      const a = k >= channels ? rows[at - channels]! : 0;
      const b = y > 0 ? rows[at - stride]! : 0;
      const c = k >= channels && y > 0 ? rows[at - stride - channels]! : 0;
      rows[at] = rows[at]! + guess(filter, a, b, c);
    }
  }
}

function guess(filter: number, a: number, b: number, c: number): number {
  if (filter === 1) return a;
  if (filter === 2) return b;
  if (filter === 3) return (a + b) >> 1;
  const estimate = a + b - c;
  const [toA, toB, toC] = [Math.abs(estimate - a), Math.abs(estimate - b), Math.abs(estimate - c)];
  return toA <= toB && toA <= toC ? a : toB <= toC ? b : c;
}
