/** Merging groups that are too small or too many, each into the one most like it. */

export interface MergeRule {
  /** Groups of fewer papers are merged. */
  readonly smallest: number;
  /** While there are more groups than this the smallest is merged; 0 = no limit. */
  readonly count: number;
}

/**
 * @param labels group of each paper, from 0.
 * @param between similarity of two groups, given their papers.
 * @returns labels numbered from 0 in order of first appearance.
 */
export function mergeGroups(
  labels: Uint32Array,
  between: (a: readonly number[], b: readonly number[]) => number,
  rule: MergeRule,
): Uint32Array {
  const groups = membersOf(labels).filter((group) => group.length > 0);
  while (groups.length > 1) {
    const smallest = groups.reduce((best, group, at) => (group.length < groups[best]!.length ? at : best), 0);
    const small = groups[smallest]!;
    if (small.length >= rule.smallest && !(rule.count > 0 && groups.length > rule.count)) break;
    groups.splice(smallest, 1);
    let nearest = groups[0]!;
    let best = -Infinity;
    for (const group of groups) {
      const similarity = between(small, group);
      if (similarity > best) {
        best = similarity;
        nearest = group;
      }
    }
    nearest.push(...small);
  }
  for (const group of groups) group.sort((a, b) => a - b);
  groups.sort((a, b) => a[0]! - b[0]!);
  const result = new Uint32Array(labels.length);
  groups.forEach((group, number) => {
    for (const i of group) result[i] = number;
  });
  return result;
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
