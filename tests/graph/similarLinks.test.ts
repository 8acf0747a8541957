import { describe, expect, it } from "vitest";
import { similarLinks } from "../../src/graph/similarLinks";
import type { TextEvidence } from "../../src/model/graph";

/** Two papers that share all terms, each as much as the others. */
function evidence(surfaces: readonly string[]): TextEvidence {
  const columns = surfaces.map((_, k) => k);
  const values = surfaces.map(() => 0.5);
  return {
    terms: surfaces,
    surfaces,
    tfidf: {
      offsets: Uint32Array.from([0, surfaces.length, 2 * surfaces.length]),
      columns: Uint32Array.from([...columns, ...columns]),
      values: Float64Array.from([...values, ...values]),
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
    const nearest = [[{ index: 1, weight: 0.9 }], [{ index: 0, weight: 0.9 }]];
    const terms = (surfaces: readonly string[]) => similarLinks(nearest, evidence(surfaces))[0]!.terms;
    const sorted = ["barley", "oven", "rye", "spelt"];
    expect(terms(["spelt", "oven", "rye", "barley"])).toEqual(sorted);
    expect(terms(sorted)).toEqual(sorted);
  });
});
