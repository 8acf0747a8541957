/** Counted terms to TF-IDF rows (Salton and Buckley, Term-weighting approaches in automatic text retrieval, 1988). */

import { ln } from "../lib/portableMath";
import type { Steps } from "../lib/steps";
import type { SparseRows } from "../model/graph";
import type { CountedTerms } from "./countedTerms";
import { countWeights } from "./countWeights";
import { vocabularyOf } from "./vocabulary";

/** Papers between two yields. */
const PAPERS_AT_A_TIME = 1000;

export interface TermRows {
  /** By code units; one a column of `tfidf`. */
  readonly terms: readonly string[];
  /** For each counted term its column, or -1. */
  readonly columns: Int32Array;
  /** Rows of unit length; an empty row has no term of another paper. */
  readonly tfidf: SparseRows;
}

export function* termRowSteps(counted: CountedTerms): Steps<TermRows> {
  const papers = counted.offsets.length - 1;
  const { terms, papersWith, columns } = vocabularyOf(counted);
  const inverse = Float64Array.from(papersWith, (count) => ln((1 + papers) / (1 + count)) + 1);
  const entries = papersWith.reduce((sum, count) => sum + count, 0);
  const tfidf = {
    offsets: new Uint32Array(papers + 1),
    columns: new Uint32Array(entries),
    values: new Float64Array(entries),
  };
  /** How often the paper at hand has the term of a column. */
  const times = new Uint32Array(terms.length);
  const weights = countWeights();
  let end = 0;
  const addRow = (from: number, to: number): void => {
    const start = end;
    for (let e = from; e < to; e++) {
      const column = columns[counted.terms[e]!]!;
      if (column < 0) continue;
      tfidf.columns[end++] = column;
      times[column] = counted.counts[e]!;
    }
    tfidf.columns.subarray(start, end).sort();
    let squares = 0;
    for (let e = start; e < end; e++) {
      const column = tfidf.columns[e]!;
      const value = weights.of(times[column]!) * inverse[column]!;
      tfidf.values[e] = value;
      squares += value * value;
    }
    const length = Math.sqrt(squares);
    for (let e = start; e < end; e++) tfidf.values[e]! /= length;
  };
  for (let i = 0; i < papers; i++) {
    addRow(counted.offsets[i]!, counted.offsets[i + 1]!);
    tfidf.offsets[i + 1] = end;
    if (i % PAPERS_AT_A_TIME === PAPERS_AT_A_TIME - 1) yield i / papers;
  }
  return { terms, columns, tfidf };
}
