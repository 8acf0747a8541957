/**
 * What a topic could be called: phrases of its papers and facets of the lexicon, scored by log-likelihood (Dunning, Accurate methods for
 * the statistics of surprise and coincidence, 1993) × coverage of the topic.
 */
import { compareText } from "../lib/order";
import { ln } from "../lib/portableMath";
import { tokenise } from "../lib/tokens";
import { facets } from "./facets";
import type { Phrase } from "./phraseTable";

export interface Candidate {
  readonly label: string;
  readonly stems: readonly string[];
  /** More is better; comparable between topics. */
  readonly score: number;
  /** Share of the topic's papers that bear it, strong mentions counting more, in 0..1. */
  readonly coverage: number;
  /** The topic's papers that bear it, by index. */
  readonly papers: readonly number[];
}

/** Facets match by many words and so cover more than any one phrase does. */
const FACET_PRIOR = 0.7;
/** By number of words: one word seldom says enough. */
const LENGTH_PRIOR = [0, 0.45, 1, 1.1];

/** Phrases that are more common inside the topic than outside and in at least two of its papers, best first. */
export function phraseCandidates(
  group: readonly number[],
  papers: number,
  phrases: readonly Phrase[],
): Candidate[] {
  return phrases
    .map((phrase): Candidate => {
      const bearing = group.filter((i) => phrase.papers.has(i));
      let inside = 0;
      let everywhere = 0;
      for (const i of bearing) inside += phrase.papers.get(i)!;
      for (const weight of phrase.papers.values()) everywhere += weight;
      const coverage = inside / group.length;
      const prior = LENGTH_PRIOR[Math.min(3, phrase.stems.length)]! * (0.7 + 0.3 * phrase.inTitles);
      return {
        label: phrase.surface,
        stems: phrase.stems,
        score:
          logLikelihood(inside, group.length, everywhere - inside, papers - group.length) * coverage * prior,
        coverage,
        papers: bearing,
      };
    })
    .filter(({ score, papers: bearing }) => score > 0 && bearing.length >= 2)
    .sort(bestFirst);
}

/** Facets, likewise. @param mentions row-major papers × facets. */
function facetCandidates(group: readonly number[], papers: number, mentions: Float64Array): Candidate[] {
  const total = mentions.length / facets.length;
  return facets
    .map(({ label }, f): Candidate => {
      const weight = (i: number) => mentions[i * facets.length + f]!;
      const inside = group.reduce((sum, i) => sum + weight(i), 0);
      let everywhere = 0;
      for (let i = 0; i < total; i++) everywhere += weight(i);
      const coverage = inside / group.length;
      const surprise = logLikelihood(inside, group.length, everywhere - inside, papers - group.length);
      return {
        label,
        stems: tokenise(label).flatMap((run) => run.map(({ stem }) => stem)),
        score: surprise * coverage * FACET_PRIOR,
        coverage,
        papers: group.filter((i) => weight(i) > 0),
      };
    })
    .filter(({ score, papers: bearing }) => score > 0 && bearing.length >= 2)
    .sort(bestFirst);
}

/** What can stand as a name in one piece: phrases of more than one word, and facets. Best first. */
export function wholeNames(
  group: readonly number[],
  papers: number,
  phrases: readonly Candidate[],
  mentions: Float64Array,
): Candidate[] {
  const phrasal = phrases.filter(({ stems }) => stems.length > 1);
  return [...phrasal, ...facetCandidates(group, papers, mentions)].sort(bestFirst);
}

export function bestFirst(a: Candidate, b: Candidate): number {
  return b.score - a.score || compareText(a.label, b.label);
}

/**
 * G² of "a of n inside, b of m outside" against one common share, and 0 where the share inside is not the larger. A set of one topic has
 * no outside: there every share inside counts as if an equally large outside had half of it.
 */
export function logLikelihood(a: number, n: number, b: number, m: number): number {
  if (m <= 0) return logLikelihood(a, n, a / 2, n);
  if (a * m <= b * n) return 0;
  const share = (a + b) / (n + m);
  const part = (seen: number, expected: number) => (seen > 0 ? seen * ln(seen / expected) : 0);
  return (
    2 *
    (part(a, n * share) + part(b, m * share) + part(n - a, n * (1 - share)) + part(m - b, m * (1 - share)))
  );
}
