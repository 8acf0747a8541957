/**
 * The table of word vectors that ships with Orrery, as bytes, to look-ups: a stem, or two neighbouring stems, to its place in a space
 * where words of like use lie near each other. Made by tools/train-embedding.
 *
 * The bytes: length of the header (uint32), header (JSON), vocabulary (UTF-8, one term a line), for each term `dimensions` numbers of
 * 4 bits (two a byte, the low half first, stored + 8), for each term its scale (float16). All little-endian.
 */
import { halfFloat } from "./halfFloat";
import { BLOCK_LANES, padded } from "./simd/kernels";
import { workspaceOf } from "./simd/workspace";

export interface WordVectors {
  readonly dimensions: number;
  /** Stems, and pairs of neighbouring stems joined with a space; one a row. */
  readonly terms: readonly string[];
  /** Row of a stem, or of two neighbouring stems joined with a space; -1 if unknown. */
  find(term: string): number;
  /** Adds weight × the vector of a row to `into`, which has `dimensions` entries. */
  add(row: number, weight: number, into: Float64Array): void;
  /** The same of the first `count` rows and their weights, one after the other. */
  addAll(rows: Int32Array, weights: Float64Array, count: number, into: Float64Array): void;
}

export interface WordVectorsHeader {
  readonly version: 1;
  readonly entries: number;
  readonly dimensions: number;
  readonly bits: 4;
  readonly vocabularyBytes: number;
}

/** Numbers of 4 bits run from −7 to 7. */
export const LARGEST_NIBBLE = 7;

const TERMS_AT_ONCE = 1024;

/** @param bytes the unpacked table. @throws Error where they are not one. */
export function readWordVectors(bytes: Uint8Array): WordVectors {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerLength = bytes.length >= 4 ? view.getUint32(0, true) : 0;
  const header = readHeader(bytes.subarray(4, 4 + headerLength));
  const { entries, dimensions, vocabularyBytes } = header;
  const half = dimensions / 2;
  const vocabularyAt = 4 + headerLength;
  const nibblesAt = vocabularyAt + vocabularyBytes;
  const scalesAt = nibblesAt + entries * half;
  if (bytes.length !== scalesAt + 2 * entries)
    throw new Error(
      `The table of word vectors has ${bytes.length} bytes, not the ${scalesAt + 2 * entries} that its header promises.`,
    );
  const terms = new TextDecoder().decode(bytes.subarray(vocabularyAt, nibblesAt)).split("\n");
  const rows = new Map(terms.map((term, row) => [term, row]));
  if (rows.size !== entries)
    throw new Error(`The table of word vectors names ${rows.size} terms, not ${entries}.`);
  const steps = Float64Array.from(
    { length: entries },
    (_, row) => halfFloat(view.getUint16(scalesAt + 2 * row, true)) / LARGEST_NIBBLE,
  );
  const width = padded(dimensions, BLOCK_LANES);
  const { kernels, vectors, chosen, factors, sums } = workspaceOf({
    vectors: [Int8Array, entries * width],
    chosen: [Int32Array, TERMS_AT_ONCE],
    factors: [Float64Array, TERMS_AT_ONCE],
    sums: [Float64Array, width],
  });
  unpack(bytes.subarray(nibblesAt, scalesAt), dimensions, vectors, width);
  return {
    dimensions,
    terms,
    find: (term) => rows.get(term) ?? -1,
    add(row, weight, into) {
      const factor = weight * steps[row]!;
      const start = row * width;
      for (let d = 0; d < dimensions; d++) into[d]! += factor * vectors[start + d]!;
    },
    addAll(given, weights, count, into) {
      sums.set(into);
      for (let from = 0; from < count; from += TERMS_AT_ONCE) {
        const some = Math.min(count - from, TERMS_AT_ONCE);
        for (let k = 0; k < some; k++) {
          const row = given[from + k]!;
          chosen[k] = row;
          factors[k] = weights[from + k]! * steps[row]!;
        }
        kernels.addScaled(vectors, width, chosen, factors, some, sums);
      }
      for (let d = 0; d < dimensions; d++) into[d] = sums[d]!;
    },
  };
}

/** Two numbers a byte → one, into rows of `width`. */
function unpack(nibbles: Uint8Array, dimensions: number, into: Int8Array, width: number): void {
  const half = dimensions / 2;
  for (let row = 0; row * half < nibbles.length; row++) {
    for (let b = 0; b < half; b++) {
      const byte = nibbles[row * half + b]!;
      into[row * width + 2 * b] = (byte & 15) - 8;
      into[row * width + 2 * b + 1] = (byte >> 4) - 8;
    }
  }
}

function readHeader(bytes: Uint8Array): WordVectorsHeader {
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new Error("This is not a table of word vectors: it does not begin with a header.", { cause });
  }
  if (!isHeader(header))
    throw new Error(
      `This is not a table of word vectors of version 1: its header is ${JSON.stringify(header)}.`,
    );
  return header;
}

function isHeader(value: unknown): value is WordVectorsHeader {
  if (typeof value !== "object" || value === null) return false;
  const header = value as Partial<Record<keyof WordVectorsHeader, unknown>>;
  const isCount = (count: unknown) => Number.isSafeInteger(count) && (count as number) >= 0;
  return (
    header.version === 1 &&
    header.bits === 4 &&
    isCount(header.entries) &&
    isCount(header.vocabularyBytes) &&
    isCount(header.dimensions) &&
    (header.dimensions as number) % 2 === 0
  );
}
