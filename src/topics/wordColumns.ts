/**
 * The words of many texts as columns of numbers: the stem, the spelling and the joint of each word, and for each run of neighbouring words where it
 * begins and what text it stands in. Looking up a number costs less than looking up a text, and a large set has millions of words.
 */
import { JOINT_BITS, RUN_START } from "../lib/tokenColumns";
import type { Passages } from "./passages";

export interface WordColumns {
  /** Of each word: its stem, as a number. */
  readonly stems: Int32Array;
  /** Of each word: its spelling, as a number. */
  readonly surfaces: Int32Array;
  /** Of each word: index of `JOINTS`; that of the first of a run joins it to a word that is left out. */
  readonly joints: Uint8Array;
  /** A spelling, and the stem of one. */
  readonly spelling: (surface: number) => string;
  readonly stemOf: (surface: number) => string;
  /** The first word of each run, and behind the last the number of words. */
  readonly runs: Uint32Array;
  /** Of each run: the paper, by index, ascending. */
  readonly paperOf: Uint32Array;
  /** Of each run: the weight of a mention in it. */
  readonly weights: Float64Array;
  /** Of each run: 1 in a title. */
  readonly inTitle: Uint8Array;
}

export function wordColumns(passages: Passages): WordColumns {
  const { tokens, starts } = passages;
  const { table } = passages.room;
  const surfaces = tokens.words.subarray(0, tokens.size);
  const stems = new Int32Array(tokens.size);
  const joints = new Uint8Array(tokens.size);
  let count = 0;
  for (let at = 0; at < tokens.size; at++) {
    stems[at] = table.stemOf(surfaces[at]!);
    joints[at] = tokens.marks[at]! & JOINT_BITS;
    if (tokens.marks[at]! & RUN_START) count++;
  }
  const runs = new Uint32Array(count + 1);
  const paperOf = new Uint32Array(count);
  const weights = new Float64Array(count);
  const inTitle = new Uint8Array(count);
  let run = 0;
  for (let passage = 0; passage < passages.paperOf.length; passage++) {
    for (let at = starts[passage]!; at < starts[passage + 1]!; at++) {
      if (!(tokens.marks[at]! & RUN_START)) continue;
      runs[run] = at;
      paperOf[run] = passages.paperOf[passage]!;
      weights[run] = passages.weights[passage]!;
      inTitle[run++] = passages.isTitle[passage]!;
    }
  }
  runs[run] = tokens.size;
  return {
    stems,
    surfaces,
    joints,
    spelling: (surface) => table.words.text(surface),
    stemOf: (surface) => table.stems.text(table.stemOf(surface)),
    runs,
    paperOf,
    weights,
    inTitle,
  };
}
