/** Records in sets that grow as pairs are joined; each set knows what its records say, and so what may not come to it. */
import type { Merge } from "../../model/bibliography";
import { singleNames } from "./facts";
import type { Evidence, MatchRecord } from "./matchRecord";
import type { OneSet } from "./place";

export class RecordSets {
  /** The pairs that were joined, in the order in which they were. */
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

  /** The given records, those of one set together; sets and records in the order given. */
  of(indices: readonly number[]): OneSet[] {
    const sets = new Map<number, [number, ...number[]]>();
    for (const i of indices) {
      const root = this.rootOf(i);
      const set = sets.get(root);
      if (set) set.push(i);
      else sets.set(root, [i]);
    }
    return [...sets.values()];
  }

  /** How much the record's set knows that another one could contradict. */
  weightOf(i: number): number {
    const { identified, single } = this.setOf(this.rootOf(i));
    let names = identified.size;
    for (const each of single.values()) names += each.size;
    return names;
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
