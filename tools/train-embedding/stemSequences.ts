/** Texts to the numbers of their stems, by the tokeniser that the use of the table has too. */
import { tokenise } from "../../src/lib/tokens";

/** Stands where a run of neighbouring stems ends. */
export const BREAK = 0;

/** The stems of text i are numbers[offsets[i] … offsets[i + 1] - 1], with breaks between. */
export interface StemSequences {
  readonly offsets: Uint32Array;
  readonly numbers: Uint32Array;
}

/** Numbers stems from 1 on, in order of first appearance. */
export class StemNumbers {
  readonly #numbers = new Map<string, number>();
  /** By number; entry 0 stands for the break. */
  readonly stems: string[] = [""];

  of(stem: string): number {
    const known = this.#numbers.get(stem);
    if (known !== undefined) return known;
    this.#numbers.set(stem, this.stems.length);
    return this.stems.push(stem) - 1;
  }
}

/** Gathers texts one by one, in memory that doubles as it fills. */
export class SequenceBuilder {
  readonly #stems: StemNumbers;
  readonly #offsets = [0];
  #numbers = new Uint32Array(1024);
  #length = 0;

  constructor(stems: StemNumbers) {
    this.#stems = stems;
  }

  add(text: string): void {
    for (const run of tokenise(text)) {
      for (const { stem } of run) this.#push(this.#stems.of(stem));
      this.#push(BREAK);
    }
    this.#offsets.push(this.#length);
  }

  finish(): StemSequences {
    return { offsets: Uint32Array.from(this.#offsets), numbers: this.#numbers.slice(0, this.#length) };
  }

  #push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Uint32Array(2 * this.#length);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length++] = number;
  }
}
