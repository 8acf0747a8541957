/** Bytes of which not all are UTF-8 → text: what is UTF-8 is read so, every other byte as windows-1252. */
import { utf8Length } from "./textEncoding";

/** @returns the text, and how many bytes were no UTF-8 (a character cut at the end is one such byte and more). */
export function decodeMixed(bytes: Uint8Array): { readonly text: string; readonly strange: number } {
  const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
  const parts: string[] = [];
  let strange = 0;
  let start = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = utf8Length(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    if (at > start) parts.push(utf8.decode(bytes.subarray(start, at)));
    parts.push(windows1252Letter(bytes[at]!));
    strange++;
    start = ++at;
  }
  parts.push(utf8.decode(bytes.subarray(start)));
  return { text: parts.join(""), strange };
}

/** The whole as windows-1252. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder("windows-1252")
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (letter) => windows1252Letter(letter.charCodeAt(0)));
}

function windows1252Letter(byte: number): string {
  return String.fromCharCode(WINDOWS_1252[byte - 0x80] ?? byte);
}

/** Code points of the bytes 0x80 to 0x9f, written out because Node 20 decodes them as Latin-1. */
const WINDOWS_1252 = [
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d,
  0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a,
  0x153, 0x9d, 0x17e, 0x178,
];
