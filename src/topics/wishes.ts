/**
 * The names that a topic may take, each with how well it is borne out: first those that many of its papers bear, then two phrases joined
 * and what fewer papers bear, then whatever sets the topic apart at all.
 */
import { bestFirst, type Candidate } from "./candidates";
import { neededCoverage } from "./nameParts";

export interface Wish {
  readonly candidate: Candidate;
  /** 0 is borne out best; a better tier goes before any score. */
  readonly tier: 0 | 1 | 2;
}

/** A name must be so much more common in the topic than in all papers, or certainly more common: G² as chance gives in 1 of 1,000 cases. */
const LEAST_LIFT = 1.2;
const CERTAIN = 10.8;
/** G² as chance alone gives in one of twenty cases (χ² with one degree of freedom). */
const SIGNIFICANT = 3.84;
/** The name of a whole field gives way to a finer one that tells the topic from the others nearly as well. */
const FINER = 0.9;
const FINER_COVERAGE = 0.6;
/** What fewer papers bear, as a share of those that should, is a word in passing: 6 % of a large topic, 13 % of ten papers. */
const LEAST_SHARE = 0.3;
/** A facet that less of the topic bears than this is at most a side of it. */
const LEAST_OF_FACET = 0.12;
const LONGEST_JOINED = 44;
/** Phrases that are tried as halves. */
const HALVES = 12;

/** @param phrases and facets of the topic as candidates, best first. @param allowsProper true where nouns have capitals anyway. */
export function wishesOf(
  size: number,
  phrases: readonly Candidate[],
  facetted: readonly Candidate[],
  allowsProper: boolean,
): Wish[] {
  const sound = (candidate: Candidate) =>
    (candidate.lift >= LEAST_LIFT || candidate.surprise >= CERTAIN) &&
    candidate.papers.length >= LEAST_SHARE * neededCoverage(size) * size &&
    (candidate.isFacet
      ? candidate.coverage >= LEAST_OF_FACET && candidate.surprise >= SIGNIFICANT
      : allowsProper || !endsProper(candidate.label));
  const nouns = phrases.filter(sound);
  const whole = [...nouns.filter(({ stems }) => stems.length > 1), ...facetted.filter(sound)].sort(bestFirst);
  const joints = joined(nouns, size);
  const wishes = whole.map((candidate): Wish => ({ candidate, tier: tierOf(candidate, size) }));
  const finer = wishes.filter(({ candidate, tier }) => tier === 0 && !candidate.isArea);
  const givesWay = (area: Candidate) =>
    finer.some(
      ({ candidate }) =>
        FINER * candidate.surprise >= area.surprise && candidate.coverage >= FINER_COVERAGE * area.coverage,
    );
  return [
    ...wishes.filter(({ candidate }) => !candidate.isArea || !givesWay(candidate)),
    ...joints.map((candidate): Wish => ({ candidate, tier: 1 })),
  ];
}

/** Enough papers bear it, and not all of them by a word in passing. */
function tierOf({ papers, coverage, surprise }: Candidate, size: number): Wish["tier"] {
  const needed = neededCoverage(size);
  if (papers.length >= needed * size && coverage >= 0.4 * needed) return 0;
  const isCommon = papers.length >= (needed / 2) * size && coverage >= 0.2 * needed;
  return isCommon && papers.length >= 3 && surprise >= SIGNIFICANT ? 1 : 2;
}

/** Two phrases with one "&", which together cover enough: the second is the one that adds most to the first. */
function joined(phrases: readonly Candidate[], size: number): Candidate[] {
  // In any group of five some phrase is in two papers by chance: one half at least must be in three.
  const sure = size > 4 ? 3 : 2;
  const known = new Set(phrases.map(({ stems }) => stems.join(" ")));
  const halves = phrases
    .filter(({ papers }) => papers.length >= (neededCoverage(size) / 2) * size)
    .slice(0, HALVES);
  return halves.flatMap((first, at) =>
    halves.slice(at + 1).flatMap((second): Candidate[] => {
      const label = `${first.label} & ${second.label}`;
      if (repeats(first, second) || label.length > LONGEST_JOINED) return [];
      if (known.has([...first.stems, ...second.stems].join(" "))) return [];
      if (known.has([...second.stems, ...first.stems].join(" "))) return [];
      if (Math.max(first.papers.length, second.papers.length) < sure) return [];
      const papers = [...new Set([...first.papers, ...second.papers])];
      const added = (papers.length - first.papers.length) / Math.max(1, second.papers.length);
      const coverage = papers.length / size;
      return [
        {
          label,
          stems: [...first.stems, ...second.stems],
          isFacet: false,
          isArea: false,
          score: ((first.score + second.score * added) / 2) * coverage * 0.5,
          surprise: Math.max(first.surprise, second.surprise),
          coverage,
          lift: Math.min(first.lift, second.lift),
          papers,
        },
      ];
    }),
  );
}

/** True where they share a stem, or one stem begins another: "vuln & vulnerability". */
function repeats(a: Candidate, b: Candidate): boolean {
  return a.stems.some((x) => b.stems.some((y) => x.startsWith(y) || y.startsWith(x)));
}

/** True where the last word is written with a capital as a place or a person is: "Saudi Arabia"; not for acronyms. */
export function endsProper(label: string): boolean {
  return /(^|[ -])\p{Lu}\p{Ll}[^ -]*$/u.test(label);
}
