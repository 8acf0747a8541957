/** A zip archive → the list of its files, from the central directory at its end (APPNOTE 6.3.10, zip64 too). Nothing is unpacked here. */
import { decodeText } from "../../lib/decodeText";
import { InputError } from "../../model/inputError";
import { type BytesOrBlob, partOf, sizeOf } from "./sourceInput";

export interface ZipEntry {
  /** As the archive has it: a path, not to be trusted. */
  readonly path: string;
  /** 0: stored as it is, 8: deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  /** Lengths in bytes, packed and not. */
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  /** Where its own header begins in the archive. */
  readonly offset: number;
}

const BROKEN =
  "This is a zip archive that is cut off or damaged: its list of files at the end is missing or broken. Fetch it or pack it anew.";

/** In the order of the directory. Throws `InputError` if there is none that can be read. */
export async function zipDirectory(archive: BytesOrBlob): Promise<readonly ZipEntry[]> {
  const { start, length, shift } = await placeOf(archive);
  if (length > MOST_DIRECTORY) throw new InputError(BROKEN);
  const bytes = await partOf(archive, start, start + length);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50) {
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const end = at + 46 + name + extra;
    if (end > bytes.length) throw new InputError(BROKEN);
    const large = largeNumbers(view, at + 46 + name, end);
    const number = (field: number) => {
      const value = view.getUint32(at + field, true);
      return value === 0xffffffff ? (large.shift() ?? value) : value;
    };
    // In the order in which zip64 lists those that do not fit.
    const [size, packed, offset] = [number(24), number(20), number(42)] as const;
    entries.push({
      path: decodeText(bytes.subarray(at + 46, at + 46 + name)).text,
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed,
      size,
      crc: view.getUint32(at + 16, true),
      offset: offset + shift,
    });
    at = end + comment;
  }
  if (entries.length === 0 && length > 0) throw new InputError(BROKEN);
  return entries;
}

/** In bytes: a million files with long names. */
const MOST_DIRECTORY = 134_217_728;

/** Where the packed bytes of an entry begin. Throws `InputError` if its header is not there. */
export async function dataStart(archive: BytesOrBlob, { offset, packed }: ZipEntry): Promise<number> {
  const header = await partOf(archive, offset, offset + 30);
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const isHeader = header.length === 30 && view.getUint32(0, true) === 0x04034b50;
  const start = isHeader ? offset + 30 + view.getUint16(26, true) + view.getUint16(28, true) : 0;
  if (!isHeader || start + packed > sizeOf(archive))
    throw new InputError("Its place in the zip archive is damaged.");
  return start;
}

/**
 * Where the directory stands.
 * @returns in bytes; `shift`: how much stands before the archive, for instance a program that unpacks it.
 */
async function placeOf(archive: BytesOrBlob): Promise<{ start: number; length: number; shift: number }> {
  const total = sizeOf(archive);
  const tailStart = Math.max(0, total - 65_557);
  const tail = await partOf(archive, tailStart, total);
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  let at = tail.length - 22;
  while (at >= 0 && view.getUint32(at, true) !== 0x06054b50) at--;
  if (at < 0) throw new InputError(BROKEN);
  const short = { length: view.getUint32(at + 12, true), start: view.getUint32(at + 16, true) };
  const isLarge = at >= 20 && view.getUint32(at - 20, true) === 0x07064b50;
  const large = isLarge ? await largePlace(archive, bigNumber(view, at - 12)) : null;
  const { length, start, end } = large ?? { ...short, end: tailStart + at };
  const shift = end - length - start;
  if (shift < 0) throw new InputError(BROKEN);
  return { start: end - length, length, shift };
}

async function largePlace(
  archive: BytesOrBlob,
  place: number,
): Promise<{ start: number; length: number; end: number } | null> {
  const record = await partOf(archive, place, place + 56);
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  if (record.length < 56 || view.getUint32(0, true) !== 0x06064b50) return null;
  return { length: bigNumber(view, 40), start: bigNumber(view, 48), end: place };
}

/** The numbers of 8 bytes in an entry's zip64 field, which has the name 1. */
function largeNumbers(view: DataView, start: number, end: number): number[] {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const length = Math.min(view.getUint16(at + 2, true), end - at - 4);
    return Array.from({ length: Math.floor(length / 8) }, (_, i) => bigNumber(view, at + 4 + 8 * i));
  }
  return [];
}

function bigNumber(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 4_294_967_296;
}
