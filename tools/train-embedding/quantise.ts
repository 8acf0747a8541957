/** Vectors of words to 4 bits a number with one scale a vector: an eighth of the size, with no loss that the groups would show. */

import { halfBits, halfFloat } from "../../src/lib/halfFloat";
import { LARGEST_NIBBLE } from "../../src/lib/wordVectors";

export interface Quantised {
  /** Two numbers a byte, the low half first, each stored + 8. */
  readonly nibbles: Uint8Array;
  /** The largest number of each row, as float16. */
  readonly scales: Uint16Array;
}

/** Numbers beyond this many standard deviations of their row are cut, so that the others keep more steps. */
const WIDEST = 2.9;
/** So that no scale is zero. */
const LEAST_SCALE = 1e-4;

/** @param table row-major, rows of `dimensions` numbers, an even count. */
export function quantise(table: Float32Array, dimensions: number): Quantised {
  const rows = table.length / dimensions;
  const nibbles = new Uint8Array(table.length / 2);
  const scales = new Uint16Array(rows);
  for (let row = 0; row < rows; row++) {
    const vector = table.subarray(row * dimensions, (row + 1) * dimensions);
    scales[row] = halfBits(Math.max(LEAST_SCALE, Math.min(largest(vector), WIDEST * deviation(vector))));
    const step = halfFloat(scales[row]!) / LARGEST_NIBBLE;
    const stored = (k: number) =>
      Math.max(-LARGEST_NIBBLE, Math.min(LARGEST_NIBBLE, Math.round(vector[k]! / step))) + 8;
    for (let k = 0; k < dimensions; k += 2)
      nibbles[(row * dimensions + k) / 2] = stored(k) | (stored(k + 1) << 4);
  }
  return { nibbles, scales };
}

function largest(vector: Float32Array): number {
  return vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

function deviation(vector: Float32Array): number {
  const mean = vector.reduce((sum, value) => sum + value, 0) / vector.length;
  return Math.sqrt(vector.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / vector.length);
}
