/** Two views of one paper, made to be told from the views of other papers: what training learns from. */
import type { Random } from "../../src/lib/random";
import type { SparseMatrix } from "../../src/lib/sparseRows";

/** Sparse rows filled one after another and used anew for each batch. */
export class View {
  readonly offsets: Uint32Array;
  terms = new Uint32Array(4096);
  weights = new Float64Array(4096);
  rows = 0;

  constructor(rows: number) {
    this.offsets = new Uint32Array(rows + 1);
  }

  clear(): void {
    this.rows = 0;
  }

  /** One more row: the terms of a text that `keeps` lets through, or all of them where it would leave none. */
  add(texts: SparseMatrix, text: number, keeps: (term: number) => boolean): void {
    const start = this.offsets[this.rows]!;
    let length = this.#fill(start, texts, text, keeps);
    if (length === start) length = this.#fill(start, texts, text, () => true);
    this.offsets[++this.rows] = length;
  }

  #fill(
    start: number,
    { offsets, columns, values }: SparseMatrix,
    text: number,
    keeps: (term: number) => boolean,
  ) {
    let at = start;
    for (let e = offsets[text]!; e < offsets[text + 1]!; e++) {
      const term = columns[e]!;
      if (!keeps(term)) continue;
      if (at === this.terms.length) this.#grow();
      this.terms[at] = term;
      this.weights[at++] = values[e]!;
    }
    return at;
  }

  #grow(): void {
    const terms = new Uint32Array(2 * this.terms.length);
    const weights = new Float64Array(2 * this.terms.length);
    terms.set(this.terms);
    weights.set(this.weights);
    this.terms = terms;
    this.weights = weights;
  }
}

/** The terms of all papers, weighted 1 + ln frequency, one matrix a part of the paper, rows alike. */
export interface PaperTerms {
  readonly titles: SparseMatrix;
  readonly abstracts: SparseMatrix;
  readonly keywords: SparseMatrix;
}

/** Adds one row to each view. */
export type DrawViews = (paper: number, left: View, right: View) => void;

/** Shares of terms that a view loses, so that no single word can carry a paper. */
const TITLE_LOSS = 0.1;
const ABSTRACT_LOSS = 0.3;
/** Of the abstract's terms that the title has too: or counting words in common would be enough. */
const SHARED_LOSS = 0.8;

export function titleAndAbstract({ titles, abstracts }: PaperTerms, random: Random): DrawViews {
  return (paper, left, right) => {
    const inTitle = termsOf(titles, paper);
    left.add(titles, paper, () => random() >= TITLE_LOSS);
    right.add(
      abstracts,
      paper,
      (term) => random() >= ABSTRACT_LOSS && !(inTitle.has(term) && random() < SHARED_LOSS),
    );
  };
}

/** The terms of the abstract dealt out to two hands. */
export function halvesOfAbstract({ abstracts }: PaperTerms, random: Random): DrawViews {
  return (paper, left, right) => {
    const toLeft = new Set([...termsOf(abstracts, paper)].filter(() => random() < 0.5));
    left.add(abstracts, paper, (term) => toLeft.has(term));
    right.add(abstracts, paper, (term) => !toLeft.has(term));
  };
}

/** Keywords beside the title or the abstract, as chance will have it. */
export function keywordsAndText({ titles, abstracts, keywords }: PaperTerms, random: Random): DrawViews {
  return (paper, left, right) => {
    const abstract = abstracts.offsets[paper + 1]! > abstracts.offsets[paper]! && random() < 0.5;
    left.add(keywords, paper, () => random() >= TITLE_LOSS);
    if (abstract) right.add(abstracts, paper, () => random() >= ABSTRACT_LOSS);
    else right.add(titles, paper, () => random() >= TITLE_LOSS);
  };
}

function termsOf({ offsets, columns }: SparseMatrix, text: number): Set<number> {
  return new Set(columns.subarray(offsets[text]!, offsets[text + 1]!));
}
