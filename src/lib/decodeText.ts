/**
 * Bytes → text: byte order mark, then strict UTF-8, else windows-1252. The encoding names and the windows-1252 table are those of the
 * WHATWG Encoding Standard; a part of the table is written out because Node 20 decodes the bytes 0x80 to 0x9f of it as Latin-1.
 */

export interface DecodedText {
  readonly text: string;
  /** What had to be assumed, as a sentence; null for clean Unicode. */
  readonly assumed: string | null;
}

/** Never throws. A character cut in two at the very end of UTF-8 is left out and said in `assumed`. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = MARKS.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte));
  if (marked && marked.encoding !== "utf-8") {
    return { text: new TextDecoder(marked.encoding).decode(bytes), assumed: null };
  }
  const strict = decodeUtf8(bytes);
  if (strict) return strict;
  return {
    text: decodeWindows1252(bytes),
    assumed: "The text is not valid UTF-8; it was read as windows-1252. Letters with accents may be wrong.",
  };
}

const MARKS = [
  { mark: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
];

/** Null if the bytes are not UTF-8. Streaming mode holds an unfinished last character back instead of failing on it. */
function decodeUtf8(bytes: Uint8Array): DecodedText | null {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text: string;
  try {
    text = decoder.decode(bytes, { stream: true });
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
  try {
    decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // A lone byte above 0x7f is more likely a whole text of another encoding than a text that was cut.
    if (!/[^\0-\x7f]/.test(text) && text.length < 2) return null;
    return { text, assumed: "The text ends in the middle of a character, which was left out." };
  }
  return { text, assumed: null };
}

function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder("windows-1252")
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (letter) => String.fromCharCode(WINDOWS_1252[letter.charCodeAt(0) - 0x80]!));
}

/** Code points of the bytes 0x80 to 0x9f. */
const WINDOWS_1252 = [
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d,
  0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a,
  0x153, 0x9d, 0x17e, 0x178,
];
