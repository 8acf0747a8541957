/**
 * WOFF 1.0 → the font it packs (sfnt: TrueType or OpenType), and the horizontal advances in it. Source: W3C WOFF File Format 1.0.
 * Inflating zlib data is an argument, so that this runs anywhere.
 */
import { viewOf } from "./sfnt";
import { readTrueType } from "./trueType";

const WOFF_HEADER = 44;
const SFNT_HEADER = 12;

/**
 * The packed font as a TrueType or OpenType file, for programs that do not read WOFF.
 * @param inflate undoes zlib compression.
 * @throws Error if the bytes are not WOFF 1.0.
 */
export function unpackWoff(woff: Uint8Array, inflate: (packed: Uint8Array) => Uint8Array): Uint8Array {
  const data = viewOf(woff);
  if (woff.length < WOFF_HEADER || data.getUint32(0) !== 0x774f4646) throw new Error("not a WOFF 1.0 font");
  const count = data.getUint16(12);
  const tables = Array.from({ length: count }, (_, k) => {
    const at = WOFF_HEADER + 20 * k;
    const [offset, packed, length] = [
      data.getUint32(at + 4),
      data.getUint32(at + 8),
      data.getUint32(at + 12),
    ];
    const bytes = woff.subarray(offset, offset + packed);
    return {
      tag: data.getUint32(at),
      checksum: data.getUint32(at + 16),
      bytes: packed < length ? inflate(bytes) : bytes,
    };
  });
  const padded = (length: number) => (length + 3) & ~3;
  const start = SFNT_HEADER + 16 * count;
  const font = new Uint8Array(tables.reduce((sum, table) => sum + padded(table.bytes.length), start));
  const out = viewOf(font);
  const power = 31 - Math.clz32(count);
  out.setUint32(0, data.getUint32(4));
  out.setUint16(4, count);
  out.setUint16(6, 16 << power);
  out.setUint16(8, power);
  out.setUint16(10, 16 * count - (16 << power));
  let offset = start;
  tables.forEach((table, k) => {
    const at = SFNT_HEADER + 16 * k;
    out.setUint32(at, table.tag);
    out.setUint32(at + 4, table.checksum);
    out.setUint32(at + 8, offset);
    out.setUint32(at + 12, table.bytes.length);
    font.set(table.bytes, offset);
    offset += padded(table.bytes.length);
  });
  return font;
}

/** Code point → advance width in em, for every character that the font has. */
export function readAdvances(font: Uint8Array): Map<number, number> {
  const { unitsPerEm, characters, advance } = readTrueType(font);
  return new Map([...characters].map(([code, glyph]) => [code, advance(glyph) / unitsPerEm]));
}
