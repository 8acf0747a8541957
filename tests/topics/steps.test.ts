/** The steps of the topic method on cases that can be solved by hand. */
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../src/lib/random";
import { fromDense } from "../../src/lib/sparseRows";
import { bestNamed } from "../../src/topics/bestNamed";
import { logLikelihood, phraseCandidates } from "../../src/topics/candidates";
import { facetMentions } from "../../src/topics/facetMentions";
import { facets } from "../../src/topics/facets";
import { groupLargeSet } from "../../src/topics/largeSets";
import { membershipsOf } from "../../src/topics/memberships";
import { mentionsIn, passagesOf } from "../../src/topics/mentions";
import { mergeGroups } from "../../src/topics/mergeGroups";
import { representatives } from "../../src/topics/representatives";
import { settle } from "../../src/topics/settle";
import { groupSmallSet } from "../../src/topics/smallSets";

/** Papers 0–2 point one way, 3–5 the other. */
const two = {
  rows: fromDense(Float64Array.of(1, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 1), 6, 2),
  columnCount: 2,
};

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
      papers: new Map(papers.map((i) => [i, 1])),
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

describe("of several groupings", () => {
  it("the one whose topics can be named best is taken, of equals the first", () => {
    const phrases = ["rye bread", "glacier ice"].map((surface, k) => ({
      surface,
      stems: surface.split(" "),
      papers: new Map([0, 1, 2].map((i) => [3 * k + i, 1])),
      inTitles: 1,
    }));
    const none = new Float64Array(6 * facets.length);
    const apart = Uint32Array.of(0, 0, 0, 1, 1, 1);
    const mixed = Uint32Array.of(0, 1, 0, 1, 0, 1);
    expect(bestNamed([mixed, apart], phrases, none)).toBe(apart);
    expect(bestNamed([mixed, apart], [], none)).toBe(mixed);
  });
});

describe("facets", () => {
  const mentions = (title: string, summary?: string) => {
    const paper = { id: "p", title, ...(summary ? { summary } : {}) };
    const row = facetMentions([mentionsIn(passagesOf(paper, true))]);
    return facets.flatMap(({ label }, f) => (row[f]! > 0 ? [[label, row[f]!] as const] : []));
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

describe("merging groups", () => {
  const byFirst = (a: readonly number[], b: readonly number[]) => -Math.abs(a[0]! - b[0]!);

  it("moves a small group into the most similar one", () => {
    const labels = Uint32Array.of(0, 0, 0, 1, 2, 2, 2);
    expect([...mergeGroups(labels, byFirst, { smallest: 2, count: 0 })]).toEqual([0, 0, 0, 1, 1, 1, 1]);
  });

  it("goes on until there are few enough, never below one", () => {
    const labels = Uint32Array.of(0, 1, 2, 3);
    expect(new Set(mergeGroups(labels, byFirst, { smallest: 0, count: 2 })).size).toBe(2);
    expect(new Set(mergeGroups(labels, byFirst, { smallest: 99, count: 0 })).size).toBe(1);
  });
});

describe("memberships", () => {
  const { similarity, degree } = membershipsOf(two, [
    [0, 1, 2],
    [3, 4, 5],
  ]);

  it("are mean similarities to the others, squared and shared", () => {
    expect([...similarity.slice(0, 2)]).toEqual([1, 0]);
    expect([...degree.slice(6, 8)]).toEqual([0, 1]);
  });

  it("of a paper between two topics are halves", () => {
    const rows = fromDense(Float64Array.of(1, 0, 0, 1, Math.SQRT1_2, Math.SQRT1_2), 3, 2);
    const between = membershipsOf({ rows, columnCount: 2 }, [[0], [1], [2]]);
    expect(between.degree[6]).toBeCloseTo(0.5, 12);
    expect(between.degree[7]).toBeCloseTo(0.5, 12);
  });
});

describe("settling", () => {
  it("moves a paper to the topic that it clearly resembles, and leaves no topic too small", () => {
    expect([...settle(two, Uint32Array.of(0, 0, 0, 1, 1, 0), 2)]).toEqual([0, 0, 0, 1, 1, 1]);
    expect([...settle(two, Uint32Array.of(0, 0, 1, 1, 1, 1), 4)]).toEqual([0, 0, 1, 1, 1, 1]);
  });
});

describe("representatives", () => {
  it("are the papers most similar to the rest, three to five of them", () => {
    expect(representatives([4, 5, 6, 7], (paper) => -Math.abs(paper - 6))).toEqual([6, 5, 7]);
    expect(representatives([1, 2], () => 1)).toEqual([1, 2]);
    expect(representatives([...Array(30).keys()], () => 1)).toEqual([0, 1, 2, 3, 4]);
  });
});

describe("grouping", () => {
  /** Two blocks of six, alike inside (.8) and little across (.05). */
  const n = 12;
  const blocks = Float64Array.from({ length: n * n }, (_, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    return i === j ? 1 : Math.floor(i / 6) === Math.floor(j / 6) ? 0.8 : 0.05;
  });

  it("of a small set finds two blocks where two are wanted", () => {
    expect([...groupSmallSet(blocks, n, 2, seededRandom(1))]).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]);
  });

  it("of a small set gives no group under three by itself, and takes none and one paper", () => {
    const labels = groupSmallSet(blocks, n, 0, seededRandom(1));
    for (const label of new Set(labels))
      expect(labels.filter((other) => other === label).length).toBeGreaterThan(2);
    expect(groupSmallSet(new Float64Array(0), 0, 0, seededRandom(1)).length).toBe(0);
    expect([...groupSmallSet(Float64Array.of(1), 1, 0, seededRandom(1))]).toEqual([0]);
  });

  it("of a large set finds rings of neighbours", () => {
    const size = 240;
    const targets: number[] = [];
    const offsets = [0];
    for (let i = 0; i < size; i++) {
      const ring = Math.floor(i / 60) * 60;
      for (const step of [1, 59, 2, 58, 3, 57]) targets.push(ring + ((i - ring + step) % 60));
      offsets.push(targets.length);
    }
    const lists = {
      offsets: Uint32Array.from(offsets),
      targets: Uint32Array.from(targets),
      weights: new Float64Array(targets.length).fill(0.5),
    };
    const labels = groupLargeSet(lists, 6, 4, 1);
    expect(new Set(labels).size).toBe(4);
    const ringsOf = (label: number) =>
      new Set([...labels.keys()].filter((i) => labels[i] === label).map((i) => Math.floor(i / 60)));
    for (const label of new Set(labels)) expect(ringsOf(label).size).toBe(1);
  });
});
