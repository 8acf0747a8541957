/** A TrueType font → the same under the family name `Inter`. Source: OpenType 1.9, table `name`. */

const FAMILY = "Inter";
const NAME_TABLE = 0x6e616d65; // "name"
const FAMILY_NAME = 1;
const MACINTOSH = 1;

/**
 * Weight 600 calls its family "Inter SemiBold", so a renderer that asks for Inter at 600 would get 400: its family names (name id 1) are
 * cut to the length of "Inter". Checksums are left as they are; renderers ignore them.
 */
export function oneFamily(font: Uint8Array): Uint8Array {
  const data = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const renamed = font.slice();
  const out = new DataView(renamed.buffer);
  for (let k = 0; k < data.getUint16(4); k++) {
    const entry = 12 + 16 * k;
    if (data.getUint32(entry) !== NAME_TABLE) continue;
    const table = data.getUint32(entry + 8);
    for (let record = table + 6; record < table + 6 + 12 * data.getUint16(table + 2); record += 12) {
      if (data.getUint16(record + 6) !== FAMILY_NAME) continue;
      const bytesPerLetter = data.getUint16(record) === MACINTOSH ? 1 : 2;
      out.setUint16(record + 8, FAMILY.length * bytesPerLetter);
    }
  }
  return renamed;
}
