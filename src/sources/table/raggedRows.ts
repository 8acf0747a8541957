/** Rows with more cells than the header has names → rows that fit, with a note on how many there were. */
import { digits } from "../../lib/digits";
import type { Note } from "../../model/bibliography";
import type { TablePlan } from "./plan";

interface Tally {
  first: number;
  count: number;
}

export class RaggedRows {
  readonly #cut: Tally = { first: 0, count: 0 };
  readonly #shifted: Tally = { first: 0, count: 0 };

  /** @param where what stands before the number of a row in a note. */
  constructor(private readonly where: string) {}

  /** @param number of the row. Empty cells at the end are none. */
  fitted(cells: readonly string[], { header, dialect }: TablePlan, number: number): readonly string[] {
    if (cells.length <= header.length || cells.slice(header.length).every((cell) => cell.trim() === ""))
      return cells;
    const shifted = dialect?.fitted?.(cells, header) ?? null;
    const tally = shifted ? this.#shifted : this.#cut;
    if (tally.count === 0) tally.first = number;
    tally.count++;
    return shifted ?? cells;
  }

  notes(): Note[] {
    return [
      ...this.#note(this.#cut, "what stands behind its last column was left out"),
      ...this.#note(this.#shifted, "the funding texts were taken to be too many, and one of them left out"),
    ];
  }

  #note({ first, count }: Tally, consequence: string): Note[] {
    if (count === 0) return [];
    const rows = count === 1 ? "This row has" : `This row and ${digits(count - 1)} more have`;
    return [{ where: `${this.where}${first}`, what: `${rows} more cells than the header; ${consequence}.` }];
  }
}
