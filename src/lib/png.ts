/**
 * The chunks of a PNG file: read, written, and added to a finished picture. Pixels are packed already.
 * Source: W3C PNG specification, third edition, sections 5 (structure) and 11 (chunks).
 */
import { crc32 } from "./crc32";
import { joinedBytes } from "./joinedBytes";

export interface PngChunk {
  /** Four ASCII letters. */
  readonly type: string;
  readonly bytes: Uint8Array;
  /** Does the check sum in the file agree? Reckoned when asked, for pixels are many. */
  isWhole(): boolean;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const INCH_IN_METRES = 0.0254;
/** Chunks that say how the colours of pixels are meant. */
const COLOUR_CHUNKS = ["sRGB", "gAMA", "cHRM", "iCCP", "cICP"];

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, k) => bytes[k] === byte);
}

/**
 * Each chunk in turn, so that a reader may stop before damage that lies behind what it looks for.
 * @throws Error if the bytes are no PNG, or end within a chunk.
 */
export function* pngChunks(png: Uint8Array): Generator<PngChunk> {
  if (!isPng(png)) throw new Error("not a PNG file");
  const data = new DataView(png.buffer, png.byteOffset, png.byteLength);
  let at = SIGNATURE.length;
  while (at < png.length) {
    const length = at + 12 <= png.length ? data.getUint32(at) : Number.POSITIVE_INFINITY;
    const end = at + 12 + length;
    if (end > png.length) throw new Error(`the PNG file ends within the chunk at byte ${at}`);
    const head = png.subarray(at + 4, at + 8);
    const bytes = png.subarray(at + 8, at + 8 + length);
    const type = String.fromCharCode(...head);
    yield { type, bytes, isWhole: () => crc32(head, bytes) === data.getUint32(end - 4) };
    if (type === "IEND") return;
    at = end;
  }
}

/**
 * The same picture with more chunks, right after its header. What it had of these types goes, but for texts; and what it said of its
 * colours, if the new chunks say it anew.
 * @throws Error if the bytes are no whole PNG.
 */
export function withChunks(png: Uint8Array, added: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const types = new Set(added.map((chunk) => String.fromCharCode(...chunk.subarray(4, 8))));
  types.delete("iTXt");
  if (types.has("sRGB")) for (const type of COLOUR_CHUNKS) types.add(type);
  const kept = [...pngChunks(png)].filter(({ type }) => !types.has(type));
  const [header, ...rest] = kept.map(({ bytes }) =>
    // With length, type and check sum as they stand in the file.
    png.subarray(bytes.byteOffset - png.byteOffset - 8, bytes.byteOffset - png.byteOffset + bytes.length + 4),
  );
  if (kept[0]?.type !== "IHDR" || !header) throw new Error("the PNG file has no header");
  return joinedBytes([SIGNATURE, header, ...added, ...rest]);
}

/**
 * A file of 8 bits a channel, with opacity, not interlaced.
 * @param packed the filtered rows, compressed by zlib, in one or several parts.
 */
export function newPng(
  width: number,
  height: number,
  packed: readonly Uint8Array[],
): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(13);
  const data = new DataView(header.buffer);
  data.setUint32(0, width);
  data.setUint32(4, height);
  header[8] = 8; // bits
  header[9] = 6; // red, green, blue, opacity
  return joinedBytes([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("IDAT", joinedBytes(packed)),
    chunk("IEND", new Uint8Array()),
  ]);
}

/** Dots an inch, as pixels a metre along both axes. */
export function dpiChunk(dpi: number): Uint8Array {
  const bytes = new Uint8Array(9);
  const data = new DataView(bytes.buffer);
  const perMetre = Math.round(dpi / INCH_IN_METRES);
  data.setUint32(0, perMetre);
  data.setUint32(4, perMetre);
  bytes[8] = 1; // the unit is the metre
  return chunk("pHYs", bytes);
}

/** The colours are sRGB, to be shown as for pictures of things seen ("perceptual"). */
export function srgbChunk(): Uint8Array {
  return chunk("sRGB", Uint8Array.of(0));
}

/** A text under a keyword of 1 to 79 Latin letters; `packed` is the text in UTF-8, compressed by zlib. */
export function packedTextChunk(keyword: string, packed: Uint8Array): Uint8Array {
  // After the keyword: an end, compressed, by zlib, no language, no translated keyword.
  return chunk("iTXt", joinedBytes([ascii(keyword), Uint8Array.of(0, 1, 0, 0, 0), packed]));
}

/** A text under a keyword, as it is. */
export function textChunk(keyword: string, text: string): Uint8Array {
  const utf8 = new TextEncoder().encode(text.replaceAll("\0", "\ufffd"));
  return chunk("iTXt", joinedBytes([ascii(keyword), Uint8Array.of(0, 0, 0, 0, 0), utf8]));
}

/** The zlib data of a compressed text if the chunk is one under that keyword; else null. */
export function packedTextOf({ type, bytes }: PngChunk, keyword: string): Uint8Array | null {
  if (type !== "iTXt" || bytes[keyword.length] !== 0) return null;
  if (!ascii(keyword).every((byte, k) => bytes[k] === byte)) return null;
  const flags = keyword.length + 1;
  if (bytes[flags] !== 1 || bytes[flags + 1] !== 0) return null;
  const languageEnd = bytes.indexOf(0, flags + 2);
  const end = languageEnd < 0 ? -1 : bytes.indexOf(0, languageEnd + 1);
  return end < 0 ? null : bytes.subarray(end + 1);
}

function chunk(type: string, bytes: Uint8Array): Uint8Array {
  const head = ascii(type);
  const [length, sum] = [new Uint8Array(4), new Uint8Array(4)];
  new DataView(length.buffer).setUint32(0, bytes.length);
  new DataView(sum.buffer).setUint32(0, crc32(head, bytes));
  return joinedBytes([length, head, bytes, sum]);
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
