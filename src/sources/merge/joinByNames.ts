/**
 * Records that share a name (DOI, arXiv id, PMID, others) → joined, unless title and authors say that the name is wrong in some of them
 * (unlike.ts). Where one name is borne by several papers, a record that says too little goes to the one of its title, else stays alone.
 */
import type { MatchRecord } from "./matchRecord";
import type { RecordSets } from "./recordSets";
import { areTitlesLike, areUnlike, isTelling } from "./unlike";

/** One name, and a record of each of the papers that bear it. */
export interface ContestedName {
  readonly name: string;
  readonly bearers: readonly number[];
}

const NAME_ORDER = ["doi", "arxiv", "pmid", "id"] as const;
/** With so many papers that bear it, a name says nothing: further ones stay apart. */
const MOST_BEARERS = 60;

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
    for (const [name, list] of bearersOf(kind)) {
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
    const papers = isOneTitle(list) ? [] : papersOf(list.filter((i) => isTelling(records[i]!.paper)));
    const heads = papers.length > 1 ? papers.map(([head]) => head!) : [list[0]!];
    const join = (a: number, b: number) => {
      if (sets.allows(a, b, kind === "doi")) sets.join(a, b, kind);
    };
    if (papers.length <= 1) {
      for (const i of list) join(heads[0]!, i);
      return heads;
    }
    for (const members of papers) for (const i of members) join(members[0]!, i);
    const placed = new Set(papers.flat());
    for (const i of list) {
      if (placed.has(i)) continue;
      const { untitled, title } = records[i]!.paper;
      const fitting = heads.filter((head) => !untitled && areTitlesLike(title, records[head]!.paper.title));
      if (fitting.length === 1) join(fitting[0]!, i);
    }
    return heads;
  }

  /** Most lists are: then nothing more need be asked. */
  function isOneTitle([first, ...rest]: readonly number[]): boolean {
    return titleKeys[first!] !== null && rest.every((i) => titleKeys[i] === titleKeys[first!]);
  }

  /** Records → those of one paper each: any two that are not unlike are of one. */
  function papersOf(list: readonly number[]): number[][] {
    let papers: number[][] = [];
    for (const i of list) {
      const isOf = (members: readonly number[]) =>
        members.slice(0, MOST_BEARERS).some((each) => !areUnlike(records[each]!.paper, records[i]!.paper));
      const own = new Set(papers.filter(isOf));
      if (own.size === 0 && papers.length >= MOST_BEARERS) continue;
      const others = papers.filter((members) => !own.has(members));
      papers = [...others, [...[...own].flat(), i]];
    }
    return papers.map((members) => members.sort((a, b) => a - b)).sort((a, b) => a[0]! - b[0]!);
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
