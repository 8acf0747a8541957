/**
 * Records that share a name (DOI, arXiv id, PMID, others) → joined, unless title and authors say that the name is wrong in some of them
 * (unlike.ts). Where one name is borne by several papers, a record that says too little goes to the one of its title, else stays alone.
 */
import { compareText } from "../../lib/order";
import type { MatchRecord } from "./matchRecord";
import { inOwnOrder } from "./order";
import { type OneSet, place } from "./place";
import type { RecordSets } from "./recordSets";
import { areTitlesLike, areUnlike, likeness, type Stated, statedBy } from "./unlike";

/** One name, and a record of each of the papers that bear it. */
export interface ContestedName {
  readonly name: string;
  readonly bearers: readonly number[];
}

const NAME_ORDER = ["doi", "arxiv", "pmid", "id"] as const;
/** With so many papers that bear it, a name says nothing: further ones stay apart. */
const MOST_BEARERS = 60;
/** So many sets are looked at pair by pair for whether all of them may be one. */
const FEW = 8;
/** A record is compared with so many others of its name at least, and hardly more: with more they are of a careless file. */
const MOST_COMPARED = 240;

/**
 * @param namesOf as `workNames` gives them. @param titleKeys as `titleKeyOf` gives them.
 * @returns names that records have which stay apart for what they say.
 */
export function joinByNames(
  records: readonly MatchRecord[],
  namesOf: readonly (readonly string[])[],
  titleKeys: readonly (string | null)[],
  sets: RecordSets,
): readonly ContestedName[] {
  const contested: ContestedName[] = [];
  for (const kind of NAME_ORDER)
    for (const [name, list] of [...bearersOf(kind)].sort(([a], [b]) => compareText(a, b))) {
      const bearers = joinOfOneName(list, kind);
      if (bearers.length > 1) contested.push({ name, bearers });
    }
  return contested;

  /** Names of that kind that several records have. */
  function bearersOf(kind: (typeof NAME_ORDER)[number]): ReadonlyMap<string, number[]> {
    const first = new Map<string, number>();
    const several = new Map<string, number[]>();
    const add = (name: string, i: number) => {
      const known = first.get(name);
      if (known === undefined) first.set(name, i);
      else if (several.has(name)) several.get(name)!.push(i);
      else several.set(name, [known, i]);
    };
    for (const [i, names] of namesOf.entries()) {
      for (const name of names) if (kindOfName(name) === kind) add(name, i);
      const own = kind === "id" ? ownName(records[i]!) : null;
      if (own !== null) add(own, i);
    }
    return several;
  }

  /** @returns the first record of each paper, where there are several. */
  function joinOfOneName(list: readonly number[], kind: (typeof NAME_ORDER)[number]): readonly number[] {
    const said = new Map(isOneTitle(list) ? [] : list.map((i) => [i, statedBy(records[i]!.paper)]));
    const papers = papersOf(said);
    if (papers.length <= 1) {
      joinCompatible(list, kind);
      return [list[0]!];
    }
    const placed = new Set(papers.flat());
    const further = papers.map((): number[] => []);
    for (const i of list) {
      if (placed.has(i) || records[i]!.paper.untitled) continue;
      const isOf = comparing(papers, (each) => areTitlesLike(said.get(each)!, said.get(i)!));
      const fitting = papers.flatMap((members, p) => (isOf(members) ? [p] : []));
      if (fitting.length === 1) further[fitting[0]!]!.push(i);
    }
    for (const [p, members] of papers.entries()) joinCompatible([...members, ...further[p]!], kind);
    return papers.map(([head]) => head!);
  }

  /** Joins what no other name forbids. Between two papers that may not be one title and authors decide. */
  function joinCompatible(list: readonly number[], kind: (typeof NAME_ORDER)[number]): void {
    const allows = ([a]: OneSet, [b]: OneSet) => sets.allows(a, b, kind === "doi");
    const join = ([a]: OneSet, [b]: OneSet) => sets.join(a, b, kind);
    const all = sets.of(list);
    const areFew = all.length <= FEW;
    if (areFew && all.every((one, k) => all.slice(k + 1).every((two) => allows(one, two)))) {
      for (const set of all.slice(1)) join(all[0]!, set);
      return;
    }
    if (all.length === 2) return;
    const said = new Map(list.map((i) => [i, statedBy(records[i]!.paper)]));
    const evidence = (paper: OneSet, set: OneSet) => {
      let most = 0;
      for (const a of paper) for (const b of set) most = Math.max(most, likeness(said.get(a)!, said.get(b)!));
      return most;
    };
    const inOrder = sets.of(inOwnOrder(list, records, (i) => sets.weightOf(i)));
    place(inOrder, { fits: allows, evidence, join, most: MOST_BEARERS });
  }

  /** Most lists are: then nothing more need be asked. */
  function isOneTitle([first, ...rest]: readonly number[]): boolean {
    return titleKeys[first!] !== null && rest.every((i) => titleKeys[i] === titleKeys[first!]);
  }

  /** Those of the records that say enough → those of one paper each: any two that are not unlike are of one. */
  function papersOf(said: ReadonlyMap<number, Stated>): number[][] {
    let papers: number[][] = [];
    for (const [i, stated] of said) {
      if (!stated.isTelling) continue;
      const own = papers.filter(comparing(papers, (each) => !areUnlike(said.get(each)!, stated)));
      if (own.length > 1) papers = [...papers.filter((members) => !own.includes(members)), own.flat()];
      if (own.length > 0) (own.length > 1 ? papers.at(-1)! : own[0]!).push(i);
      else if (papers.length < MOST_BEARERS) papers.push([i]);
    }
    return papers.map((members) => members.sort((a, b) => a - b)).sort((a, b) => a[0]! - b[0]!);
  }

  /** @returns true for a paper of which some record is so. */
  function comparing(papers: readonly unknown[], isSo: (record: number) => boolean) {
    const most = Math.ceil(MOST_COMPARED / Math.max(1, papers.length));
    return (members: readonly number[]) => members.slice(0, most).some(isSo);
  }
}

/** Our own formats give each paper an id that they keep: two files of a map have it too. One made of the title says no more than the title. */
function ownName({ paper, isIdentified }: MatchRecord): string | null {
  return isIdentified && !paper.id.startsWith("title:") ? `own:${paper.id}` : null;
}

function kindOfName(name: string): (typeof NAME_ORDER)[number] {
  const kind = name.slice(0, name.indexOf(":"));
  return kind === "doi" || kind === "arxiv" || kind === "pmid" ? kind : "id";
}
