/**
 * Glyphs of TrueType fonts → one TrueType font that has these alone, for files that carry their letters. The fonts must share their
 * units and be without instructions, as the parts of Inter are. It has no `cmap`: who embeds it addresses glyphs by number.
 * Source: OpenType 1.9; which tables a PDF needs: ISO 32000-1, section 9.9.
 */
import { glyphParts } from "./glyphOutline";
import { type FontTables, readTables, tableOf, viewOf, writeTables } from "./sfnt";
import type { TrueType } from "./trueType";

export interface SubsetGlyph {
  readonly font: TrueType;
  readonly glyph: number;
}

/**
 * @param sample one of the fonts as a file: what the subset says of itself.
 * @param glyphs glyph k of the subset is the kth of these; the first stands for missing ones. Parts of composite glyphs are added.
 */
export function subsetFont(sample: Uint8Array, glyphs: readonly SubsetGlyph[]): Uint8Array {
  const all = [...glyphs];
  const numbers = new Map<TrueType, Map<number, number>>();
  const numberOf = ({ font, glyph }: SubsetGlyph) => {
    const ofFont = numbers.get(font) ?? new Map<number, number>();
    numbers.set(font, ofFont);
    const known = ofFont.get(glyph);
    if (known !== undefined) return known;
    ofFont.set(glyph, all.length);
    return all.push({ font, glyph }) - 1;
  };
  const shapes: Uint8Array[] = [];
  // The list grows by parts while it is read.
  for (let k = 0; k < all.length; k++) {
    const { font, glyph } = all[k]!;
    const shape = font.glyphData(glyph).slice();
    for (const part of glyphParts(shape))
      viewOf(shape).setUint16(part.at, numberOf({ font, glyph: part.glyph }));
    shapes.push(shape);
  }
  return writeTables(tablesOf(readTables(sample), all, shapes));
}

function tablesOf(
  sample: FontTables,
  glyphs: readonly SubsetGlyph[],
  shapes: readonly Uint8Array[],
): Map<string, Uint8Array> {
  const count = glyphs.length;
  const head = tableOf(sample, "head").slice();
  viewOf(head).setInt16(50, 1);
  const hhea = tableOf(sample, "hhea").slice();
  viewOf(hhea).setUint16(34, count);
  const maxp = tableOf(sample, "maxp").slice();
  viewOf(maxp).setUint16(4, count);
  const hmtx = new Uint8Array(4 * count);
  const loca = new Uint8Array(4 * (count + 1));
  const padded = (length: number) => (length + 3) & ~3;
  const glyf = new Uint8Array(shapes.reduce((sum, shape) => sum + padded(shape.length), 0));
  let at = 0;
  glyphs.forEach(({ font, glyph }, k) => {
    viewOf(hmtx).setUint16(4 * k, font.advance(glyph));
    viewOf(hmtx).setInt16(4 * k + 2, font.leftBearing(glyph));
    glyf.set(shapes[k]!, at);
    at += padded(shapes[k]!.length);
    viewOf(loca).setUint32(4 * (k + 1), at);
  });
  return new Map([
    ["head", head],
    ["hhea", hhea],
    ["maxp", maxp],
    ["hmtx", hmtx],
    ["loca", loca],
    ["glyf", glyf],
  ]);
}
