/**
 * A TrueType font → its characters, advances, outlines and the data of its glyphs. Source: OpenType 1.9, tables `head`, `hhea`, `hmtx`,
 * `cmap`, `loca`, `glyf`. Lengths are font units: `unitsPerEm` to the em.
 */
import { readCharacterMap } from "./characterMap";
import { readTables, tableOf, viewOf } from "./sfnt";

export interface TrueType {
  readonly unitsPerEm: number;
  /** Of the line, above and (negative) below the baseline. */
  readonly ascent: number;
  readonly descent: number;
  /** Around all glyphs: left, bottom, right, top. */
  readonly bounds: readonly [number, number, number, number];
  /** Code point → glyph. */
  readonly characters: ReadonlyMap<number, number>;
  advance(glyph: number): number;
  leftBearing(glyph: number): number;
  /** The glyph's entry of `glyf`; empty for one without contours. */
  glyphData(glyph: number): Uint8Array;
}

/** @throws Error if a table that every TrueType font has is missing. */
export function readTrueType(font: Uint8Array): TrueType {
  const tables = readTables(font);
  const head = viewOf(tableOf(tables, "head"));
  const hhea = viewOf(tableOf(tables, "hhea"));
  const hmtx = viewOf(tableOf(tables, "hmtx"));
  const loca = viewOf(tableOf(tables, "loca"));
  const glyf = tableOf(tables, "glyf");
  const metrics = hhea.getUint16(34);
  const isLong = head.getInt16(50) === 1;
  const start = (glyph: number) => (isLong ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
  return {
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    bounds: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    characters: readCharacterMap(tableOf(tables, "cmap")),
    advance: (glyph) => hmtx.getUint16(4 * Math.min(glyph, metrics - 1)),
    leftBearing: (glyph) =>
      hmtx.getInt16(glyph < metrics ? 4 * glyph + 2 : 4 * metrics + 2 * (glyph - metrics)),
    glyphData: (glyph) => glyf.subarray(start(glyph), start(glyph + 1)),
  };
}
