/**
 * Packed bytes → unpacked ones, piece by piece, so that neither need be held whole: gzip (RFC 1952, several members too) and the deflate of
 * zip, by fflate. The browsers' own DecompressionStream is not used: it refuses a second member and says nothing of where a file breaks off.
 */
import { Gunzip, Inflate } from "fflate";
import { continuedCrc32 } from "../../lib/crc32";
import { InputError } from "../../model/inputError";
import type { Tell } from "./sourceInput";

/** What is packed into less than a two-hundredth is no bibliography; small files may be. */
const MOST_RATIO = 200;
const HARMLESS = 100_000_000;

export const BOMB =
  "It unpacks to more than 200 times its size: that is no bibliography, and it was not unpacked further.";

/** @param size, packed in bytes. */
export function isBomb(size: number, packed: number): boolean {
  return size > HARMLESS && size > packed * MOST_RATIO;
}

/**
 * What breaks off or is damaged ends there, with a sentence told. Throws `InputError` if nothing can be unpacked, and for a bomb.
 * @param packed length of all chunks in bytes.
 */
export async function* gunzipped(
  chunks: AsyncIterable<Uint8Array>,
  packed: number,
  tell: Tell,
): AsyncGenerator<Uint8Array> {
  const sums = new MemberSums();
  const gunzip = new Gunzip((piece) => sums.add(piece));
  gunzip.onmember = (offset) => sums.nextMember(offset);
  const unpack = givingFirst(
    (piece, isLast) => {
      sums.take(piece);
      gunzip.push(piece, isLast);
    },
    () => sums.pieces(),
  );
  const isWhole = yield* unpacking(chunks, unpack, { packed, size: null }, tell);
  if (isWhole && !sums.fits()) tell(DAMAGED);
}

/**
 * As `gunzipped`, of an entry of a zip archive.
 * @param entry lengths in bytes and check sum, as the directory says.
 */
export async function* inflated(
  chunks: AsyncIterable<Uint8Array>,
  entry: { readonly packed: number; readonly size: number; readonly crc: number },
  tell: Tell,
): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  let sum = 0;
  const inflate = new Inflate((piece) => {
    pieces.push(piece);
    sum = continuedCrc32(sum, piece);
  });
  const unpack = givingFirst(
    (piece, isLast) => {
      pieces = [];
      inflate.push(piece, isLast);
    },
    () => pieces,
  );
  const isWhole = yield* unpacking(chunks, unpack, entry, tell);
  if (isWhole && sum !== entry.crc) tell(DAMAGED);
}

/** As `inflated`, of an entry that is not packed. */
export async function* stored(
  chunks: AsyncIterable<Uint8Array>,
  { crc }: { readonly crc: number },
  tell: Tell,
): AsyncGenerator<Uint8Array> {
  let sum = 0;
  for await (const chunk of chunks) {
    sum = continuedCrc32(sum, chunk);
    yield chunk;
  }
  if (sum !== crc) tell(DAMAGED);
}

const DAMAGED = "The check sum of the packed file does not fit: it may be damaged.";

/** What comes out of a piece; throws where the data are damaged, or, once `isLast`, where they break off. */
type Unpack = (piece: Uint8Array, isLast: boolean) => readonly Uint8Array[];

/** What came out before a damaged place is given; the error comes with the next piece, and there is a last one always. */
function givingFirst(
  push: (piece: Uint8Array, isLast: boolean) => void,
  pieces: () => readonly Uint8Array[],
): Unpack {
  let broken: unknown = null;
  return (piece, isLast) => {
    if (broken !== null) throw broken;
    try {
      push(piece, isLast);
    } catch (error) {
      if (isLast || !isFlateError(error) || pieces().length === 0) throw error;
      broken = error;
    }
    return pieces();
  };
}

/** @returns whether nothing is missing and nothing too much. */
async function* unpacking(
  chunks: AsyncIterable<Uint8Array>,
  unpack: Unpack,
  { packed, size }: { readonly packed: number; readonly size: number | null },
  tell: Tell,
): AsyncGenerator<Uint8Array, boolean> {
  let given = 0;
  for await (const { piece, isLast } of smallPieces(chunks)) {
    let pieces: readonly Uint8Array[];
    try {
      pieces = unpack(piece, isLast);
    } catch (error) {
      if (!isFlateError(error)) throw error;
      if (given === 0) throw new InputError("The packed file is damaged: nothing of it can be unpacked.");
      tell("The packed file breaks off or is damaged: what stands before that place is read.");
      return false;
    }
    for (const out of pieces) {
      given += out.length;
      if (isBomb(given, packed)) throw new InputError(BOMB);
      if (size !== null && given > size) {
        tell("The packed file is longer than its archive says: what is beyond is left out.");
        return false;
      }
      if (out.length > 0) yield out;
    }
  }
  return true;
}

/** Taken at once, in bytes: at most a thousandfold comes out, and with a damaged place no more than this is lost before it. */
const PIECE = 1 << 14;

/** The end is a piece of its own, so that what stands before a break is unpacked first. */
async function* smallPieces(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ readonly piece: Uint8Array; readonly isLast: boolean }> {
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += PIECE)
      yield { piece: chunk.subarray(at, at + PIECE), isLast: false };
  yield { piece: new Uint8Array(0), isLast: true };
}

/** Of fflate's errors each has a number. */
function isFlateError(error: unknown): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "number";
}

/** The check sums of gzip's members, each of which stands in the four bytes that are eight before the member's end. */
class MemberSums {
  #sum = 0;
  #fits = true;
  #pieces: Uint8Array[] = [];
  /** The last bytes of the packed data: the piece at hand with the eight bytes before it. */
  #tail: Uint8Array = new Uint8Array(0);
  #end = 0;

  take(piece: Uint8Array): void {
    const tail = new Uint8Array(Math.min(8, this.#tail.length) + piece.length);
    tail.set(this.#tail.subarray(-8));
    tail.set(piece, tail.length - piece.length);
    this.#tail = tail;
    this.#end += piece.length;
    this.#pieces = [];
  }

  add(piece: Uint8Array): void {
    this.#pieces.push(piece);
    this.#sum = continuedCrc32(this.#sum, piece);
  }

  pieces(): readonly Uint8Array[] {
    return this.#pieces;
  }

  /** @param offset where the next member begins in the packed data. */
  nextMember(offset: number): void {
    const at = this.#tail.length - (this.#end - offset) - 8;
    if (at >= 0 && this.#sumAt(at) !== this.#sum) this.#fits = false;
    this.#sum = 0;
  }

  fits(): boolean {
    return this.#fits && this.#sumAt(this.#tail.length - 8) === this.#sum;
  }

  #sumAt(at: number): number {
    const [a = 0, b = 0, c = 0, d = 0] = this.#tail.subarray(Math.max(at, 0));
    return (a | (b << 8) | (c << 16) | (d << 24)) >>> 0;
  }
}
