/** Bytes → what they are if they are no text: a cheap look before a file is decoded. */
import { markedEncoding, utf16By } from "./textEncoding";

/** The kind of a binary file in words ("a PDF file"), or null if the bytes may be text. */
export function binaryKind(bytes: Uint8Array): string | null {
  const known = SIGNATURES.find(({ start }) => startsWith(bytes, start));
  if (known) return known.kind;
  // The zero bytes of UTF-16 are none of a binary file.
  if (markedEncoding(bytes)?.startsWith("utf-16") || utf16By(bytes)) return null;
  const head = bytes.subarray(0, HEAD);
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return "a binary file";
    if (byte < 32 && !(byte >= 9 && byte <= 13)) controls++;
  }
  return controls > head.length * MOST_CONTROLS ? "a binary file" : null;
}

/** How far to look for control characters, in bytes. */
const HEAD = 65536;
/** A stray control character happens in copied text; more than one in a hundred characters does not. */
const MOST_CONTROLS = 0.01;

const SIGNATURES = [
  { start: "%PDF-", kind: "a PDF file" },
  { start: "PK\u0003\u0004", kind: "a zip archive or an office document" },
  { start: "PK\u0005\u0006", kind: "an empty zip archive" },
  { start: "\u001f\u008b", kind: "a gzip archive" },
  { start: "7z\u00bc\u00af", kind: "a 7-Zip archive" },
  { start: "Rar!", kind: "a RAR archive" },
  { start: "BZh", kind: "a bzip2 archive" },
  { start: "\u00fd7zXZ", kind: "an xz archive" },
  { start: "\u0028\u00b5\u002f\u00fd", kind: "a Zstandard archive" },
  { start: "\u00d0\u00cf\u0011\u00e0", kind: "an old Excel or Word file" },
  { start: "\u0089PNG", kind: "a picture" },
  { start: "\u00ff\u00d8\u00ff", kind: "a picture" },
  { start: "GIF8", kind: "a picture" },
];

function startsWith(bytes: Uint8Array, start: string): boolean {
  for (let i = 0; i < start.length; i++) {
    if (bytes[i] !== start.charCodeAt(i)) return false;
  }
  return true;
}
