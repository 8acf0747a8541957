/** Pairs of neighbouring words as single numbers, and the pairs that enough papers have. */
import { BREAK, type StemSequences } from "./stemSequences";

/** Rows of words are below this, so that a pair fits 32 bits. */
const WORD_LIMIT = 65_536;

/** Where a word has no neighbour in the vocabulary, or itself. */
const NO_PAIR = -1;

/** The rows of the two words of a pair. */
export function pairWords(code: number): readonly [number, number] {
  return [Math.floor(code / WORD_LIMIT), code % WORD_LIMIT];
}

/**
 * @param wordRows row of a stem by its number, -1 if it has none.
 * @returns by code, ascending, the pairs that at least `least` papers have in any of their texts, and how many papers.
 */
export function frequentPairs(
  texts: readonly StemSequences[],
  wordRows: Int32Array,
  least: number,
): Map<number, number> {
  const all = new Uint32Array(texts.reduce((sum, { numbers }) => sum + numbers.length, 0));
  let filled = 0;
  for (let paper = 0; paper + 1 < texts[0]!.offsets.length; paper++) {
    const start = filled;
    for (const text of texts)
      eachNeighbours(text, paper, wordRows, (_, pair) => {
        if (pair !== NO_PAIR) all[filled++] = pair;
      });
    filled = start + keepDistinct(all.subarray(start, filled));
  }
  const frequent = new Map<number, number>();
  const sorted = all.subarray(0, filled).sort();
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    while (end < sorted.length && sorted[end] === sorted[start]) end++;
    if (end - start >= least) frequent.set(sorted[start]!, end - start);
  }
  return frequent;
}

/** @returns by code, the weight of the papers that have the pair; of the pairs that are keys of `among`. */
export function pairWeights(
  texts: readonly StemSequences[],
  wordRows: Int32Array,
  among: ReadonlyMap<number, number>,
  paperWeights: Float64Array,
): Map<number, number> {
  const weights = new Map<number, number>();
  for (let paper = 0; paper < paperWeights.length; paper++) {
    const found = new Set<number>();
    for (const text of texts)
      eachNeighbours(text, paper, wordRows, (_, pair) => {
        if (among.has(pair)) found.add(pair);
      });
    for (const pair of found) weights.set(pair, (weights.get(pair) ?? 0) + paperWeights[paper]!);
  }
  return weights;
}

/** Calls back for each word of a text that has a row, with the code of the pair that it opens or -1. */
export function eachNeighbours(
  { offsets, numbers }: StemSequences,
  text: number,
  wordRows: Int32Array,
  visit: (word: number, pair: number) => void,
): void {
  const end = offsets[text + 1]!;
  for (let at = offsets[text]!; at < end; at++) {
    const stem = numbers[at]!;
    const row = stem === BREAK ? -1 : wordRows[stem]!;
    if (row < 0) continue;
    const nextStem = at + 1 < end ? numbers[at + 1]! : BREAK;
    const next = nextStem === BREAK ? -1 : wordRows[nextStem]!;
    visit(row, next >= 0 && next !== row ? row * WORD_LIMIT + next : NO_PAIR);
  }
}

/** Moves the distinct values to the front, sorted; returns how many. */
function keepDistinct(values: Uint32Array): number {
  values.sort();
  let kept = 0;
  for (const value of values) if (kept === 0 || values[kept - 1] !== value) values[kept++] = value;
  return kept;
}
