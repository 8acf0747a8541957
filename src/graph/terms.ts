/** Counted terms to TF-IDF rows (Salton and Buckley, Term-weighting approaches in automatic text retrieval, 1988). */
import { compareText } from "../lib/order";
import { ln } from "../lib/portableMath";
import { sparseRows } from "../lib/sparseRows";
import { commonest, learnWordForms } from "../lib/wordForms";
import type { SparseRows } from "../model/graph";
import type { Document } from "./documents";

/** Terms at most, those in most papers first. */
const MOST_TERMS = 40_000;
/** From so many papers on a two-stem phrase must be in three of them, else in two. */
const MANY_PAPERS = 1000;

export interface TermRows {
  /** By code units; one a column of `tfidf`. */
  readonly terms: readonly string[];
  /** Rows of unit length; an empty row has no term of another paper. */
  readonly tfidf: SparseRows;
}

export function termRows(documents: readonly Pick<Document, "counts">[]): TermRows {
  const papersWith = new Map<string, number>();
  for (const { counts } of documents)
    for (const term of counts.keys()) papersWith.set(term, (papersWith.get(term) ?? 0) + 1);
  const terms = vocabulary(papersWith, documents.length);
  const column = new Map(terms.map((term, i) => [term, i]));
  const inverse = terms.map((term) => ln((1 + documents.length) / (1 + papersWith.get(term)!)) + 1);
  const rows = documents.map(({ counts }) => {
    const row: [number, number][] = [];
    for (const [term, frequency] of counts) {
      const at = column.get(term);
      if (at !== undefined) row.push([at, (1 + ln(frequency)) * inverse[at]!]);
    }
    return toUnitLength(row.sort((a, b) => a[0] - b[0]));
  });
  return { terms, tfidf: sparseRows(rows) };
}

/** Terms in at least two papers. */
function vocabulary(papersWith: ReadonlyMap<string, number>, papers: number): string[] {
  const leastForPhrase = papers > MANY_PAPERS ? 3 : 2;
  return [...papersWith]
    .filter(([term, count]) => count >= (term.includes(" ") ? leastForPhrase : 2))
    .sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
    .slice(0, MOST_TERMS)
    .map(([term]) => term)
    .sort(compareText);
}

function toUnitLength(row: [number, number][]): [number, number][] {
  let squares = 0;
  for (const [, value] of row) squares += value * value;
  const length = Math.sqrt(squares);
  return row.map(([at, value]) => [at, value / length]);
}

/** For each term its commonest surface form, as a person would write it. */
export function surfacesOf(terms: readonly string[], documents: readonly Document[]): string[] {
  const column = new Map(terms.map((term, i) => [term, i]));
  const texts = documents.flatMap((paper) => paper.texts);
  const forms = learnWordForms(texts);
  const written: Map<string, number>[] = terms.map(() => new Map());
  const note = (at: number, surface: string) => {
    written[at]!.set(surface, (written[at]!.get(surface) ?? 0) + 1);
  };
  for (const run of texts.flat()) {
    for (let i = 0; i < run.length; i++) {
      const { stem, surface, joint } = run[i]!;
      const single = column.get(stem);
      if (single !== undefined) note(single, forms.write(surface));
      if (i === 0) continue;
      const before = run[i - 1]!;
      const pair = column.get(`${before.stem} ${stem}`);
      if (pair !== undefined) note(pair, forms.write(before.surface) + joint + forms.write(surface));
    }
  }
  return written.map(commonest);
}
