/** The `cmap` table of a font → which glyph each character has. Source: OpenType 1.9, subtable formats 4 and 12. */
import { viewOf } from "./sfnt";

/** Code point → glyph, for every character that the font has; no glyph 0. Where subtables differ, the last one holds. */
export function readCharacterMap(cmap: Uint8Array): Map<number, number> {
  const data = viewOf(cmap);
  const characters = new Map<number, number>();
  for (let k = 0; k < data.getUint16(2); k++)
    for (const [code, glyph] of pairs(data, data.getUint32(4 + 8 * k + 4)))
      if (glyph > 0) characters.set(code, glyph);
  return characters;
}

/** Pairs of code point and glyph of one subtable; none for formats that no Unicode subtable uses. */
function* pairs(data: DataView, at: number): Generator<[number, number]> {
  const format = data.getUint16(at);
  if (format === 12) {
    for (let k = 0; k < data.getUint32(at + 12); k++) {
      const group = at + 16 + 12 * k;
      const [first, last, glyph] = [
        data.getUint32(group),
        data.getUint32(group + 4),
        data.getUint32(group + 8),
      ];
      for (let code = first; code <= last; code++) yield [code, glyph + code - first];
    }
  } else if (format === 4) {
    const doubled = data.getUint16(at + 6);
    for (let k = 0; k < doubled; k += 2) {
      const last = data.getUint16(at + 14 + k);
      const first = data.getUint16(at + 16 + doubled + k);
      const delta = data.getUint16(at + 16 + 2 * doubled + k);
      const rangeAt = at + 16 + 3 * doubled + k;
      const range = data.getUint16(rangeAt);
      for (let code = first; code <= last && code < 0xffff; code++) {
        const glyph = range === 0 ? code : data.getUint16(rangeAt + range + 2 * (code - first));
        yield [code, range === 0 || glyph > 0 ? (glyph + delta) & 0xffff : 0];
      }
    }
  }
}
