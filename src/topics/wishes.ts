/**
 * The names that a topic may take, each with how well it is borne out: first those that many of its papers bear, then two phrases joined
 * and what fewer papers bear, then whatever sets the topic apart at all, and last what two of its papers speak of.
 */
import { bestFirst, type Candidate } from "./candidates";
import { isInPassing, neededCoverage, repeats } from "./nameParts";

export interface Wish {
  readonly candidate: Candidate;
  /** 0 is borne out best; a better tier goes before any score. */
  readonly tier: 0 | 1 | 2 | 3 | 4;
}

/** A name must be so much more common in the topic than in all papers, or certainly more common: G² as chance gives in 1 of 1,000 cases. */
const LEAST_LIFT = 1.2;
const CERTAIN = 10.8;
/** G² as chance alone gives in one of twenty cases (χ² with one degree of freedom). */
const SIGNIFICANT = 3.84;
/** The name of a whole field gives way to a finer one that tells the topic from the others nearly as well: it is one of the last wishes then. */
const FINER = 0.9;
const FINER_COVERAGE = 0.6;
/** A facet that less of the topic bears than this is at most a side of it. */
const LEAST_OF_FACET = 0.12;
/** For want of a sound name: G² of what is hardly more common here than elsewhere; of a whole field, which all speak of, more. */
const HINT = 0.1;
const HINT_SHARE = 0.1;
const HINT_OF_AREA = 1;
const HINT_SHARE_OF_AREA = 0.4;
/** A field that fewer papers touch is met there by chance. */
const LEAST_OF_AREA = 3;
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
    !isDoubtful(candidate) &&
    (candidate.lift >= LEAST_LIFT || candidate.surprise >= CERTAIN) &&
    !isInPassing(candidate.count, size) &&
    (candidate.isFacet
      ? candidate.coverage >= LEAST_OF_FACET && candidate.surprise >= SIGNIFICANT
      : allowsProper || !endsProper(candidate.label));
  const nouns = phrases.filter(sound);
  const whole = [...nouns.filter(({ stems }) => stems.length > 1), ...facetted.filter(sound)].sort(bestFirst);
  const joints = joined(nouns, size);
  const wishes = whole.map((candidate): Wish => ({ candidate, tier: tierOf(candidate, size) }));
  const finer = wishes.filter(({ candidate, tier }) => tier < 2 && !candidate.isArea);
  const givesWay = (area: Candidate) =>
    area.isArea &&
    finer.some(
      ({ candidate }) =>
        FINER * candidate.surprise >= area.surprise && candidate.coverage >= FINER_COVERAGE * area.coverage,
    );
  return [
    ...wishes.map((wish): Wish => (givesWay(wish.candidate) ? { ...wish, tier: 2 } : wish)),
    ...joints.map((candidate): Wish => ({ candidate, tier: 1 })),
    ...[...phrases, ...facetted]
      .filter(
        (candidate) => !sound(candidate) && !isDoubtful(candidate) && isHinted(candidate, size, allowsProper),
      )
      .map((candidate): Wish => ({ candidate, tier: candidate.isArea ? 4 : 3 })),
  ];
}

/** What the topic speaks of in words only: the words that there are say more. */
function isDoubtful({ isStrange, isArea, count }: Candidate): boolean {
  return isStrange || (isArea && count < LEAST_OF_AREA);
}

/** What some papers speak of, a little more than others do: still better on a slide than two words that happen to be there. */
function isHinted(
  { stems, label, isFacet, isArea, surprise, coverage, count }: Candidate,
  size: number,
  allowsProper: boolean,
): boolean {
  if (isArea) return surprise >= HINT_OF_AREA && coverage >= HINT_SHARE_OF_AREA;
  if (surprise < HINT || isInPassing(count, size)) return false;
  return isFacet ? coverage >= HINT_SHARE : stems.length > 1 && (allowsProper || !endsProper(label));
}

/** Enough papers bear it, and not all of them by a word in passing. */
function tierOf({ count, coverage, surprise }: Candidate, size: number): Wish["tier"] {
  const needed = neededCoverage(size);
  if (count >= needed * size && coverage >= 0.4 * needed) return 0;
  const isCommon = count >= (needed / 2) * size && coverage >= 0.2 * needed;
  return isCommon && count >= 3 && surprise >= SIGNIFICANT ? 1 : 2;
}

/** Two phrases with one "&", which together cover enough: the second is the one that adds most to the first. */
function joined(phrases: readonly Candidate[], size: number): Candidate[] {
  // In any group of five some phrase is in two papers by chance: one half at least must be in three.
  const sure = size > 4 ? 3 : 2;
  const known = new Set(phrases.map(({ stems }) => stems.join(" ")));
  const halves = phrases
    .filter(({ count }) => count >= (neededCoverage(size) / 2) * size)
    .slice(0, HALVES)
    .map((half) => ({ ...half, bearers: half.papers() }));
  return halves.flatMap((first, at) =>
    halves.slice(at + 1).flatMap((second): Candidate[] => {
      const label = `${first.label} & ${second.label}`;
      if (repeats(first, second) || label.length > LONGEST_JOINED) return [];
      if (known.has([...first.stems, ...second.stems].join(" "))) return [];
      if (known.has([...second.stems, ...first.stems].join(" "))) return [];
      if (Math.max(first.count, second.count) < sure) return [];
      const papers = new Set([...first.bearers, ...second.bearers]);
      const added = (papers.size - first.count) / Math.max(1, second.count);
      const coverage = papers.size / size;
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
          isStrange: false,
          count: papers.size,
          papers: () => [...papers],
        },
      ];
    }),
  );
}

/** True where the last word is written with a capital as a place or a person is: "Saudi Arabia"; not for acronyms nor for peoples, whom papers are about. */
export function endsProper(label: string): boolean {
  return /(^|[ -])\p{Lu}\p{Ll}[^ -]*$/u.test(label) && !/(Americans|Africans|Asians|Europeans)$/.test(label);
}
