/** Words of papers to counted terms: stems, and pairs of neighbouring stems. Strings are made of those only that are asked for. */
import { pairNumbers } from "../lib/pairNumbers";
import type { Steps } from "../lib/steps";
import { RUN_START, TWICE } from "../lib/tokenColumns";
import type { Documents } from "./documents";
import { type CountedRows, rowCounter } from "./rowCounter";

/** Papers between two yields. */
const PAPERS_AT_A_TIME = 1000;
/** In abstracts of 1,000 papers a different pair comes with every fourth word, of 100,000 with every ninth. */
const TOKENS_A_PAIR = 8;
const TOKENS_A_PAIR_OF_FEW = 3;
/** Words of some 2,000 abstracts. */
const FEW_TOKENS = 1 << 18;
/** In place of the pair of a word that opens a run. */
export const NO_PAIR = -1;

/** Terms by number: how often each paper has them, and how they are written. */
export interface CountedTerms extends CountedRows {
  /** How many terms there are, some of which no paper may have. */
  readonly size: number;
  text(term: number): string;
  /** True for terms that hold a space. */
  isPhrase(term: number): boolean;
}

export interface CountedWords extends CountedTerms {
  /** For each word of the table the term that its stem is, or NO_STEM. */
  readonly termOfWord: Int32Array;
  /** For each token the term that it makes with the token before it, or NO_PAIR. */
  readonly pairs: Int32Array;
  /** The number of a term, or -1. */
  find(text: string): number;
}

/**
 * A term of several words is numbered as the pair of all but its last and its last, so that texts that are alike have one number, also where a
 * stem itself holds a space.
 */
export function* countSteps({ table, tokens, offsets }: Documents): Steps<CountedWords> {
  const { stems } = table;
  const papers = offsets.length - 1;
  const numbers = pairNumbers(
    tokens.size / (tokens.size > FEW_TOKENS ? TOKENS_A_PAIR : TOKENS_A_PAIR_OF_FEW),
  );
  const spaced = [...table.spacedStems].map((stem) => ({
    stem,
    parts: stems
      .text(stem)
      .split(" ")
      .map((part) => stems.ofText(part)),
  }));
  const stemCount = stems.size;
  const joined = (a: number, b: number): number =>
    stemCount +
    (b < stemCount
      ? numbers.of(a, b)
      : numbers.of(joined(a, numbers.first(b - stemCount)), numbers.second(b - stemCount)));
  const termOfWord = Int32Array.from({ length: table.words.size }, (_, word) => table.stemOf(word));
  const termOfSpaced = new Map(spaced.map(({ stem, parts }) => [stem, parts.reduce(joined)]));
  if (termOfSpaced.size > 0)
    for (let w = 0; w < termOfWord.length; w++)
      termOfWord[w] = termOfSpaced.get(termOfWord[w]!) ?? termOfWord[w]!;

  const { words, marks, size } = tokens;
  const pairs = new Int32Array(size);
  const counter = rowCounter(papers, 2 * size);
  const countRow = (from: number, to: number): void => {
    for (let t = from; t < to; t++) {
      const term = termOfWord[words[t]!]!;
      const times = marks[t]! & TWICE ? 2 : 1;
      counter.add(term, times);
      pairs[t] = NO_PAIR;
      if (marks[t]! & RUN_START) continue;
      const before = termOfWord[words[t - 1]!]!;
      const pair = term < stemCount ? stemCount + numbers.of(before, term) : joined(before, term);
      pairs[t] = pair;
      counter.add(pair, times);
    }
  };
  for (let i = 0; i < papers; i++) {
    countRow(offsets[i]!, offsets[i + 1]!);
    counter.endRow();
    if (i % PAPERS_AT_A_TIME === PAPERS_AT_A_TIME - 1) yield i / papers;
  }
  const text = (term: number): string =>
    term < stemCount
      ? stems.text(term)
      : `${text(numbers.first(term - stemCount))} ${stems.text(numbers.second(term - stemCount))}`;
  return {
    ...counter.finish(),
    size: stemCount + numbers.size,
    termOfWord,
    pairs,
    text,
    isPhrase: (term) => term >= stemCount,
    find(text) {
      let space = text.indexOf(" ");
      let term = stems.find(text, 0, space < 0 ? text.length : space);
      while (space >= 0 && term >= 0) {
        const next = text.indexOf(" ", space + 1);
        const stem = stems.find(text, space + 1, next < 0 ? text.length : next);
        const number = stem < 0 ? -1 : numbers.find(term, stem);
        term = number < 0 ? -1 : stemCount + number;
        space = next;
      }
      return term;
    },
  };
}
