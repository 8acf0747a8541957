/** Counted terms → those worth a column: in at least two papers, and if they are too many those in most papers. */
import { compareText } from "../lib/order";
import type { CountedTerms } from "./countedTerms";
import { papersWithEach } from "./rowCounter";

/** Terms at most, those in most papers first. */
const MOST_TERMS = 40_000;
/** From so many papers on a two-stem phrase must be in three of them, else in two. */
const MANY_PAPERS = 1000;

export interface Vocabulary {
  /** By code units. */
  readonly terms: readonly string[];
  /** For each of `terms` how many papers have it. */
  readonly papersWith: Uint32Array;
  /** For each counted term its place in `terms`, or -1. */
  readonly columns: Int32Array;
}

export function vocabularyOf(counted: CountedTerms): Vocabulary {
  const papers = counted.offsets.length - 1;
  const papersWith = papersWithEach(counted, counted.size);
  const leastForPhrase = papers > MANY_PAPERS ? 3 : 2;
  /** How many terms are in so many papers. */
  const termsIn = new Uint32Array(papers + 1);
  for (let term = 0; term < counted.size; term++) {
    if (papersWith[term]! < 2 || (papersWith[term]! < leastForPhrase && counted.isPhrase(term)))
      papersWith[term] = 0;
    else termsIn[papersWith[term]!]!++;
  }
  let floor = papers;
  let above = 0;
  while (floor > 1 && above + termsIn[floor]! <= MOST_TERMS) above += termsIn[floor--]!;
  const chosen: Entry[] = [];
  const atFloor: Entry[] = [];
  for (let term = 0; term < counted.size; term++) {
    if (papersWith[term]! > floor) chosen.push({ term, text: counted.text(term) });
    else if (floor > 1 && papersWith[term] === floor) atFloor.push({ term, text: counted.text(term) });
  }
  const entries = [...chosen, ...atFloor.sort(byText).slice(0, MOST_TERMS - above)].sort(byText);
  const columns = new Int32Array(counted.size).fill(-1);
  entries.forEach(({ term }, i) => {
    columns[term] = i;
  });
  return {
    terms: entries.map(({ text }) => text),
    papersWith: Uint32Array.from(entries, ({ term }) => papersWith[term]!),
    columns,
  };
}

interface Entry {
  readonly term: number;
  readonly text: string;
}

function byText(a: Entry, b: Entry): number {
  return compareText(a.text, b.text);
}
