/** The finished table to the bytes of the file, as src/lib/wordVectors.ts reads them, packed with gzip. */
import { gzipSync } from "node:zlib";
import type { WordVectorsHeader } from "../../src/lib/wordVectors";
import type { Quantised } from "./quantise";

/** @param terms one for each row, all different, none with a line break. */
export function tableFile(
  terms: readonly string[],
  dimensions: number,
  { nibbles, scales }: Quantised,
): Uint8Array {
  const vocabulary = new TextEncoder().encode(terms.join("\n"));
  const header: WordVectorsHeader = {
    version: 1,
    entries: terms.length,
    dimensions,
    bits: 4,
    vocabularyBytes: vocabulary.length,
  };
  const headerBytes = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(
    4 + headerBytes.length + vocabulary.length + nibbles.length + 2 * scales.length,
  );
  const view = new DataView(bytes.buffer);
  view.setUint32(0, headerBytes.length, true);
  let at = 4;
  for (const part of [headerBytes, vocabulary, nibbles]) {
    bytes.set(part, at);
    at += part.length;
  }
  scales.forEach((scale, row) => {
    view.setUint16(at + 2 * row, scale, true);
  });
  return gzipSync(bytes, { level: 9 });
}
