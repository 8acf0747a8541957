/** Terms of one paper after the other → how often each occurs in each, in compressed rows. */
import { grown } from "../lib/grown";

export interface CountedRows {
  /** Entries of paper i are offsets[i] … offsets[i + 1] - 1, terms in the order in which the paper first has them. */
  readonly offsets: Uint32Array;
  readonly terms: Uint32Array;
  readonly counts: Uint32Array;
}

export interface RowCounter {
  /** The paper at hand has a term `times` times more. */
  add(term: number, times: number): void;
  endRow(): void;
  finish(): CountedRows;
}

/** @param most entries at most. Room that is not written to is not taken from the machine. */
export function rowCounter(rows: number, most: number): RowCounter {
  const offsets = new Uint32Array(rows + 1);
  const terms = new Uint32Array(most);
  const counts = new Uint32Array(most);
  /** For each term the entry that it had last, plus 1. */
  let entries = new Uint32Array(1 << 4);
  let row = 0;
  let start = 0;
  let end = 0;
  return {
    add(term, times) {
      if (term >= entries.length) entries = grown(entries, term + 1);
      const entry = entries[term]!;
      if (entry > start) {
        counts[entry - 1]! += times;
        return;
      }
      terms[end] = term;
      counts[end] = times;
      entries[term] = ++end;
    },
    endRow() {
      offsets[++row] = end;
      start = end;
    },
    finish: () => ({ offsets, terms: terms.subarray(0, end), counts: counts.subarray(0, end) }),
  };
}

/** For each term how many papers have it. @param size the number of terms. */
export function papersWithEach({ terms }: CountedRows, size: number): Uint32Array {
  const papersWith = new Uint32Array(size);
  for (let e = 0; e < terms.length; e++) papersWith[terms[e]!]!++;
  return papersWith;
}
