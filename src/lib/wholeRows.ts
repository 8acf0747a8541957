/**
 * Rows of numbers as whole ones of 15 bits, for many scalar products: sums of whole numbers are exact, so that neither order nor engine matters, and eight
 * products are one instruction. They are those of the rows themselves to about a ten-thousandth.
 */
import { padded, WHOLE_LANES } from "./simd/kernels";
import type { Steps } from "./steps";

/** 1 as a whole number: the product of two rows of length 1 is its square, and that in 32 bits. */
export const WHOLE_ONE = 1 << 14;
const ROWS_PER_STEP = 10_000;

/** Numbers that a row takes: as the kernels want it. */
export function wholeWidth(dimensions: number): number {
  return padded(dimensions, WHOLE_LANES);
}

/** Row p of `into` becomes row order[p] of `dense`, row-major, of length 1 at most. */
export function* wholeSteps(
  dense: Float32Array,
  dimensions: number,
  order: Uint32Array,
  into: Int16Array,
): Steps<void> {
  for (let from = 0; from < order.length; from += ROWS_PER_STEP) {
    yield from / order.length;
    const to = Math.min(order.length, from + ROWS_PER_STEP);
    for (let p = from; p < to; p++) setWhole(dense, order[p]!, dimensions, into, p);
  }
}

/** Row `to` of `into` becomes row `from` of `dense`. */
export function setWhole(
  dense: Float32Array,
  from: number,
  dimensions: number,
  into: Int16Array,
  to: number,
): void {
  const source = from * dimensions;
  const target = to * wholeWidth(dimensions);
  for (let d = 0; d < dimensions; d++) into[target + d] = Math.floor(dense[source + d]! * WHOLE_ONE + 0.5);
}

/** 0, 1, 2 …: rows as they stand. */
export function countUp(numbers: Uint32Array): Uint32Array {
  for (let at = 0; at < numbers.length; at++) numbers[at] = at;
  return numbers;
}
