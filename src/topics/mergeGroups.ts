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
  if (!(count > 0 && sizes.length > count) && sizes.every((size) => size >= smallest))
    return numberGroups(labels);
  const links = linksOf(labels, sizes.length);
  const into = sizes.map((_, group) => group);
  const alive = new Set(into.filter((group) => sizes[group]! > 0));
  const bySizeFirst = (a: number, b: number) => sizes[a]! - sizes[b]! || a - b;
  const bySize = [...alive].sort(bySizeFirst);
  while (alive.size > 1) {
    const small = bySize[0]!;
    if (sizes[small]! >= smallest && !(count > 0 && alive.size > count)) break;
    bySize.shift();
    alive.delete(small);
    const nearest = nearestTo(links[small]!, alive, (sum, group) =>
      nearness(sum, sizes[small]!, sizes[group]!),
    );
    into[small] = nearest;
    bySize.splice(placeIn(bySize, nearest, bySizeFirst), 1);
    sizes[nearest]! += sizes[small]!;
    bySize.splice(placeIn(bySize, nearest, bySizeFirst), 0, nearest);
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

/** Only groups with links are asked: of many groups most have none with each other. Where there are no links, the first group. */
function nearestTo(
  links: ReadonlyMap<number, number>,
  alive: ReadonlySet<number>,
  nearness: (sum: number, group: number) => number,
): number {
  let nearest = -1;
  let best = 0;
  for (const [group, sum] of links) {
    if (!alive.has(group)) continue;
    const near = nearness(sum, group);
    if (near < best || near === 0 || (near === best && group > nearest)) continue;
    best = near;
    nearest = group;
  }
  return nearest < 0 ? alive.values().next().value! : nearest;
}

/** Where a group stands, or would stand, in a sorted list. */
function placeIn(sorted: readonly number[], group: number, order: (a: number, b: number) => number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (order(sorted[middle]!, group) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Labels renumbered from 0 in order of first appearance. */
export function numberGroups(labels: Uint32Array): Uint32Array {
  const numbers = new Int32Array(countOf(labels)).fill(-1);
  const result = new Uint32Array(labels.length);
  let count = 0;
  for (let i = 0; i < labels.length; i++) {
    if (numbers[labels[i]!]! < 0) numbers[labels[i]!] = count++;
    result[i] = numbers[labels[i]!]!;
  }
  return result;
}

/** The papers of each group, ascending. */
export function membersOf(labels: Uint32Array): number[][] {
  const groups = Array.from({ length: countOf(labels) }, (): number[] => []);
  for (let i = 0; i < labels.length; i++) groups[labels[i]!]!.push(i);
  return groups;
}

export function sizesOf(labels: Uint32Array): number[] {
  const sizes = Array.from({ length: countOf(labels) }, () => 0);
  for (let i = 0; i < labels.length; i++) sizes[labels[i]!]!++;
  return sizes;
}

/** One more than the largest label. */
function countOf(labels: Uint32Array): number {
  let count = 0;
  for (let i = 0; i < labels.length; i++) if (labels[i]! >= count) count = labels[i]! + 1;
  return count;
}
