/**
 * What a topic could be called: phrases of its papers and facets of the lexicon, scored by log-likelihood (Dunning, Accurate methods for
 * the statistics of surprise and coincidence, 1993) × coverage of the topic.
 */
import { compareText } from "../lib/order";
import { ln } from "../lib/portableMath";
import type { Phrase } from "./phrase";
import { phraseSubjects, type Subject } from "./subjects";

export interface Candidate {
  readonly label: string;
  readonly stems: readonly string[];
  readonly isFacet: boolean;
  readonly isArea: boolean;
  /** More is better; comparable between topics. */
  readonly score: number;
  /** G² of the coverage inside against that outside, > 0. */
  readonly surprise: number;
  /** Share of the topic's papers that bear it, strong mentions counting more, in 0..1. */
  readonly coverage: number;
  /** Coverage of the topic over coverage of all papers, > 1. */
  readonly lift: number;
  /** The topic's papers that bear it, by index. */
  readonly papers: readonly number[];
}

/** For each group the subjects that are more common inside it than outside and in at least two of its papers, best first. */
export function candidatesOf(
  groups: readonly (readonly number[])[],
  papers: number,
  subjects: readonly Subject[],
): Candidate[][] {
  const groupOf = new Map(groups.flatMap((group, g) => group.map((paper) => [paper, g] as const)));
  const candidates = groups.map((): Candidate[] => []);
  for (const subject of subjects) {
    const bearing = new Map<number, number[]>();
    const inside = new Map<number, number>();
    let everywhere = 0;
    for (const [paper, weight] of subject.papers) {
      everywhere += weight;
      const g = groupOf.get(paper);
      if (g === undefined) continue;
      inside.set(g, (inside.get(g) ?? 0) + weight);
      const own = bearing.get(g);
      if (own) own.push(paper);
      else bearing.set(g, [paper]);
    }
    for (const [g, own] of bearing) {
      if (own.length < 2) continue;
      const candidate = candidateOf(subject, own, inside.get(g)!, everywhere, groups[g]!.length, papers);
      if (candidate.surprise > 0) candidates[g]!.push(candidate);
    }
  }
  return candidates.map((list) => list.sort(bestFirst));
}

function candidateOf(
  { label, stems, isFacet, isArea, prior }: Subject,
  bearing: readonly number[],
  inside: number,
  everywhere: number,
  size: number,
  papers: number,
): Candidate {
  const coverage = inside / size;
  const surprise = logLikelihood(inside, size, everywhere - inside, papers - size);
  return {
    label,
    stems,
    isFacet,
    isArea,
    score: surprise * coverage * prior,
    surprise,
    coverage,
    lift: papers > size ? (coverage * papers) / everywhere : Number.POSITIVE_INFINITY,
    papers: bearing,
  };
}

/** Of one group: phrases that are more common inside the topic than outside and in at least two of its papers, best first. */
export function phraseCandidates(
  group: readonly number[],
  papers: number,
  phrases: readonly Phrase[],
): Candidate[] {
  return candidatesOf([group], papers, phraseSubjects(phrases))[0]!;
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
