/**
 * Records → groups of one paper each. First by shared names (joinByNames.ts), then by title with first author and year. What
 * a group knows restrains it: two DOIs of journals are two papers, however like their titles are. Time grows with the number of records.
 */
import { compareText } from "../../lib/order";
import { authorsAgree } from "./authors";
import { type MatchFacts, matchFacts, titleKeyOf } from "./facts";
import { type ContestedName, joinByNames } from "./joinByNames";
import type { Evidence, MatchRecord } from "./matchRecord";
import { inOwnOrder } from "./order";
import { type OneSet, place } from "./place";
import { RecordSets } from "./recordSets";
import { workNames } from "./workNames";

/** Years between a preprint and its article, at most; between other records of a paper one. */
const MOST_YEARS_IN_PRESS = 3;
/** Words of a title that is evidence where author or year is not known. */
const LONG_TITLE = 5;
/** So many papers of one title make it generic. */
const MOST_OF_A_TITLE = 60;

/**
 * @param known pairs that are one paper by what was said before. @param apart pairs that the user has parted.
 * @returns group of each record by the index of its first one, the pair that joined each further one, and names that several papers bear.
 */
export function groupRecords(
  records: readonly MatchRecord[],
  known: readonly Evidence[],
  apart: readonly (readonly [number, number])[],
): {
  readonly groupOf: Int32Array;
  readonly evidence: readonly Evidence[];
  readonly contested: readonly ContestedName[];
} {
  const namesOf = records.map(({ paper }) => workNames(paper));
  const sets = new RecordSets(records, namesOf, apart);
  for (const { a, b, by } of known) sets.join(a, b, by);

  const titleKeys = records.map(({ paper }) => titleKeyOf(paper));
  const contested = joinByNames(records, namesOf, titleKeys, sets);

  // Few records share a title with another: only of these more is asked.
  const asked = new Map<number, MatchFacts>();
  const factsOf = (i: number): MatchFacts => {
    const facts = asked.get(i) ?? matchFacts(records[i]!.paper, namesOf[i]!);
    asked.set(i, facts);
    return facts;
  };
  const byTitle = new Map<string, number[]>();
  for (const [i, titleKey] of titleKeys.entries()) {
    if (titleKey === null) continue;
    const list = byTitle.get(titleKey);
    if (list) list.push(i);
    else byTitle.set(titleKey, [i]);
  }
  const several = [...byTitle].filter(([, list]) => list.length > 1).sort(([a], [b]) => compareText(a, b));
  for (const [, list] of several) joinOfOneTitle(list);
  return {
    groupOf: Int32Array.from(records, (_, i) => sets.rootOf(i)),
    evidence: sets.evidence,
    contested,
  };

  function joinOfOneTitle(list: readonly number[]): void {
    const isWhole = (i: number) => factsOf(i).families.length > 0 && factsOf(i).year !== null;
    const inOrder = list.length > 2 ? inOwnOrder(list, records, (i) => sets.weightOf(i)) : list;
    const whole = inOrder.filter(isWhole);
    // First those of one year: a talk of the year before is nearer to its own article than to another one.
    placeAll(whole, (a, b) => factsOf(a).year === factsOf(b).year && isLike(a, b, list));
    placeAll([...whole, ...inOrder.filter((i) => !isWhole(i))], (a, b) => isLike(a, b, list));

    function placeAll(indices: readonly number[], isSo: (a: number, b: number) => boolean): void {
      const pairs = (paper: OneSet, set: OneSet) => paper.flatMap((a) => set.map((b) => [a, b] as const));
      place(sets.of(indices), {
        most: MOST_OF_A_TITLE,
        fits: (paper, set) =>
          sets.allows(paper[0], set[0], false) && paper.every((a) => set.every((b) => isSo(a, b))),
        join: ([a], [b]) => sets.join(a, b, "title"),
        // A record without author or year says too little to choose.
        evidence: (paper, set) => {
          const said = pairs(paper, set).filter(([, b]) => isWhole(b));
          return Math.max(0, ...said.map(([a, b]) => nearness(factsOf(a), factsOf(b))));
        },
      });
    }
  }

  function isLike(a: number, b: number, list: readonly number[]): boolean {
    const [one, two] = [factsOf(a), factsOf(b)];
    if (one.kind !== two.kind) return false;
    if (areOtherVolumes(one, two)) return false;
    const years = yearsAgree(one, two);
    const names =
      one.families.length === 0 || two.families.length === 0 ? null : authorsAgree(one.authors, two.authors);
    if (years === false || names === false) return false;
    // A talk and the article a year later: with one year, the venues may be two names of one.
    if (one.year !== two.year && areElsewhere(one.venue, two.venue)) return false;
    if (years && names) return true;
    if (records[a]!.source === records[b]!.source)
      return one.words >= LONG_TITLE && (years ?? names) !== null;
    if (one.words >= LONG_TITLE) return true;
    // Of one hub's papers one has that title, in either list.
    const isOnly = (index: number) =>
      list.every((i) => i === index || records[i]!.source !== records[index]!.source);
    return records[a]!.citesHub && records[b]!.citesHub && isOnly(a) && isOnly(b);
  }
}

/** How much speaks for the two, of one title and like authors, being one paper, 0..3. */
function nearness(one: MatchFacts, two: MatchFacts): number {
  const isThere = one.venue.some((word) => two.venue.includes(word));
  return (one.year !== null && one.year === two.year ? 2 : 0) + (isThere ? 1 : 0);
}

function areElsewhere(one: readonly string[], two: readonly string[]): boolean {
  return one.length > 0 && two.length > 0 && !one.some((word) => two.includes(word));
}

/** Two reviews of one book, the volumes of proceedings: in one journal or series, but in other volumes and on other pages. */
function areOtherVolumes({ place: one }: MatchFacts, { place: two }: MatchFacts): boolean {
  if (one.venue === "" || one.venue !== two.venue || one.volume === "" || two.volume === "") return false;
  return one.volume !== two.volume && (one.page === "" || one.page !== two.page);
}

/** Null if a year is not known. */
function yearsAgree(one: MatchFacts, two: MatchFacts): boolean | null {
  if (one.year === null || two.year === null) return null;
  const between = Math.abs(one.year - two.year);
  return between <= (one.isPreprint !== two.isPreprint ? MOST_YEARS_IN_PRESS : 1);
}
