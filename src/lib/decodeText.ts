/** Bytes → text, whole or in pieces, by the encoding that textEncoding.ts finds. Nothing is lost: what is of no encoding is read as windows-1252. */
import { decodeMixed, decodeWindows1252 } from "./mixedText";
import { encodingOf, markedEncoding, type TextEncoding, utf16By } from "./textEncoding";

export interface DecodedText {
  readonly text: string;
  /** What had to be assumed, as a sentence; null for clean Unicode. */
  readonly assumed: string | null;
}

/** A text that comes in pieces. */
export interface PieceDecoder {
  /** Without `stream` the text ends here. */
  decode(bytes?: Uint8Array, options?: { stream: boolean }): string;
  /** As `DecodedText.assumed`, of the pieces up to now. */
  readonly assumed: string | null;
}

/** Never throws. A character cut in two at the very end is left out and said in `assumed`. */
export function decodeText(bytes: Uint8Array): DecodedText {
  // Nearly all texts are whole UTF-8: the engine tells that sooner than any look at their bytes.
  const marked = markedEncoding(bytes) ?? utf16By(bytes);
  const text = marked === null ? strictUtf8(bytes) : null;
  if (text !== null) return { text, assumed: null };
  const decoder = textDecoderFor(bytes);
  return { text: decoder.decode(bytes), assumed: decoder.assumed };
}

/**
 * A decoder for a text that comes in pieces, chosen by its first bytes. Where they are ASCII and later ones are not UTF-8, the piece that
 * holds those decides: GBK from there on, or only the strange bytes as windows-1252.
 */
export function textDecoderFor(head: Uint8Array): PieceDecoder {
  const encoding = encodingOf(head.subarray(0, ENOUGH));
  if (encoding !== "utf-8") return decoderOf(encoding, markedEncoding(head) === null);
  return new Utf8Decoder();
}

/** How many bytes decide; what comes after them is looked at piece by piece. */
const ENOUGH = 1 << 20;

const ASSUMED: Readonly<Record<TextEncoding, string | null>> = {
  "utf-8": null,
  "utf-16le": null,
  "utf-16be": null,
  gbk: "The text is not valid UTF-8; it was read as GBK.",
  "windows-1252":
    "The text is not valid UTF-8; it was read as windows-1252. Letters with accents may be wrong.",
};
const CUT = "The text ends in the middle of a character, which was left out.";

function decoderOf(encoding: Exclude<TextEncoding, "utf-8">, isGuess: boolean): PieceDecoder {
  const assumed = isGuess ? ASSUMED[encoding] : null;
  if (encoding === "windows-1252")
    return { assumed, decode: (bytes) => (bytes ? decodeWindows1252(bytes) : "") };
  const decoder = new TextDecoder(encoding);
  return { assumed, decode: (bytes, options) => decoder.decode(bytes, options) };
}

class Utf8Decoder implements PieceDecoder {
  /** The first bytes of a character whose others come with the next piece, at most 3. */
  #rest: Uint8Array = new Uint8Array(0);
  #isFirst = true;
  #isAscii = true;
  #isCut = false;
  #strange = 0;
  #other: PieceDecoder | null = null;

  get assumed(): string | null {
    if (this.#other) return this.#other.assumed;
    if (this.#strange > 0) return strangeBytes(this.#strange);
    return this.#isCut ? CUT : null;
  }

  decode(bytes: Uint8Array = new Uint8Array(0), { stream } = { stream: false }): string {
    if (this.#other) return this.#other.decode(bytes, { stream });
    const joined = this.#rest.length > 0 ? concatenated(this.#rest, bytes) : bytes;
    const end = joined.length - unfinished(joined);
    const piece = joined.subarray(0, end);
    this.#rest = joined.slice(end);
    if (!stream && this.#rest.length > 0) this.#isCut = true;
    const text = strictUtf8(piece);
    if (text === null) return this.#decodeOther(joined, piece, stream);
    if (text.length < piece.length) this.#isAscii = false;
    return this.#withoutMark(text);
  }

  #decodeOther(joined: Uint8Array, piece: Uint8Array, stream: boolean): string {
    const encoding = this.#isAscii ? encodingOf(joined) : "utf-8";
    if (encoding === "gbk") {
      this.#other = decoderOf(encoding, true);
      return this.#other.decode(joined, { stream });
    }
    const { text, strange } = decodeMixed(piece);
    this.#strange += strange;
    this.#isAscii = false;
    return this.#withoutMark(text);
  }

  #withoutMark(text: string): string {
    const isFirst = this.#isFirst && text !== "";
    if (isFirst) this.#isFirst = false;
    return isFirst && text.startsWith("\ufeff") ? text.slice(1) : text;
  }
}

function strangeBytes(count: number): string {
  const which = count === 1 ? "One byte is" : `${count} bytes are`;
  return `${which} not valid UTF-8 and read as windows-1252. Letters with accents may be wrong there.`;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** How many bytes at the end begin a UTF-8 character that is not whole, 0..3. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

function concatenated(first: Uint8Array, second: Uint8Array): Uint8Array {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}
