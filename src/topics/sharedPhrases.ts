/**
 * The phrases of one to three neighbouring words that stand in more than one paper: few of all, and no other can name a topic. Phrases are
 * numbers here, not strings: a large set has millions of them.
 */
import { pairNumbers } from "../lib/pairNumbers";
import { LONGEST_PHRASE } from "./mentions";
import type { WordColumns } from "./wordColumns";

export interface SharedPhrases {
  /** Phrases of up to `LONGEST_PHRASE` words met, in one paper or more. */
  readonly count: number;
  /** How many of them are in more than one paper. */
  readonly shared: number;
  /** True for those that more than one paper has. @param phrase a number below `count`. */
  isShared(phrase: number): boolean;
  /**
   * The phrase that begins at a word; alike for phrases of the same stems.
   * @param length in words, up to one more than `LONGEST_PHRASE`. The run must not end before.
   */
  at(word: number, length: number): number;
}

/** Of a phrase that more than one paper has, instead of the one paper. */
const SHARED = -1;

export function sharedPhrases({ stems, runs, paperOf }: WordColumns): SharedPhrases {
  const numbers = pairNumbers(2 * stems.length);
  /** For each word of the text and each length the phrase that begins there. */
  const phrases = new Int32Array(stems.length * LONGEST_PHRASE);
  const ownerOf: number[] = [];
  let shared = 0;
  for (let run = 0; run < paperOf.length; run++) {
    const paper = paperOf[run]!;
    const end = runs[run + 1]!;
    for (let start = runs[run]!; start < end; start++) {
      const most = Math.min(LONGEST_PHRASE, end - start);
      let phrase = -1;
      for (let length = 0; length < most; length++) {
        // A phrase is one word shorter, and a word.
        phrase = numbers.of(phrase + 1, stems[start + length]!);
        phrases[start * LONGEST_PHRASE + length] = phrase;
        if (phrase === ownerOf.length) ownerOf.push(paper);
        else if (ownerOf[phrase] !== paper && ownerOf[phrase] !== SHARED) {
          ownerOf[phrase] = SHARED;
          shared++;
        }
      }
    }
  }
  return {
    count: ownerOf.length,
    shared,
    isShared: (phrase) => ownerOf[phrase] === SHARED,
    at(word, length) {
      if (length <= LONGEST_PHRASE) return phrases[word * LONGEST_PHRASE + length - 1]!;
      const known = phrases[word * LONGEST_PHRASE + LONGEST_PHRASE - 1]!;
      return numbers.of(known + 1, stems[word + LONGEST_PHRASE]!);
    },
  };
}
