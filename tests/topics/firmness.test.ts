/** Strength, firmness and remarks on cases that can be solved by hand. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TextEvidence } from "../../src/model/graph";
import type { Assignment, Topic } from "../../src/model/topics";
import { firmnessOf } from "../../src/topics/firmness";
import { groupSimilarity } from "../../src/topics/groupSimilarity";
import { degreesInto } from "../../src/topics/memberships";
import { remarksOn } from "../../src/topics/remarks";
import { compareResamples } from "../../src/topics/resampling";
import { strengthsOf } from "../../src/topics/strengths";
import { featuresOf } from "./featuresOf";

/** Papers 0–2 point one way, 3–5 the other; 5 a little less so. */
const features = featuresOf([1, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0.6, 0.8], 6);
const groups = [
  [0, 1, 2],
  [3, 4, 5],
];
const topicOf = Int32Array.of(0, 0, 0, 1, 1, 1);
const near = groupSimilarity(features, groups);

describe("similarity of papers and groups", () => {
  it("is the mean over the group's other papers", () => {
    expect([...near.toGroup.slice(0, 2)].map((value) => value.toFixed(6))).toEqual(["1.000000", "0.200000"]);
    expect(near.toGroup[5 * 2]).toBeCloseTo(0.6, 6);
    expect(near.toGroup[5 * 2 + 1]).toBeCloseTo(0.8, 6);
  });

  it("of two groups is the mean over all pairs", () => {
    expect(near.between[1]).toBeCloseTo(0.2, 6);
    expect(near.between[2]).toBeCloseTo(0.2, 6);
    expect(near.between[3]).toBeCloseTo((1 + 0.8 + 0.8) / 3, 6);
  });

  it("of a group of one paper to itself is 0", () => {
    expect([...groupSimilarity(features, [[0], [3]]).between]).toEqual([0, 0, 0, 0]);
  });
});

describe("degrees of membership", () => {
  it("of a paper between two topics are halves, of one that is like none are 0", () => {
    const { toGroup } = groupSimilarity(featuresOf([1, 0, 0, 1, 1, 1, 0, 0], 4), [[0], [1]]);
    const degrees = (paper: number) => {
      const degree = new Float64Array(2);
      degreesInto(degree, toGroup.subarray(2 * paper, 2 * paper + 2));
      return [...degree];
    };
    expect([degrees(2), degrees(3)]).toEqual([
      [0.5, 0.5],
      [0, 0],
    ]);
  });
});

describe("resamples", () => {
  it("stand for the topics with which they share most", () => {
    // Groups 0 and 1 share most with topic 1 and topic 0; group 2 with none.
    const { found } = compareResamples(Int32Array.of(0, 0, 0, 1, 1, 1, -1), 2, [
      Int32Array.of(1, 1, -1, 0, 0, 1, 2),
    ]);
    expect([...found[0]!]).toEqual([0, 0, -1, 1, 1, 0, -1]);
  });

  it("tell how well a topic is found again, among the papers that they hold", () => {
    const { stability } = compareResamples(topicOf, 2, [
      Int32Array.of(0, 0, -1, 1, 1, 1),
      Int32Array.of(0, 0, 0, 0, 1, 1),
    ]);
    expect(stability[0]).toBeCloseTo((1 + 3 / 4) / 2, 6);
    expect(stability[1]).toBeCloseTo((1 + 2 / 3) / 2, 6);
  });

  it("tell nothing of a topic that none of them holds", () => {
    expect(compareResamples(topicOf, 2, [Int32Array.of(0, 0, 0, -1, -1, -1)]).stability).toEqual([1, null]);
    expect(compareResamples(topicOf, 2, []).stability).toEqual([null, null]);
  });
});

describe("strength", () => {
  const strengths = (found: number[][], families = [0, 1]) =>
    strengthsOf({ topicOf, families, found: found.map((topics) => Int32Array.from(topics)), near });
  const stays = [0, 0, 0, 1, 1, 1];
  const goes = [0, 0, 0, 1, 1, 0];

  it("is the share of the resamples with the paper in which it stays", () => {
    const without = [0, 0, 0, 1, 1, -1];
    const paper = strengths([stays, stays, stays, goes, goes, without])[5]!;
    expect(paper.strength).toBeCloseTo(3 / 5, 6);
    expect(paper.second).toEqual({ topic: 0, strength: 2 / 5 });
    expect(paper.weak).toBe(false);
  });

  it("below a half is weak", () => {
    expect(strengths([stays, stays, goes, goes, goes])[5]!.weak).toBe(true);
  });

  it("of a paper that always stays has the most similar other topic second, with a share of 0", () => {
    expect(strengths([stays, stays, stays, stays, stays])[0]).toEqual({
      strength: 1,
      second: { topic: 1, strength: 0 },
      weak: false,
    });
  });

  it("counts both parts of what the user has split, since inference knows nothing of that border", () => {
    expect(strengths([goes, goes, goes, goes, goes], [7, 7])[5]!.strength).toBe(1);
  });

  it("without enough resamples is the degree of membership", () => {
    const paper = strengths([stays])[5]!;
    expect(paper.strength).toBeCloseTo(0.64 / (0.64 + 0.36), 6);
    expect(paper.second!.strength).toBeCloseTo(0.36, 6);
    expect(strengths([])[0]!.strength).toBeCloseTo(1 / (1 + 0.04), 6);
  });

  it("of papers without a topic is not told, and a single topic has no second", () => {
    const alone = strengthsOf({
      topicOf: Int32Array.of(0, 0, 0, -1, -1, -1),
      families: [0],
      found: [],
      near: groupSimilarity(features, [[0, 1, 2]]),
    });
    expect(alone[0]).toEqual({ strength: 1, second: null, weak: false });
    expect(alone[3]).toBe(null);
  });

  it("and its second are shares, whatever the resamples", () => {
    const topics = fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(topics, { maxLength: 12 }), (found) => {
        for (const [i, paper] of strengths(found).entries()) {
          expect(paper!.strength + paper!.second!.strength).toBeLessThanOrEqual(1 + 1e-12);
          expect(Math.min(paper!.strength, paper!.second!.strength)).toBeGreaterThanOrEqual(0);
          expect(paper!.second!.topic).toBe(1 - topicOf[i]!);
        }
      }),
    );
  });
});

describe("firmness", () => {
  it("is stability, mean similarity, and mean silhouette", () => {
    const [first, second] = firmnessOf(groups, near, [0.9, null]);
    expect(first!.nearest).toBe(1);
    expect(first!.firmness.stability).toBe(0.9);
    expect(first!.firmness.coherence).toBeCloseTo(1, 6);
    // a = 0 and b = 0.8 for each of its papers.
    expect(first!.firmness.separation).toBeCloseTo(1, 6);
    const silhouettes = [(1 - 0.1) / 1, (1 - 0.1) / 1, (0.4 - 0.2) / 0.4];
    expect(second!.firmness.separation).toBeCloseTo(silhouettes.reduce((sum, value) => sum + value) / 3, 6);
    expect(second!.firmness.stability).toBe(null);
  });

  it("cannot be told of one paper, nor separation of the only topic", () => {
    const one = firmnessOf([[0]], groupSimilarity(features, [[0]]), [1])[0]!;
    expect(one).toEqual({ nearest: null, firmness: { stability: null, coherence: null, separation: null } });
    const all = [[0, 1, 2, 3, 4, 5]];
    const only = firmnessOf(all, groupSimilarity(features, all), [1])[0]!;
    expect(only.firmness.separation).toBe(null);
    expect(only.firmness.stability).toBe(1);
  });
});

describe("remarks", () => {
  const text = (basis: Partial<TextEvidence["basis"]>, meaning = true) =>
    ({
      meaning: meaning ? { rows: new Float32Array(), dimensions: 0 } : null,
      meaningWanted: true,
      basis: { title: 0, summary: 0, abstract: 0, keywords: 0, references: 0, ...basis },
    }) as unknown as TextEvidence;
  const topic = (t: number, stability: number | null): Topic => ({
    id: `t${t}`,
    label: `Topic ${t}`,
    detail: [],
    terms: [],
    size: 8,
    representative: [],
    firmness: { stability, coherence: 0.2, separation: 0.1 },
  });
  const papers = (count: number, weak = 0, alone = 0): Assignment[] =>
    Array.from({ length: count }, (_, i) => ({
      paper: `p${i}`,
      topic: i < alone ? null : "t1",
      strength: 1,
      weak: i >= count - weak,
      terms: [],
      neighbours: [],
    }));
  const remarks = (
    stabilities: (number | null)[],
    assignments: Assignment[],
    evidence = text({ title: assignments.length }),
    isInferred = stabilities.map(() => true),
  ) =>
    remarksOn({
      topics: stabilities.map((value, t) => topic(t, value)),
      assignments,
      text: evidence,
      isInferred,
    });

  it("are not made where nothing need be said", () => {
    expect(remarks([0.9, 0.8, 0.7], papers(30, 3))).toEqual([]);
  });

  it("count the topics that are not stable", () => {
    const sentence =
      "3 of 8 topics are not stable (less than half of them is found again when a fifth of the papers is left out)";
    const stabilities = [0.9, 0.9, 0.4, 0.9, 0.3, 0.9, 0.49, 0.9];
    expect(remarks(stabilities, papers(64))).toEqual([`Titles only: ${sentence}; abstracts would help.`]);
    expect(remarks(stabilities, papers(64), text({ title: 64, abstract: 60 }))).toEqual([`${sentence}.`]);
    expect(remarks([0.4, 0.9, 0.9], papers(30), text({ summary: 30 }))).toEqual([
      "1 of 3 topics is not stable (less than half of it is found again when a fifth of the papers is left out); abstracts would help.",
    ]);
  });

  it("leave out the topics that the user has changed, and those of which nothing is known", () => {
    expect(remarks([0.2, 0.9], papers(30), text({}), [false, true])).toEqual([]);
    expect(remarks([null, 0.9], papers(30))).toEqual([]);
  });

  it("tell of small sets, of weak papers, of papers that fit nowhere, and of missing word vectors", () => {
    expect(remarks([0.9], papers(5))).toEqual(["5 papers: too few for topics to be sure."]);
    expect(remarks([0.9], papers(30, 12))).toEqual(["12 of 30 papers fit their topics weakly."]);
    expect(remarks([0.9], papers(30, 0, 1))).toEqual(["1 paper resembles no other and has no topic."]);
    expect(remarks([], papers(13, 0, 13))).toEqual(["No paper resembles another: there are no topics."]);
    expect(remarks([0.9], papers(30), text({ title: 30 }, false))).toEqual([
      "Papers are compared by their words alone: the word vectors are not loaded.",
    ]);
  });
});
