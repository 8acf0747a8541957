import { describe, expect, it } from "vitest";
import { linkSteps } from "../../src/graph/similarLinks";
import type { NearestLists } from "../../src/lib/keptNeighbours";
import { finished } from "../../src/lib/steps";
import type { TextEvidence } from "../../src/model/graph";
import { listsOf } from "../lib/nearestLists";

const similarLinks = (nearest: NearestLists, text: TextEvidence) => finished(linkSteps(nearest, text));

/** Papers that share all terms, each as much as the others. */
function evidence(surfaces: readonly string[], papers = 2): TextEvidence {
  const columns = Uint32Array.from({ length: papers * surfaces.length }, (_, e) => e % surfaces.length);
  return {
    terms: surfaces,
    surfaces,
    tfidf: {
      offsets: Uint32Array.from({ length: papers + 1 }, (_, i) => i * surfaces.length),
      columns,
      values: new Float64Array(columns.length).fill(0.5),
    },
    latent: new Float64Array(2),
    dimensions: 1,
    meaning: null,
    meaningWanted: true,
    excluded: [],
    letters: null,
    citations: null,
    voices: { terms: 1, latent: 0, meaning: 0, citations: 0 },
    basis: { title: 2, summary: 0, abstract: 0, keywords: 0, references: 0 },
  };
}

describe("the terms of a link", () => {
  it("that count alike stand in the order of their letters, not of their columns", () => {
    const nearest = listsOf([[[1, 0.9]], [[0, 0.9]]]);
    const terms = (surfaces: readonly string[]) => similarLinks(nearest, evidence(surfaces))[0]!.terms;
    const sorted = ["barley", "oven", "rye", "spelt"];
    expect(terms(["spelt", "oven", "rye", "barley"])).toEqual(sorted);
    expect(terms(sorted)).toEqual(sorted);
  });
});

describe("the links to draw", () => {
  const pairsOf = (lists: readonly (readonly (readonly [number, number])[])[]) =>
    similarLinks(listsOf(lists), evidence(["rye"], lists.length)).map(({ source, target }) => [
      source,
      target,
    ]);

  it("join papers that are among each other's three nearest, in the order of their numbers", () => {
    const lists: [number, number][][] = [
      [
        [3, 0.9],
        [2, 0.8],
        [1, 0.7],
        [4, 0.6],
      ],
      [[0, 0.7]],
      [[0, 0.8]],
      [
        [0, 0.9],
        [4, 0.5],
      ],
      [
        [0, 0.6],
        [3, 0.5],
      ],
    ];
    expect(pairsOf(lists)).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
      [3, 4],
    ]);
  });

  it("are the strongest 25,000 where there are more, in their order", () => {
    const lists = Array.from({ length: 60_000 }, (_, i): [number, number][] => [
      [i ^ 1, i % 4 < 2 ? 0.5 : 0.25],
    ]);
    const pairs = pairsOf(lists);
    expect(pairs).toHaveLength(25_000);
    expect(pairs.at(1)).toEqual([2, 3]);
    expect(pairs.at(-1)).toEqual([59_996, 59_997]);
    const strong = pairs.filter(([source]) => source! % 4 === 0);
    expect(strong).toHaveLength(15_000);
    expect(pairs.every(([source], at) => at === 0 || source! > pairs[at - 1]![0]!)).toBe(true);
  });
});
