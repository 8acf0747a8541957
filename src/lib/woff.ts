/**
 * WOFF 1.0 → the font it packs (sfnt: TrueType or OpenType), and the horizontal advances in it. Source: W3C WOFF File Format 1.0;
 * OpenType 1.9 tables `head`, `hhea`, `hmtx`, `cmap` (formats 4 and 12). Inflating zlib data is an argument, so that this runs anywhere.
 */

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
  const data = viewOf(font);
  const tableAt = (tag: string): number => {
    for (let k = 0; k < data.getUint16(4); k++) {
      const at = SFNT_HEADER + 16 * k;
      if (String.fromCharCode(...font.subarray(at, at + 4)) === tag) return data.getUint32(at + 8);
    }
    throw new Error(`the font has no table ${tag}`);
  };
  const unitsPerEm = data.getUint16(tableAt("head") + 18);
  const metrics = data.getUint16(tableAt("hhea") + 34);
  const hmtx = tableAt("hmtx");
  const advance = (glyph: number) => data.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1)) / unitsPerEm;
  const cmap = tableAt("cmap");
  const advances = new Map<number, number>();
  for (let k = 0; k < data.getUint16(cmap + 2); k++) {
    const at = cmap + data.getUint32(cmap + 4 + 8 * k + 4);
    for (const [code, glyph] of glyphs(data, at)) if (glyph > 0) advances.set(code, advance(glyph));
  }
  return advances;
}

/** Pairs of code point and glyph of one `cmap` subtable; none for formats that no Unicode subtable uses. */
function* glyphs(data: DataView, at: number): Generator<[number, number]> {
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

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
