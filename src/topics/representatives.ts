/** The most typical papers of a topic: medoids, those with the highest summed similarity to the topic's other papers. */

/** @param similarity of each paper of the group to the rest of it. @returns members of the group, most typical first: three to five. */
export function representatives(group: readonly number[], similarity: (paper: number) => number): number[] {
  const count = group.length < 8 ? 3 : group.length < 20 ? 4 : 5;
  return [...group].sort((a, b) => similarity(b) - similarity(a) || a - b).slice(0, count);
}
