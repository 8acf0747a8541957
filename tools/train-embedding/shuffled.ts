/** A deck of numbers, dealt in random order and shuffled anew whenever it is used up. */
import type { Random } from "../../src/lib/random";

export class Shuffled {
  readonly #deck: Uint32Array;
  #dealt: number;

  /** @param numbers at least one. */
  constructor(
    numbers: Uint32Array,
    private readonly random: Random,
  ) {
    if (numbers.length === 0) throw new Error("A deck needs at least one number.");
    this.#deck = numbers.slice();
    this.#dealt = this.#deck.length;
  }

  next(): number {
    if (this.#dealt === this.#deck.length) this.#shuffle();
    return this.#deck[this.#dealt++]!;
  }

  /** R. Durstenfeld, Algorithm 235, Communications of the ACM 7(7), 1964. */
  #shuffle(): void {
    for (let i = this.#deck.length - 1; i > 0; i--) {
      const j = Math.floor(this.random() * (i + 1));
      const kept = this.#deck[i]!;
      this.#deck[i] = this.#deck[j]!;
      this.#deck[j] = kept;
    }
    this.#dealt = 0;
  }
}
