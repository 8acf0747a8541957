/** Groups of papers while corrections are applied to them. Changed in place; made anew for each replay. */
import type { Anchor } from "../../model/corrections";

export class Draft {
  /** Group of each paper; -1: none. Numbers are never used again. */
  readonly groupOf: Int32Array;
  /** True where the user has put the paper there. */
  readonly placed: boolean[];
  /** Groups that the user has locked. */
  readonly locked = new Set<number>();
  /** Groups that the user has parted: neither part is what the whole was. */
  readonly parted = new Set<number>();
  /** Group → index of the correction that changed it last. */
  readonly changed = new Map<number, number>();
  private readonly paperIds: readonly string[];
  /** Made when first asked for: most maps have no corrections. */
  private indices: ReadonlyMap<string, number> | null = null;
  /** Family → the one that it is part of. */
  private readonly origins = new Map<number, number>();
  private next: number;

  constructor(labels: Int32Array, paperIds: readonly string[]) {
    this.groupOf = labels.slice();
    this.placed = paperIds.map(() => false);
    this.paperIds = paperIds;
    this.next = labels.reduce((most, label) => Math.max(most, label), -1) + 1;
  }

  /** Those of the papers that the set has, by index, in their order, each once. */
  present(papers: readonly string[]): number[] {
    this.indices ??= new Map(this.paperIds.map((id, i) => [id, i]));
    const indices = this.indices;
    return [...new Set(papers.flatMap((id) => indices.get(id) ?? []))];
  }

  /** The group in which most of the papers are, of equals the one that comes first; -1: they are in none. */
  home(anchor: Anchor): number {
    let best = -1;
    const votes = this.votes(this.present(anchor));
    for (const [group, count] of votes) if (best < 0 || count > votes.get(best)!) best = group;
    return best;
  }

  /** Group → how many of the papers are in it, in the order of the papers. */
  votes(papers: readonly number[]): Map<number, number> {
    const votes = new Map<number, number>();
    for (const i of papers) {
      const group = this.groupOf[i]!;
      if (group >= 0) votes.set(group, (votes.get(group) ?? 0) + 1);
    }
    return votes;
  }

  members(group: number): number[] {
    const members: number[] = [];
    this.groupOf.forEach((other, i) => {
      if (other === group) members.push(i);
    });
    return members;
  }

  create(): number {
    return this.next++;
  }

  /** @param by index of the correction. */
  put(papers: readonly number[], group: number, by: number): void {
    for (const i of papers) {
      const before = this.groupOf[i]!;
      if (before === group) continue;
      if (before >= 0) this.changed.set(before, by);
      this.changed.set(group, by);
      this.groupOf[i] = group;
    }
  }

  /** Notes that the user has drawn or lifted the border between the two. */
  related(one: number, other: number): void {
    const [family, same] = [this.family(one), this.family(other)];
    if (family !== same) this.origins.set(family, same);
  }

  /** The same number for all parts of a group that the user has split, and for what they were merged with. */
  family(group: number): number {
    let origin = group;
    while (this.origins.has(origin)) origin = this.origins.get(origin)!;
    return origin;
  }
}
