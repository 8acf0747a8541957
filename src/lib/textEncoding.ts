/**
 * Bytes of a text → its encoding: byte order mark, the zero bytes of UTF-16, strict UTF-8, then GBK or windows-1252 by how the bytes above
 * 0x7f pair up. The names are those of the WHATWG Encoding Standard; the areas of GB 2312 are those of its rows (hanzi from row 16).
 */

export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "gbk" | "windows-1252";

/** `utf-8` for ASCII, and for UTF-8 in which fewer bytes are broken than characters are whole. @param bytes the whole or its beginning. */
export function encodingOf(bytes: Uint8Array): TextEncoding {
  const known = markedEncoding(bytes) ?? utf16By(bytes);
  if (known) return known;
  const { whole, broken } = utf8Count(bytes);
  if (broken === 0) return "utf-8";
  if (isGbk(bytes)) return "gbk";
  return whole > broken ? "utf-8" : "windows-1252";
}

/** The encoding that a byte order mark names, else null. */
export function markedEncoding(bytes: Uint8Array): TextEncoding | null {
  return MARKS.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte))?.encoding ?? null;
}

const MARKS: readonly { readonly mark: readonly number[]; readonly encoding: TextEncoding }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
];

/** How far to look, in bytes: even, and enough for a text that begins with a long line of Chinese. */
const SAMPLE = 65536;

/**
 * UTF-16 without a mark: bibliographies hold ASCII (tags, digits, spaces) in any language, and its zero bytes all stand on one side. Null
 * where zeros stand on both sides, or what they would spell is no text: then it is a binary file.
 */
export function utf16By(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const length = Math.min(SAMPLE, bytes.length - (bytes.length % 2));
  // Most texts hold no zero at all.
  if (!bytes.subarray(0, length).includes(0)) return null;
  let first = 0;
  let second = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) first++;
    if (bytes[i + 1] === 0) second++;
  }
  const [most, least] = [Math.max(first, second), Math.min(first, second)];
  if (length < 4 || most < LEAST_ZEROS * (length / 2) || least > most * STRAY) return null;
  const encoding = second > first ? "utf-16le" : "utf-16be";
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, length), { stream: true });
  const strange = text.match(NO_TEXT)?.length ?? 0;
  return strange > text.length * STRAY ? null : encoding;
}

/** Of the characters of a UTF-16 text at least this share is ASCII. */
const LEAST_ZEROS = 0.05;
const STRAY = 0.01;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is counted
const NO_TEXT = /[\u0000-\u0008\u000e-\u001f\ufffd-\uffff\ue000-\uf8ff]/g;

/**
 * The length in bytes (1..4) of the UTF-8 character at `at`; 0: there is none; -1: the bytes end within one. After table 3-7 of the Unicode
 * Standard (no overlong forms, no surrogates).
 */
export function utf8Length(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i];
    if (byte === undefined) return -1;
    const least = i > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const most = i > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (byte < least || byte > most) return 0;
  }
  return length;
}

/** How many characters above ASCII are whole, how many bytes belong to none. A character cut at the very end counts as neither. */
function utf8Count(bytes: Uint8Array): { whole: number; broken: number } {
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; ) {
    if (bytes[at]! < 0x80) {
      at++;
      continue;
    }
    const length = utf8Length(bytes, at);
    // A lone byte above 0x7f is more likely a whole text of another encoding than a text that was cut.
    if (length < 0 && (whole > 0 || broken > 0 || at > 1)) break;
    if (length > 0) whole++;
    else broken++;
    at += Math.max(length, 1);
  }
  return { whole, broken };
}

/**
 * True if all bytes above 0x7f form pairs of GBK, and most pairs lie in GB 2312, the frequent hanzi before all. In windows-1252 such bytes
 * stand alone between ASCII letters, and pairs with them lie outside.
 */
function isGbk(bytes: Uint8Array): boolean {
  let pairs = 0;
  let common = 0;
  let frequent = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!;
    if (lead < 0x80) continue;
    const trail = bytes[++at];
    if (trail === undefined) break;
    if (lead < 0x81 || lead > 0xfe || trail < 0x40 || trail === 0x7f || trail > 0xfe) return false;
    pairs++;
    if (trail < 0xa1 || lead < 0xa1 || lead > 0xf7) continue;
    common++;
    if (lead >= 0xb0 && lead <= 0xd7) frequent++;
  }
  return pairs >= LEAST_PAIRS && common >= pairs * MOST_COMMON && frequent >= common / 2;
}

const LEAST_PAIRS = 2;
const MOST_COMMON = 0.8;
