/**
 * Which terms the table holds: the stems that most papers use, those in titles counted more, and the pairs of neighbouring stems that
 * are used often and belong together (papers × pointwise mutual information; K. Church and P. Hanks, Word association norms,
 * Computational Linguistics 16(1), 1990).
 */
import { ln } from "../../src/lib/portableMath";
import { frequentPairs, pairWeights, pairWords } from "./neighbourPairs";
import { BREAK, type StemSequences } from "./stemSequences";
import { countUse } from "./stemUse";

export interface VocabularySize {
  /** Fewer than 65,536. */
  readonly words: number;
  readonly pairs: number;
  /** Words and pairs in fewer papers are left out. */
  readonly leastWordPapers: number;
  readonly leastPairPapers: number;
}

export interface Vocabulary {
  /** By row: first the words, then the pairs, each joined with a space. */
  readonly terms: readonly string[];
  /** By row: in how many papers, counting title and abstract once. */
  readonly papers: Uint32Array;
  /** Row of a stem by its number; -1 if it has none. */
  readonly wordRows: Int32Array;
  /** Row of a pair by its code (neighbourPairs.ts). */
  readonly pairRows: ReadonlyMap<number, number>;
}

/** A paper that has the term in its title counts as this many more: titles name subjects, abstracts also say "results show". */
const WORD_TITLE_BONUS = 3;
const PAIR_TITLE_BONUS = 8;
/** In nats; above this a pair is a name or an idiom, and being used counts more. */
const LARGEST_INFORMATION = 4;

/**
 * @param texts titles and abstracts of the same papers in the same order.
 * @param stems by number.
 * @param paperWeights how much a paper counts in the choice.
 */
export function chooseVocabulary(
  { titles, abstracts }: { readonly titles: StemSequences; readonly abstracts: StemSequences },
  stems: readonly string[],
  paperWeights: Float64Array,
  size: VocabularySize,
): Vocabulary {
  const use = countUse([titles, abstracts], stems.length, paperWeights);
  const titleUse = countUse([titles], stems.length, paperWeights);
  const words = best(
    Array.from(stems.keys()).filter((stem) => stem !== BREAK && use.papers[stem]! >= size.leastWordPapers),
    (stem) => use.weights[stem]! + WORD_TITLE_BONUS * titleUse.weights[stem]!,
    size.words,
  );
  const wordRows = new Int32Array(stems.length).fill(-1);
  words.forEach((stem, row) => {
    wordRows[stem] = row;
  });

  const frequent = frequentPairs([titles, abstracts], wordRows, size.leastPairPapers);
  const weights = pairWeights([titles, abstracts], wordRows, frequent, paperWeights);
  const titleWeights = pairWeights([titles], wordRows, frequent, paperWeights);
  /** How much oftener two words stand side by side than chance would put them. */
  const information = (pair: number) => {
    const [first, second] = pairWords(pair).map((row) => use.times[words[row]!]!) as [number, number];
    return Math.min(LARGEST_INFORMATION, ln((frequent.get(pair)! * use.length) / (first * second)));
  };
  const pairs = best(
    [...frequent.keys()].filter((pair) => information(pair) > 0),
    (pair) => (weights.get(pair)! + PAIR_TITLE_BONUS * (titleWeights.get(pair) ?? 0)) * information(pair),
    size.pairs,
  );
  const stemOfRow = (row: number) => stems[words[row]!]!;
  return {
    terms: [
      ...words.map((stem) => stems[stem]!),
      ...pairs.map((pair) => pairWords(pair).map(stemOfRow).join(" ")),
    ],
    papers: Uint32Array.from([
      ...words.map((stem) => use.papers[stem]!),
      ...pairs.map((pair) => frequent.get(pair)!),
    ]),
    wordRows,
    pairRows: new Map(pairs.map((pair, i) => [pair, words.length + i])),
  };
}

/** The `count` candidates of the highest score; of equal ones the smaller. */
function best(candidates: readonly number[], score: (candidate: number) => number, count: number): number[] {
  const scored = candidates.map((candidate) => ({ candidate, score: score(candidate) }));
  scored.sort((a, b) => b.score - a.score || a.candidate - b.candidate);
  return scored.slice(0, count).map(({ candidate }) => candidate);
}
