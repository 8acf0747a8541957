/** Made-up topics from lists of papers: the first of each list is the most typical and fits best. */
import type { Topics } from "../../src/model/topics";

export function makeTopics(papers: Readonly<Record<string, readonly string[]>>): Topics {
  const groups = Object.entries(papers);
  return {
    method: "made-up",
    basis: "titles",
    topics: groups.map(([id, members]) => ({
      id,
      label: `Topic ${id}`,
      detail: [],
      terms: [],
      size: members.length,
      representative: members.slice(0, 1),
    })),
    assignments: groups.flatMap(([topic, members]) =>
      members.map((paper, k) => ({
        paper,
        topic,
        strength: 1 / (k + 1),
        weak: false,
        terms: [],
        neighbours: [],
      })),
    ),
    remarks: [],
    unapplied: [],
  };
}
