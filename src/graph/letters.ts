/**
 * Strings of three to five characters as terms, for languages whose words Orrery cannot take to their stems (McNamee and Mayfield, Character
 * n-gram tokenization for European language text retrieval, 2004).
 */
import type { Steps } from "../lib/steps";
import { type TextPool, textPool } from "../lib/textPool";
import { unaccented } from "../lib/unaccented";
import type { WordTable } from "../lib/wordTable";
import type { TextEvidence } from "../model/graph";
import type { CountedTerms } from "./countedTerms";
import type { Documents } from "./documents";
import { type CountedRows, rowCounter } from "./rowCounter";
import { termRowSteps } from "./terms";

const SHORTEST = 3;
const LONGEST = 5;
/**
 * Where a larger share of the words is unknown, the set is taken not to be English: in 36 English sets .01 to .16 are unknown, in titles in
 * Spanish, French, Portuguese and German .2 to .6, in Chinese nearly all.
 */
const MOSTLY_FOREIGN = 0.2;
/** Papers between two yields. */
const PAPERS_AT_A_TIME = 1000;

/** True where few words are known. @param known as of `knownShares`. */
export function isForeign({ offsets }: CountedRows, known: Float64Array): boolean {
  let [papers, sum] = [0, 0];
  known.forEach((share, i) => {
    if (offsets[i] === offsets[i + 1]) return;
    papers++;
    sum += share;
  });
  return sum < (1 - MOSTLY_FOREIGN) * papers;
}

export function* letterSteps(documents: Documents): Steps<NonNullable<TextEvidence["letters"]>> {
  const { terms, tfidf } = yield* termRowSteps(yield* countStrings(documents));
  return { rows: tfidf, columnCount: terms.length };
}

function* countStrings({ table, tokens, offsets }: Documents): Steps<CountedTerms> {
  const strings = textPool();
  const { starts, numbers } = stringsOfWords(table, strings);
  let most = 0;
  for (let t = 0; t < tokens.size; t++) most += starts[tokens.words[t]! + 1]! - starts[tokens.words[t]!]!;
  const papers = offsets.length - 1;
  const counter = rowCounter(papers, most);
  for (let i = 0; i < papers; i++) {
    for (let t = offsets[i]!; t < offsets[i + 1]!; t++) {
      const word = tokens.words[t]!;
      for (let s = starts[word]!; s < starts[word + 1]!; s++) counter.add(numbers[s]!, 1);
    }
    counter.endRow();
    if (i % PAPERS_AT_A_TIME === PAPERS_AT_A_TIME - 1) yield 0;
  }
  return {
    ...counter.finish(),
    size: strings.size,
    text: (term) => strings.text(term),
    isPhrase: (term) => strings.text(term).includes(" "),
  };
}

/** The strings of word w are numbers[starts[w] … starts[w + 1] - 1]. */
function stringsOfWords(table: WordTable, strings: TextPool): { starts: Uint32Array; numbers: number[] } {
  const starts = new Uint32Array(table.words.size + 1);
  const numbers: number[] = [];
  for (let word = 0; word < table.words.size; word++) {
    const stem = table.stemOf(word);
    if (stem >= 0)
      for (const string of stringsOf(table.words.text(word), table.stems.text(stem)))
        numbers.push(strings.ofText(string));
    starts[word + 1] = numbers.length;
  }
  return { starts, numbers };
}

function stringsOf(surface: string, stem: string): string[] {
  const word = unaccented(surface).toLowerCase();
  // Scripts without spaces come as pairs of characters, which say more than any longer string.
  if (word === stem && [...word].length <= 2) return [word, ...word];
  const framed = `_${word}_`;
  const strings: string[] = [];
  for (let length = SHORTEST; length <= Math.min(LONGEST, framed.length); length++)
    for (let at = 0; at + length <= framed.length; at++) strings.push(framed.slice(at, at + length));
  return strings;
}
