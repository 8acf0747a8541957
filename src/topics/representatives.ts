/** The most typical papers of a topic: medoids, those with the highest summed similarity to the topic's other papers, that fit it well. */
import type { GroupSimilarity } from "./groupSimilarity";

/**
 * @param similarity of each paper of the group to the rest of it.
 * @param isWeak true for papers that might as well be in another group: they stand for this one only where all of it is such papers.
 * @returns members of the group, most typical first: three to five, fewer where fewer fit well.
 */
export function representatives(
  group: readonly number[],
  similarity: (paper: number) => number,
  isWeak: (paper: number) => boolean = () => false,
): number[] {
  const count = group.length < 8 ? 3 : group.length < 20 ? 4 : 5;
  const firm = group.filter((paper) => !isWeak(paper));
  const best: number[] = [];
  const values: number[] = [];
  for (const paper of firm.length > 0 ? firm : group) {
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
  isWeak?: (paper: number) => boolean,
): number[][] {
  return groups.map((group, g) => representatives(group, (paper) => toGroup[paper * count + g]!, isWeak));
}
