/** Merging groups that are too small or too many, each into the one nearest to it. */
import type { PaperSet } from "./paperSet";

export interface MergeRule {
  /** Groups of fewer papers are merged. */
  readonly smallest: number;
  /** While there are more groups than this the smallest is merged; 0 = no limit. */
  readonly count: number;
}

/**
 * The smallest group first, of equals the first; step by step, so that fewer groups are always unions of more.
 * @param labels group of each paper, from 0.
 * @returns labels numbered from 0 in order of first appearance.
 */
export function mergeGroups(
  labels: Uint32Array,
  { links: linksOf, nearness }: Pick<PaperSet, "links" | "nearness">,
  { smallest, count }: MergeRule,
): Uint32Array {
  const sizes = sizesOf(labels);
  const links = linksOf(labels, sizes.length);
  const into = sizes.map((_, group) => group);
  const alive = new Set(into.filter((group) => sizes[group]! > 0));
  while (alive.size > 1) {
    let small = -1;
    for (const group of alive) if (small < 0 || sizes[group]! < sizes[small]!) small = group;
    if (sizes[small]! >= smallest && !(count > 0 && alive.size > count)) break;
    alive.delete(small);
    let nearest = -1;
    let best = -Infinity;
    for (const group of alive) {
      const near = nearness(links[small]!.get(group) ?? 0, sizes[small]!, sizes[group]!);
      if (near > best) {
        best = near;
        nearest = group;
      }
    }
    into[small] = nearest;
    sizes[nearest]! += sizes[small]!;
    for (const [group, sum] of links[small]!) {
      links[group]!.delete(small);
      if (group === nearest || group === small) continue;
      const both = sum + (links[nearest]!.get(group) ?? 0);
      links[nearest]!.set(group, both);
      links[group]!.set(nearest, both);
    }
  }
  const last = (group: number): number => (into[group] === group ? group : last(into[group]!));
  return numberGroups(labels.map(last));
}

/** Labels renumbered from 0 in order of first appearance. */
export function numberGroups(labels: Uint32Array): Uint32Array {
  const numbers = new Map<number, number>();
  return labels.map((label) => {
    const number = numbers.get(label) ?? numbers.size;
    numbers.set(label, number);
    return number;
  });
}

/** The papers of each group, ascending. */
export function membersOf(labels: Uint32Array): number[][] {
  const groups: number[][] = [];
  labels.forEach((label, i) => {
    while (groups.length <= label) groups.push([]);
    groups[label]!.push(i);
  });
  return groups;
}

export function sizesOf(labels: Uint32Array): number[] {
  return membersOf(labels).map((group) => group.length);
}
