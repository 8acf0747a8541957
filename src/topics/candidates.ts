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
  /** True for a facet of which the topic has the words in another sense. */
  readonly isStrange: boolean;
  /** How many of the topic's papers bear it. */
  readonly count: number;
  /** Those papers, by index. */
  readonly papers: () => number[];
}

/** Of what whole each group is a part: what is more common in the group than in the rest of its whole could be its name. */
export interface Wholes {
  /** Whole of each group. */
  readonly of: ArrayLike<number>;
  /** Papers of each whole. */
  readonly papers: readonly (readonly number[])[];
}

/**
 * For each group the subjects that are more common inside it than outside and in at least two of its papers, best first.
 * @param groups no paper in two. @param papers of all groups. @param wholes absent: all papers are one whole.
 * @param isStrange of a group and a subject, by index; absent: none is.
 */
export function candidatesOf(
  groups: readonly (readonly number[])[],
  papers: number,
  subjects: readonly Subject[],
  wholes: Wholes | null = null,
  isStrange: (group: number, subject: number) => boolean = () => false,
): Candidate[][] {
  const size = subjects.reduce((most, subject) => Math.max(most, (subject.papers.at(-1) ?? -1) + 1), 0);
  const groupOf = placesOf(groups, size);
  const wholeOf = wholes ? placesOf(wholes.papers, size) : new Int32Array(size);
  const candidates = groups.map((): Candidate[] => []);
  const everywhere = new Float64Array(wholes?.papers.length ?? 1);
  const inside = new Float64Array(groups.length);
  const bearing = new Uint32Array(groups.length);
  const met: number[] = [];
  subjects.forEach((subject, s) => {
    everywhere.fill(0);
    met.length = 0;
    for (let at = 0; at < subject.papers.length; at++) {
      const paper = subject.papers[at]!;
      const weight = subject.weights[at]!;
      if (wholeOf[paper]! < 0) continue;
      everywhere[wholeOf[paper]!]! += weight;
      const g = groupOf[paper]!;
      if (g < 0) continue;
      if (bearing[g]!++ === 0) met.push(g);
      inside[g]! += weight;
    }
    for (const g of met) {
      if (bearing[g]! > 1) {
        const whole = wholes?.of[g] ?? 0;
        const candidate = candidateOf(
          subject,
          isStrange(g, s),
          bearing[g]!,
          () => bearersOf(subject, groupOf, g),
          {
            inside: inside[g]!,
            size: groups[g]!.length,
            everywhere: everywhere[whole]!,
            papers: wholes ? wholes.papers[whole]!.length : papers,
          },
        );
        if (candidate.surprise > 0) candidates[g]!.push(candidate);
      }
      bearing[g] = 0;
      inside[g] = 0;
    }
  });
  return candidates.map((list) => list.sort(bestFirst));
}

/** Weights of the mentions in a group and in its whole, and the papers of both. */
interface Share {
  readonly inside: number;
  readonly size: number;
  readonly everywhere: number;
  readonly papers: number;
}

function candidateOf(
  { label, stems, isFacet, isArea, prior }: Subject,
  isStrange: boolean,
  count: number,
  bearers: () => number[],
  { inside, size, everywhere, papers }: Share,
): Candidate {
  const coverage = inside / size;
  const surprise = logLikelihood(inside, size, everywhere - inside, papers - size);
  return {
    label,
    stems,
    isFacet,
    isArea,
    isStrange,
    score: surprise * coverage * prior,
    surprise,
    coverage,
    lift: papers > size ? (coverage * papers) / everywhere : Number.POSITIVE_INFINITY,
    count,
    papers: bearers,
  };
}

function bearersOf({ papers }: Subject, groupOf: Int32Array, group: number): number[] {
  return Array.from(papers).filter((paper) => groupOf[paper] === group);
}

/** The list that each paper is in, -1: none. @param size papers at most. */
function placesOf(lists: readonly (readonly number[])[], size: number): Int32Array {
  const places = new Int32Array(size).fill(-1);
  lists.forEach((list, at) => {
    for (const paper of list) if (paper < size) places[paper] = at;
  });
  return places;
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
