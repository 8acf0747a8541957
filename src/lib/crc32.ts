/** The check sum of PNG, gzip and zip: CRC-32 as ISO 3309 has it (polynomial 0xEDB88320, reflected), a table look-up a byte. */

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** Of all parts, one after the other. @returns an unsigned number of 32 bits. */
export function crc32(...parts: readonly Uint8Array[]): number {
  return parts.reduce(continuedCrc32, 0);
}

/** The sum of all parts up to `part`. @param sum of those before it; 0 at the start. */
export function continuedCrc32(sum: number, part: Uint8Array): number {
  let crc = ~sum;
  for (const byte of part) crc = TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}
