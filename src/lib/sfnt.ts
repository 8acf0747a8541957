/** The container of TrueType and OpenType fonts: tables by tag. Source: OpenType 1.9, "Organization of an OpenType Font". */

const HEADER = 12;
const ENTRY = 16;

/** Table by its tag: views on the file's own bytes. */
export type FontTables = ReadonlyMap<string, Uint8Array>;

/** @throws Error if a table lies beyond the end of the bytes. */
export function readTables(font: Uint8Array): FontTables {
  const data = viewOf(font);
  const tables = new Map<string, Uint8Array>();
  for (let k = 0; k < data.getUint16(4); k++) {
    const entry = HEADER + ENTRY * k;
    const tag = String.fromCharCode(...font.subarray(entry, entry + 4));
    const [start, length] = [data.getUint32(entry + 8), data.getUint32(entry + 12)];
    if (start + length > font.length) throw new Error(`the font's table ${tag} lies beyond its end`);
    tables.set(tag, font.subarray(start, start + length));
  }
  return tables;
}

/** The table, which must be there. @throws Error if it is not. */
export function tableOf(tables: FontTables, tag: string): Uint8Array {
  const table = tables.get(tag);
  if (!table) throw new Error(`the font has no table ${tag}`);
  return table;
}

/** A TrueType file of the tables, in the order of their tags, with its checksums. */
export function writeTables(tables: FontTables): Uint8Array {
  const tags = [...tables.keys()].sort();
  const padded = (length: number) => (length + 3) & ~3;
  const start = HEADER + ENTRY * tags.length;
  const font = new Uint8Array(tags.reduce((sum, tag) => sum + padded(tables.get(tag)!.length), start));
  const out = viewOf(font);
  const power = 31 - Math.clz32(tags.length);
  out.setUint32(0, 0x00010000);
  out.setUint16(4, tags.length);
  out.setUint16(6, 16 << power);
  out.setUint16(8, power);
  out.setUint16(10, 16 * tags.length - (16 << power));
  let offset = start;
  let head = -1;
  tags.forEach((tag, k) => {
    const table = tables.get(tag)!;
    const entry = HEADER + ENTRY * k;
    font.set(table, offset);
    if (tag === "head") {
      head = offset;
      out.setUint32(head + CHECKSUM_ADJUSTMENT, 0);
    }
    for (let letter = 0; letter < 4; letter++) font[entry + letter] = tag.charCodeAt(letter);
    out.setUint32(entry + 4, checksum(out, offset, padded(table.length)));
    out.setUint32(entry + 8, offset);
    out.setUint32(entry + 12, table.length);
    offset += padded(table.length);
  });
  if (head >= 0)
    out.setUint32(head + CHECKSUM_ADJUSTMENT, (WHOLE_FILE - checksum(out, 0, font.length)) >>> 0);
  return font;
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Within `head`: makes the sum of the whole file come out at `WHOLE_FILE`. */
const CHECKSUM_ADJUSTMENT = 8;
const WHOLE_FILE = 0xb1b0afba;

function checksum(data: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + data.getUint32(at)) >>> 0;
  return sum;
}
