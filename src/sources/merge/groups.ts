/**
 * Records → groups of one paper each. First by shared names (joinByNames.ts), then by title with first author and year. What
 * a group knows restrains it: two DOIs of journals are two papers, however like their titles are. Time grows with the number of records.
 */
import { authorsAgree } from "./authors";
import { type MatchFacts, matchFacts, titleKeyOf } from "./facts";
import { type ContestedName, joinByNames } from "./joinByNames";
import type { Evidence, MatchRecord } from "./matchRecord";
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
  const groups = new RecordSets(records, namesOf, apart);
  for (const { a, b, by } of known) groups.join(a, b, by);

  const titleKeys = records.map(({ paper }) => titleKeyOf(paper));
  const contested = joinByNames(records, namesOf, titleKeys, groups);

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
  for (const list of byTitle.values()) if (list.length > 1) joinOfOneTitle(list);
  return {
    groupOf: Int32Array.from(records, (_, i) => groups.rootOf(i)),
    evidence: groups.evidence,
    contested,
  };

  function joinOfOneTitle(list: readonly number[]): void {
    const isWhole = (i: number) => factsOf(i).families.length > 0 && factsOf(i).year !== null;
    const inOrder = [...list.filter(isWhole), ...list.filter((i) => !isWhole(i))];
    const heads: number[] = [];
    const members = new Map<number, number[]>();
    for (const i of list) membersOf(i).push(i);
    for (const i of inOrder) {
      const fitting = heads.filter(
        (head) =>
          groups.rootOf(head) !== groups.rootOf(i) &&
          groups.allows(head, i, false) &&
          membersOf(head).some((each) => isLike(each, i, list)),
      );
      // Where it could be either of two, it is neither.
      if (fitting.length === 1 || (fitting.length > 1 && isWhole(i))) join(fitting[0]!, i);
      if (!heads.some((head) => groups.rootOf(head) === groups.rootOf(i))) heads.push(i);
      if (heads.length > MOST_OF_A_TITLE) return;
    }

    /** The records of that title in the group of `i`. */
    function membersOf(i: number): number[] {
      const root = groups.rootOf(i);
      const known = members.get(root);
      if (known) return known;
      const none: number[] = [];
      members.set(root, none);
      return none;
    }

    function join(head: number, i: number): void {
      const [one, two] = [membersOf(head), membersOf(i)];
      const [more, fewer] = one.length < two.length ? [two, one] : [one, two];
      for (const each of fewer) more.push(each);
      groups.join(head, i, "title");
      members.set(groups.rootOf(i), more);
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
