/** The most typical papers of a topic: medoids, those with the highest summed similarity to the topic's other papers. */
import type { GroupSimilarity } from "./groupSimilarity";

/** @param similarity of each paper of the group to the rest of it. @returns members of the group, most typical first: three to five. */
export function representatives(group: readonly number[], similarity: (paper: number) => number): number[] {
  const count = group.length < 8 ? 3 : group.length < 20 ? 4 : 5;
  const best: number[] = [];
  const values: number[] = [];
  for (const paper of group) {
    const value = similarity(paper);
    let at = best.length;
    while (at > 0 && (values[at - 1]! < value || (values[at - 1] === value && best[at - 1]! > paper))) at--;
    if (at === count) continue;
    best.splice(at, 0, paper);
    values.splice(at, 0, value);
    if (best.length > count) {
      best.pop();
      values.pop();
    }
  }
  return best;
}

/** Representatives of each group. */
export function typicalOf(
  groups: readonly (readonly number[])[],
  { toGroup, count }: GroupSimilarity,
): number[][] {
  return groups.map((group, g) => representatives(group, (paper) => toGroup[paper * count + g]!));
}
