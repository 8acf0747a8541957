import { describe, expect, it } from "vitest";
import type { Topics } from "../../src/model/topics";
import { topicHues } from "../../src/scene/topicHues";

type Groups = readonly (readonly string[])[];

const paper = (topic: number, k: number) => `paper:${topic}.${k}`;
const group = (topic: number, count: number) => Array.from({ length: count }, (_, k) => paper(topic, k));
/** Twelve versions of so many groups, no two of the same papers. */
const versions = (count: number): Groups[] =>
  Array.from({ length: 12 }, (_, at) =>
    Array.from({ length: count }, (_, k) => group(100 * at + k, 4 + ((3 * k) % 7))),
  );

/** Topics of the groups, the largest first as everywhere. */
function topicsOf(groups: Groups): Topics {
  const sorted = [...groups].sort((a, b) => b.length - a.length);
  return {
    method: "made up",
    basis: "nothing",
    remarks: [],
    unapplied: [],
    topics: sorted.map((papers, k) => ({
      id: `t${k + 1}`,
      label: `Topic ${k + 1}`,
      detail: [],
      terms: [],
      size: papers.length,
      representative: [],
    })),
    assignments: sorted.flatMap((papers, k) =>
      papers.map((id) => ({
        paper: id,
        topic: `t${k + 1}`,
        strength: 1,
        weak: false,
        terms: [],
        neighbours: [],
      })),
    ),
  };
}

/** Papers of a group, as one text → its hue. */
function huesByPapers(groups: Groups): Map<string, number> {
  const topics = topicsOf(groups);
  const hues = topicHues(topics);
  const papers = topics.topics.map(({ id }) =>
    topics.assignments.filter(({ topic }) => topic === id).map((each) => each.paper),
  );
  return new Map(papers.map((ids, k) => [[...ids].sort().join(" "), hues[k]!]));
}

/** Share of the groups that are in both and have another hue in the second. */
function changed(pairs: readonly (readonly [Groups, Groups])[]): number {
  let both = 0;
  let others = 0;
  for (const [before, after] of pairs) {
    const hues = huesByPapers(before);
    for (const [papers, hue] of huesByPapers(after)) {
      if (!hues.has(papers)) continue;
      both++;
      if (hues.get(papers) !== hue) others++;
    }
  }
  expect(both).toBeGreaterThan(50);
  return others / both;
}

describe("the colours of topics", () => {
  it("are all different, and the first eight and twelve before any other", () => {
    for (const count of [0, 1, 5, 8, 9, 12, 13, 30]) {
      const hues = topicHues(topicsOf(versions(count)[0]!));
      expect(new Set(hues).size).toBe(count);
      const room = count <= 8 ? 8 : 12 * Math.ceil(count / 12);
      expect(hues.every((hue) => hue >= 0 && hue < room)).toBe(true);
      expect(hues.filter((hue) => hue < 8)).toHaveLength(Math.min(8, count));
    }
  });

  it("do not depend on the order of papers, nor on that of topics of a size", () => {
    for (const groups of versions(9)) {
      const turned = groups.map((papers) => [...papers].reverse()).reverse();
      expect(huesByPapers(turned)).toEqual(new Map(huesByPapers(groups)));
    }
  });

  it("hold for the topics that a merge, a split or a move leaves alone, nearly always", () => {
    const merges = versions(8).map((groups): [Groups, Groups] => {
      const [a, b, ...rest] = groups;
      return [groups, [[...a!, ...b!], ...rest]];
    });
    const splits = versions(8).map((groups): [Groups, Groups] => {
      const [a, ...rest] = groups;
      return [groups, [a!.slice(0, 2), a!.slice(2), ...rest]];
    });
    const moves = versions(8).map((groups): [Groups, Groups] => {
      const [a, b, ...rest] = groups;
      return [groups, [a!.slice(1), [...b!, a![0]!], ...rest]];
    });
    for (const pairs of [merges, splits, moves]) expect(changed(pairs)).toBeLessThan(0.2);
  });

  it("go with most of the papers where a topic loses or gains one", () => {
    const kept = versions(6).flatMap((groups) => {
      const before = huesByPapers(groups);
      const largest = [...groups].sort((a, b) => b.length - a.length)[0]!;
      const without = groups.map((papers) => (papers === largest ? papers.slice(1) : papers));
      const after = huesByPapers(without);
      return before.get([...largest].sort().join(" ")) === after.get(largest.slice(1).sort().join(" "));
    });
    expect(kept.filter(Boolean).length).toBeGreaterThanOrEqual(9);
  });
});
