/**
 * Records → groups of one paper each. First by shared names (DOI, arXiv id, PMID, others), then by title with first author and year. What
 * a group knows restrains it: two DOIs of journals are two papers, however like their titles are. Time grows with the number of records.
 */
import type { Merge, Paper } from "../../model/bibliography";
import { authorsAgree } from "./authors";
import { type MatchFacts, matchFacts, singleNames, titleKeyOf } from "./facts";
import { workNames } from "./workNames";

export interface MatchRecord {
  readonly paper: Paper;
  /** Number of the bibliography that the record is of. */
  readonly source: number;
  /** The ids of that bibliography part its papers already: no two of them are one. */
  readonly isIdentified: boolean;
  /** That bibliography has a hub that the others have too. */
  readonly citesHub: boolean;
}

export interface Evidence {
  readonly a: number;
  readonly b: number;
  readonly by: Merge["by"];
}

/** Years between a preprint and its article, at most; between other records of a paper one. */
const MOST_YEARS_IN_PRESS = 3;
/** Words of a title that is evidence where author or year is not known. */
const LONG_TITLE = 5;
/** So many papers of one title make it generic. */
const MOST_OF_A_TITLE = 60;

/**
 * @param known pairs that are one paper by what was said before. @param apart pairs that the user has parted.
 * @returns group of each record by the index of its first one, and the pair that joined each further one.
 */
export function groupRecords(
  records: readonly MatchRecord[],
  known: readonly Evidence[],
  apart: readonly (readonly [number, number])[],
): { readonly groupOf: Int32Array; readonly evidence: readonly Evidence[] } {
  const namesOf = records.map(({ paper }) => workNames(paper));
  const groups = new Groups(records, namesOf, apart);
  for (const { a, b, by } of known) groups.join(a, b, by);

  const byKind = new Map(
    NAME_ORDER.map((kind) => [kind, [] as { readonly name: string; readonly i: number }[]]),
  );
  for (const [i, names] of namesOf.entries()) {
    for (const name of names) byKind.get(kindOfName(name))!.push({ name, i });
    const own = ownName(records[i]!);
    if (own !== null) byKind.get("id")!.push({ name: own, i });
  }
  const byName = new Map<string, number>();
  for (const [kind, named] of byKind)
    for (const { name, i } of named) {
      const first = byName.get(name);
      if (first === undefined) byName.set(name, i);
      else if (groups.allows(first, i, kind === "doi")) groups.join(first, i, kind);
    }

  // Few records share a title with another: only of these more is asked.
  const asked = new Map<number, MatchFacts>();
  const factsOf = (i: number): MatchFacts => {
    const facts = asked.get(i) ?? matchFacts(records[i]!.paper, namesOf[i]!);
    asked.set(i, facts);
    return facts;
  };
  const byTitle = new Map<string, number[]>();
  for (const [i, { paper }] of records.entries()) {
    const titleKey = titleKeyOf(paper);
    if (titleKey === null) continue;
    const list = byTitle.get(titleKey);
    if (list) list.push(i);
    else byTitle.set(titleKey, [i]);
  }
  for (const list of byTitle.values()) if (list.length > 1) joinOfOneTitle(list);
  return { groupOf: Int32Array.from(records, (_, i) => groups.rootOf(i)), evidence: groups.evidence };

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

/** Our own formats give each paper an id that they keep: two files of a map have it too. One made of the title says no more than the title. */
function ownName({ paper, isIdentified }: MatchRecord): string | null {
  return isIdentified && !paper.id.startsWith("title:") ? `own:${paper.id}` : null;
}

const NAME_ORDER = ["doi", "arxiv", "pmid", "id"] as const;

function kindOfName(name: string): (typeof NAME_ORDER)[number] {
  const kind = name.slice(0, name.indexOf(":"));
  return kind === "doi" || kind === "arxiv" || kind === "pmid" ? kind : "id";
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

/** Sets that know what their records say. */
class Groups {
  readonly evidence: Evidence[] = [];
  private readonly parent: Int32Array;
  /** Of the roots that were asked for: most records stay alone. */
  private readonly sets = new Map<number, GroupFacts>();

  constructor(
    private readonly records: readonly MatchRecord[],
    private readonly namesOf: readonly (readonly string[])[],
    private readonly apart: readonly (readonly [number, number])[],
  ) {
    this.parent = Int32Array.from(records, (_, i) => i);
  }

  private setOf(root: number): GroupFacts {
    const known = this.sets.get(root);
    if (known) return known;
    const { source, isIdentified } = this.records[root]!;
    const set = {
      identified: new Set(isIdentified ? [source] : []),
      single: new Map(singleNames(this.namesOf[root]!).map(([kind, name]) => [kind, new Set([name])])),
    };
    this.sets.set(root, set);
    return set;
  }

  rootOf(i: number): number {
    let root = i;
    while (this.parent[root] !== root) root = this.parent[root]!;
    for (let at = i; at !== root; ) {
      const next = this.parent[at]!;
      this.parent[at] = root;
      at = next;
    }
    return root;
  }

  /** @param sameDoi the two share a DOI: what other names they have does not matter then. */
  allows(a: number, b: number, sameDoi: boolean): boolean {
    const [x, y] = [this.rootOf(a), this.rootOf(b)];
    if (x === y) return false;
    const [one, two] = [this.setOf(x), this.setOf(y)];
    if ([...two.identified].some((source) => one.identified.has(source))) return false;
    const isParted = this.apart.some(([left, right]) => {
      const [p, q] = [this.rootOf(left), this.rootOf(right)];
      return (p === x && q === y) || (p === y && q === x);
    });
    return !isParted && (sameDoi || !contradict(one, two));
  }

  /** The lower index stays the root, so that groups stand in the order of their first record. */
  join(a: number, b: number, by: Merge["by"]): void {
    const [x, y] = [this.rootOf(a), this.rootOf(b)];
    if (x === y) return;
    const [root, child] = x < y ? [x, y] : [y, x];
    this.parent[child] = root;
    const [known, more] = [this.setOf(root), this.setOf(child)];
    for (const source of more.identified) known.identified.add(source);
    for (const [kind, names] of more.single) {
      const said = known.single.get(kind);
      if (!said) known.single.set(kind, names);
      else for (const name of names) said.add(name);
    }
    this.evidence.push({ a, b, by });
  }
}

interface GroupFacts {
  /** Bibliographies that have one of their identified papers in the group. */
  readonly identified: Set<number>;
  /** As `MatchFacts.single`, of all records. */
  readonly single: Map<string, Set<string>>;
}

/** Two different names of which a paper has but one. */
function contradict(one: GroupFacts, two: GroupFacts): boolean {
  for (const [kind, names] of one.single) {
    const others = two.single.get(kind);
    if (others && ![...names].some((name) => others.has(name))) return true;
  }
  return false;
}
