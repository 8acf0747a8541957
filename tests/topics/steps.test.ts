/** The steps of the topic method on cases that can be solved by hand. */
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../src/lib/random";
import { entriesOf } from "../../src/lib/sparseRows";
import { finished } from "../../src/lib/steps";
import { type WeightedGraph, weightedGraph } from "../../src/lib/weightedGraph";
import { logLikelihood, phraseCandidates } from "../../src/topics/candidates";
import { drawParts, partCount } from "../../src/topics/drawParts";
import { facetMentions } from "../../src/topics/facetMentions";
import { facets } from "../../src/topics/facets";
import { toCount } from "../../src/topics/hierarchy";
import { largeSet } from "../../src/topics/largeSets";
import { membersOf, mergeGroups, sizesOf } from "../../src/topics/mergeGroups";
import type { PaperSet } from "../../src/topics/paperSet";
import { passagesOf } from "../../src/topics/passages";
import { representatives } from "../../src/topics/representatives";
import { settle } from "../../src/topics/settle";
import { smallSet } from "../../src/topics/smallSets";

describe("log-likelihood", () => {
  it("of 4 in 8 inside and 0 in 8 outside is 2 (4 ln 2 + 4 ln ⅔ + 8 ln ⁴⁄₃)", () => {
    const expected = 2 * (4 * Math.log(2) + 4 * Math.log(2 / 3) + 8 * Math.log(4 / 3));
    expect(logLikelihood(4, 8, 0, 8)).toBeCloseTo(expected, 12);
  });

  it("is 0 where the term is no more common inside", () => {
    expect(logLikelihood(1, 4, 2, 8)).toBe(0);
    expect(logLikelihood(0, 4, 2, 8)).toBe(0);
  });

  it("is finite where a topic holds all papers", () => {
    expect(logLikelihood(5, 5, 0, 0)).toBeGreaterThan(0);
  });
});

describe("phrases as candidates", () => {
  it("must be in two papers of the topic and more common there", () => {
    const phrase = (surface: string, papers: number[]) => ({
      surface,
      stems: surface.split(" "),
      papers: Uint32Array.from(papers),
      weights: new Float64Array(papers.length).fill(1),
      inTitles: 1,
    });
    const phrases = [
      phrase("rye bread", [0, 1, 2]),
      phrase("old oven", [0, 3]),
      phrase("warm oven", [0, 1, 3, 4, 5]),
    ];
    const found = phraseCandidates([0, 1, 2], 6, phrases);
    expect(found.map(({ label, coverage }) => [label, coverage])).toEqual([["rye bread", 1]]);
  });
});

describe("facets", () => {
  const mentions = (title: string, summary?: string) => {
    const paper = { id: "p", title, ...(summary ? { summary } : {}) };
    return [...entriesOf(facetMentions(passagesOf([paper], true)), 0)].map(
      ([facet, clarity]) => [facets[facet]!.label, clarity] as const,
    );
  };

  it("are found by word and by phrase, clearer in titles", () => {
    expect(mentions("Policy optimization for ovens")).toContainEqual(["Reinforcement learning", 1]);
    expect(mentions("Warm ovens", "A study of policy optimization.")).toContainEqual([
      "Reinforcement learning",
      0.6,
    ]);
  });

  it("do not mistake a word for another of the same stem", () => {
    expect(mentions("Conversely heated ovens").map(([label]) => label)).not.toContain(
      "Dialogue & conversation",
    );
    expect(mentions("Developed ovens").map(([label]) => label)).not.toContain("Developer practice");
  });
});

/** Row-major n × n: `inside` within blocks of so many papers, `across` between them. */
function blocks(n: number, size: number, inside = 0.8, across = 0.05): Float64Array {
  return Float64Array.from({ length: n * n }, (_, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    return i === j ? 1 : Math.floor(i / size) === Math.floor(j / size) ? inside : across;
  });
}

const grouped = (set: PaperSet) => finished(set.group(seededRandom(1)));
const sizes = (labels: Uint32Array) => sizesOf(labels).sort((a, b) => b - a);

describe("merging groups", () => {
  /** Papers in a row, alike where they are neighbours: group a is linked to a + 1, the more so the larger a is. */
  const chain = {
    links: (_labels: Uint32Array, count: number) =>
      Array.from(
        { length: count },
        (_, a) =>
          new Map([
            ...(a > 0 ? [[a - 1, a] as const] : []),
            ...(a < count - 1 ? [[a + 1, a + 1] as const] : []),
          ]),
      ),
    nearness: (sum: number) => sum,
  };

  it("moves a small group into the nearest one", () => {
    const labels = Uint32Array.of(0, 0, 0, 1, 2, 2, 2);
    expect([...mergeGroups(labels, chain, { smallest: 2, count: 0 })]).toEqual([0, 0, 0, 1, 1, 1, 1]);
  });

  it("takes the links of what was merged along", () => {
    // 0 goes to 1, its only neighbour; then 2 to 3; then both meet by the link of 1 with 2.
    const labels = Uint32Array.of(0, 1, 1, 2, 3, 3);
    expect([...mergeGroups(labels, chain, { smallest: 2, count: 0 })]).toEqual([0, 0, 0, 1, 1, 1]);
    expect([...mergeGroups(labels, chain, { smallest: 0, count: 1 })]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("takes the first of the groups that are equally near, and without any link the first that is left", () => {
    const labels = Uint32Array.of(0, 0, 1, 1, 2, 2, 3);
    const all = (sum: number) => ({
      links: () => [0, 1, 2, 3].map((a) => new Map([3, 2, 1, 0].filter((b) => b !== a).map((b) => [b, sum]))),
      nearness: (shared: number) => shared,
    });
    for (const sum of [1, 0])
      expect([...mergeGroups(labels, all(sum), { smallest: 2, count: 0 })]).toEqual([0, 0, 1, 1, 2, 2, 0]);
  });

  it("goes on until there are few enough, never below one", () => {
    const labels = Uint32Array.of(0, 1, 2, 3);
    expect(new Set(mergeGroups(labels, chain, { smallest: 0, count: 2 })).size).toBe(2);
    expect(new Set(mergeGroups(labels, chain, { smallest: 99, count: 0 })).size).toBe(1);
  });
});

describe("settling", () => {
  const alike = blocks(6, 3, 1, 0);

  it("moves a paper to the group that it clearly resembles, and leaves no group too small", () => {
    expect([...settle(alike, Uint32Array.of(0, 0, 0, 1, 1, 0), 2)]).toEqual([0, 0, 0, 1, 1, 1]);
    expect([...settle(alike, Uint32Array.of(0, 0, 1, 1, 1, 1), 4)]).toEqual([0, 0, 1, 1, 1, 1]);
  });

  it("lets a paper stay that resembles another group hardly more", () => {
    expect([...settle(blocks(6, 3, 0.5, 0.48), Uint32Array.of(0, 0, 0, 1, 1, 0), 2)]).toEqual([
      0, 0, 0, 1, 1, 0,
    ]);
  });
});

describe("representatives", () => {
  it("are the papers most similar to the rest, three to five of them", () => {
    expect(representatives([4, 5, 6, 7], (paper) => -Math.abs(paper - 6))).toEqual([6, 5, 7]);
    expect(representatives([1, 2], () => 1)).toEqual([1, 2]);
    expect(representatives([...Array(30).keys()], () => 1)).toEqual([0, 1, 2, 3, 4]);
  });

  it("fit well, where any paper of the topic does", () => {
    const nearest = (paper: number) => -Math.abs(paper - 6);
    expect(representatives([4, 5, 6, 7], nearest, (paper) => paper === 6)).toEqual([5, 7, 4]);
    expect(representatives([4, 5, 6, 7], nearest, (paper) => paper !== 4)).toEqual([4]);
    expect(representatives([4, 5, 6, 7], nearest, () => true)).toEqual([6, 5, 7]);
  });
});

describe("a small set", () => {
  it("of three blocks has three groups", () => {
    expect([...grouped(smallSet(blocks(12, 4), 12))]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2]);
  });

  it("has no group under three papers, but all of fewer in one", () => {
    expect(Math.min(...sizes(grouped(smallSet(blocks(40, 2), 40))))).toBeGreaterThanOrEqual(3);
    for (const n of [1, 2, 3, 4, 5]) expect(sizes(grouped(smallSet(blocks(n, 1), n)))).toEqual([n]);
    expect(grouped(smallSet(new Float64Array(0), 0)).length).toBe(0);
  });

  it("keeps papers together that are wholly alike", () => {
    expect(sizes(grouped(smallSet(blocks(12, 12, 1), 12)))).toEqual([12]);
    const labels = grouped(smallSet(blocks(30, 5, 1, 0.3), 30));
    for (let i = 0; i < 30; i++) expect(labels[i]).toBe(labels[i - (i % 5)]);
  });

  it("does not care how unlike unlike papers are", () => {
    const opposed = grouped(smallSet(blocks(12, 4, 0.8, -0.9), 12));
    expect(opposed).toEqual(grouped(smallSet(blocks(12, 4, 0.8, 0), 12)));
  });
});

/** Rings of papers, each alike to the three before and the three after it. */
function rings(count: number, size: number): WeightedGraph {
  return weightedGraph(
    Array.from({ length: count * size }, (_, i) => {
      const start = i - (i % size);
      return [1, 2, 3, size - 1, size - 2, size - 3].map((step): [number, number] => [
        start + ((i - start + step) % size),
        0.5,
      ]);
    }),
  );
}

describe("a large set", () => {
  it("of separate rings has groups that lie within them, none under five papers", () => {
    const labels = grouped(largeSet(rings(6, 50)));
    expect(Math.min(...sizes(labels))).toBeGreaterThanOrEqual(5);
    for (const group of membersOf(labels)) expect(new Set(group.map((i) => Math.floor(i / 50))).size).toBe(1);
  });

  it("of many small rings has twenty groups at most", () => {
    expect(new Set(grouped(largeSet(rings(60, 8)))).size).toBe(20);
  });
});

describe("as many groups as asked for", () => {
  const random = () => seededRandom(1);
  const small = smallSet(blocks(24, 4), 24);
  const large = largeSet(rings(8, 40));
  const partition = (set: PaperSet, count: number) => finished(toCount(set, grouped(set), count, random));

  it("are found where there are so many papers", () => {
    for (const count of [1, 2, 3, 6, 7, 13, 24, 60])
      expect(new Set(partition(small, count)).size).toBe(Math.min(24, count));
    for (const count of [1, 3, 8, 20, 60]) expect(new Set(partition(large, count)).size).toBe(count);
  });

  it("lie within one another, the finer in the coarser", () => {
    for (const [set, most] of [
      [small, 24],
      [large, 60],
    ] as const) {
      const all = Array.from({ length: most }, (_, k) => partition(set, k + 1));
      for (let finer = 1; finer < most; finer++)
        for (const group of membersOf(all[finer]!))
          expect(new Set(group.map((i) => all[finer - 1]![i])).size).toBe(1);
    }
  });

  it("split what falls apart before what does not", () => {
    // Two groups of eight: one is two blocks, the other one block.
    const mixed = Float64Array.from({ length: 16 * 16 }, (_, at) => {
      const [i, j] = [Math.floor(at / 16), at % 16];
      const block = (k: number) => (k < 4 ? 0 : k < 8 ? 1 : 2);
      return block(i) === block(j) ? 0.8 : 0.1;
    });
    const halves = Uint32Array.from({ length: 16 }, (_, i) => (i < 8 ? 0 : 1));
    expect([...finished(toCount(smallSet(mixed, 16), halves, 3, random))]).toEqual(
      Array.from({ length: 16 }, (_, i) => (i < 4 ? 0 : i < 8 ? 1 : 2)),
    );
  });
});

describe("random parts", () => {
  it("are twenty of 80 % of the papers, fewer of many", () => {
    expect([...drawParts(50, 1)].map(({ length }) => length)).toEqual(Array(20).fill(40));
    expect([0, 1, 2, 1000, 2000, 4000, 9000].map(partCount)).toEqual([0, 0, 20, 20, 10, 8, 8]);
  });

  it("hold each paper once, ascending, and about equally often", () => {
    const times = new Map<number, number>();
    for (let seed = 0; seed < 50; seed++) {
      for (const part of drawParts(30, seed)) {
        expect(part).toEqual([...new Set(part)].sort((a, b) => a - b));
        for (const paper of part) times.set(paper, (times.get(paper) ?? 0) + 1);
      }
    }
    expect(times.size).toBe(30);
    for (const count of times.values()) expect(Math.abs(count - 800)).toBeLessThan(80);
  });
});
