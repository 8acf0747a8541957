/** Views to vectors and back: the direction of the weighted sum of the vectors of a view's words, and what a wish for it means for them. */
import type { Matrix } from "./matrices";
import type { View } from "./views";

/** Below this a sum of vectors has no direction. */
const LEAST_LENGTH = 1e-6;

/**
 * Fills row i of `into` with the unit vector of row i of the view.
 * @param table row-major, terms × into.columns.
 * @returns the lengths of the sums.
 */
export function paperVectors(view: View, table: Float32Array, into: Matrix): Float64Array {
  const { columns: width, values } = into;
  const lengths = new Float64Array(view.rows);
  const sum = new Float64Array(width);
  for (let row = 0; row < view.rows; row++) {
    sum.fill(0);
    for (let e = view.offsets[row]!; e < view.offsets[row + 1]!; e++) {
      const weight = view.weights[e]!;
      const at = view.terms[e]! * width;
      for (let k = 0; k < width; k++) sum[k]! += weight * table[at + k]!;
    }
    let squares = 0;
    for (const value of sum) squares += value * value;
    const length = Math.max(Math.sqrt(squares), LEAST_LENGTH);
    lengths[row] = length;
    for (let k = 0; k < width; k++) values[row * width + k] = sum[k]! / length;
  }
  return lengths;
}

/** Collects the derivative of the loss by each vector of a word. */
export class Gradient {
  readonly width: number;
  /** Row-major like the table. */
  readonly values: Float32Array;
  readonly #isTouched: Uint8Array;
  readonly #touched: number[] = [];

  constructor(terms: number, width: number) {
    this.width = width;
    this.values = new Float32Array(terms * width);
    this.#isTouched = new Uint8Array(terms);
  }

  /** @param wishes the derivative by each unit vector, rows like `vectors`. */
  add(view: View, vectors: Matrix, lengths: Float64Array, wishes: Matrix): void {
    const width = this.width;
    const bySum = new Float64Array(width);
    for (let row = 0; row < view.rows; row++) {
      const start = row * width;
      let along = 0;
      for (let k = 0; k < width; k++) along += wishes.values[start + k]! * vectors.values[start + k]!;
      for (let k = 0; k < width; k++)
        bySum[k] = (wishes.values[start + k]! - along * vectors.values[start + k]!) / lengths[row]!;
      for (let e = view.offsets[row]!; e < view.offsets[row + 1]!; e++)
        this.#addTerm(view.terms[e]!, view.weights[e]!, bySum);
    }
  }

  /** Hands each touched term with the derivative to `use`, then forgets all. */
  take(use: (term: number, gradient: Float32Array) => void): void {
    for (const term of this.#touched) {
      const ofTerm = this.values.subarray(term * this.width, (term + 1) * this.width);
      use(term, ofTerm);
      ofTerm.fill(0);
      this.#isTouched[term] = 0;
    }
    this.#touched.length = 0;
  }

  #addTerm(term: number, weight: number, bySum: Float64Array): void {
    if (this.#isTouched[term] === 0) {
      this.#isTouched[term] = 1;
      this.#touched.push(term);
    }
    const at = term * this.width;
    for (let k = 0; k < bySum.length; k++) this.values[at + k]! += weight * bySum[k]!;
  }
}
