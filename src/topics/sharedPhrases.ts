/**
 * The phrases of one to three neighbouring words that stand in more than one paper: few of all, and no other can name a topic. Phrases are
 * numbers here, not strings: a large set has millions of them.
 */
import { pairNumbers } from "../lib/pairNumbers";
import type { Token } from "../lib/tokens";
import { LONGEST_PHRASE, type Passage } from "./mentions";

export interface Occurrence {
  /** Alike for phrases of the same stems. */
  readonly phrase: number;
  /** By index. */
  readonly paper: number;
  readonly passage: Passage;
  readonly tokens: readonly Token[];
  /** The phrase longer by the next word, or by the one before, where the run goes on; else -1. */
  readonly after: number;
  readonly before: number;
}

/** Of a phrase that more than one paper has, instead of the one paper. */
const SHARED = -1;

/** Calls back for each such phrase wherever it stands, in the order of the text. @param passages those of each paper. */
export function forEachShared(
  passages: readonly (readonly Passage[])[],
  see: (occurrence: Occurrence) => void,
): void {
  const numbers = pairNumbers();
  /** A phrase is one word shorter, and a word. */
  const longer = (phrase: number, stem: number) => numbers.of(phrase + 1, stem);
  const { stems, starts } = numberStems(passages);
  /** For each word of the text and each length the phrase that begins there; -1 where the run is too short. */
  const phrases = new Int32Array(stems.length * LONGEST_PHRASE).fill(-1);
  const paperOf: number[] = [];
  eachRun(passages, starts, (run, first, paper) => {
    for (let start = 0; start < run.length; start++) {
      let phrase = -1;
      for (let length = 0; length < LONGEST_PHRASE && start + length < run.length; length++) {
        phrase = longer(phrase, stems[first + start + length]!);
        phrases[(first + start) * LONGEST_PHRASE + length] = phrase;
        if (phrase === paperOf.length) paperOf.push(paper);
        else if (paperOf[phrase] !== paper) paperOf[phrase] = SHARED;
      }
    }
  });
  const phraseAt = (word: number, length: number) => {
    const known = phrases[word * LONGEST_PHRASE + Math.min(length, LONGEST_PHRASE) - 1]!;
    return length <= LONGEST_PHRASE ? known : longer(known, stems[word + LONGEST_PHRASE]!);
  };
  eachRun(passages, starts, (run, first, paper, passage) => {
    for (let start = 0; start < run.length; start++) {
      for (let end = start + 1; end <= Math.min(run.length, start + LONGEST_PHRASE); end++) {
        const length = end - start;
        const phrase = phraseAt(first + start, length);
        if (paperOf[phrase] !== SHARED) continue;
        see({
          phrase,
          paper,
          passage,
          tokens: run.slice(start, end),
          after: end < run.length ? phraseAt(first + start, length + 1) : -1,
          before: start > 0 ? phraseAt(first + start - 1, length + 1) : -1,
        });
      }
    }
  });
}

type Passages = readonly (readonly Passage[])[];

/** The stem of each word of the text as a number, and for each run the place of its first word. */
function numberStems(passages: Passages): { stems: Int32Array; starts: Int32Array } {
  const known = new Map<string, number>();
  const stems: number[] = [];
  const starts: number[] = [];
  for (const { runs } of passages.flat()) {
    for (const run of runs) {
      starts.push(stems.length);
      for (const { stem } of run) {
        const number = known.get(stem) ?? known.size;
        known.set(stem, number);
        stems.push(number);
      }
    }
  }
  return { stems: Int32Array.from(stems), starts: Int32Array.from(starts) };
}

/** @param see called with a run, the place of its first word in the text, and where it stands. */
function eachRun(
  passages: Passages,
  starts: Int32Array,
  see: (run: readonly Token[], first: number, paper: number, passage: Passage) => void,
): void {
  let at = 0;
  passages.forEach((ofPaper, paper) => {
    for (const passage of ofPaper) for (const run of passage.runs) see(run, starts[at++]!, paper, passage);
  });
}
