/**
 * The words of many texts as columns of numbers: the stem, the spelling and the joint of each word, and for each run where it begins and what text
 * it stands in. Looking up a number costs less than looking up a text, and a large set has millions of words.
 */
import { JOINTS } from "../lib/tokenColumns";
import type { Passage } from "./mentions";

export interface WordColumns {
  /** Of each word: its stem, as a number. */
  readonly stems: Int32Array;
  /** Of each word: its spelling, as an index of `spellings`. */
  readonly surfaces: Int32Array;
  /** Of each word: index of `JOINTS`. */
  readonly joints: Uint8Array;
  /** The spellings met, and the stem of each, in the order in which they are met. */
  readonly spellings: readonly string[];
  readonly stemOf: readonly string[];
  /** The first word of each run, and behind the last the number of words. */
  readonly runs: Uint32Array;
  /** Of each run: the paper, by index, ascending. */
  readonly paperOf: Uint32Array;
  /** Of each run: the weight of a mention in it. */
  readonly weights: Float64Array;
  /** Of each run: 1 in a title. */
  readonly inTitle: Uint8Array;
}

/** @param passages those of each paper. */
export function wordColumns(passages: readonly (readonly Passage[])[]): WordColumns {
  let words = 0;
  let runCount = 0;
  for (const paper of passages) {
    for (const { runs } of paper) {
      runCount += runs.length;
      for (const run of runs) words += run.length;
    }
  }
  const stems = new Int32Array(words);
  const surfaces = new Int32Array(words);
  const joints = new Uint8Array(words);
  const runs = new Uint32Array(runCount + 1);
  const paperOf = new Uint32Array(runCount);
  const weights = new Float64Array(runCount);
  const inTitle = new Uint8Array(runCount);
  const stemNumbers = new Map<string, number>();
  const spellingNumbers = new Map<string, number>();
  const spellings: string[] = [];
  const stemOf: string[] = [];
  /** Of each spelling. */
  const stemNumberOf: number[] = [];
  let word = 0;
  let at = 0;
  for (let paper = 0; paper < passages.length; paper++) {
    for (const { runs: ofPassage, weight, isTitle } of passages[paper]!) {
      for (const run of ofPassage) {
        runs[at] = word;
        paperOf[at] = paper;
        weights[at] = weight;
        inTitle[at++] = isTitle ? 1 : 0;
        for (const { stem, surface, joint } of run) {
          let spelling = spellingNumbers.get(surface);
          if (spelling === undefined) {
            spelling = spellings.length;
            spellingNumbers.set(surface, spelling);
            spellings.push(surface);
            stemOf.push(stem);
            let number = stemNumbers.get(stem);
            if (number === undefined) {
              number = stemNumbers.size;
              stemNumbers.set(stem, number);
            }
            stemNumberOf.push(number);
          }
          stems[word] = stemNumberOf[spelling]!;
          surfaces[word] = spelling;
          joints[word++] = JOINTS.indexOf(joint);
        }
      }
    }
  }
  runs[at] = word;
  return {
    stems,
    surfaces,
    joints,
    spellings,
    stemOf,
    runs,
    paperOf,
    weights,
    inTitle,
  };
}
