/**
 * Steps down the loss, each number of the table at a pace of its own (D. Kingma and J. Ba, Adam, ICLR 2015), for the terms that a batch
 * touches only. Without the correction for the first steps, which the slow start of the pace stands in for.
 */
import type { Gradient } from "./paperVectors";

const MEAN_DECAY = 0.9;
const SQUARE_DECAY = 0.99;
const LEAST_SIZE = 1e-8;

export class Adam {
  readonly #means: Float32Array;
  readonly #squares: Float32Array;

  constructor(private readonly table: Float32Array) {
    this.#means = new Float32Array(table.length);
    this.#squares = new Float32Array(table.length);
  }

  /** Moves the table against the gradient and empties it. */
  step(gradient: Gradient, pace: number): void {
    gradient.take((term, ofTerm) => {
      const start = term * gradient.width;
      for (let k = 0; k < ofTerm.length; k++) {
        const at = start + k;
        const slope = ofTerm[k]!;
        const mean = MEAN_DECAY * this.#means[at]! + (1 - MEAN_DECAY) * slope;
        const square = SQUARE_DECAY * this.#squares[at]! + (1 - SQUARE_DECAY) * slope * slope;
        this.#means[at] = mean;
        this.#squares[at] = square;
        this.table[at]! -= (pace * mean) / (Math.sqrt(square) + LEAST_SIZE);
      }
    });
  }
}
