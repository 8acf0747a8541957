import { describe, expect, it } from "vitest";
import { asSparseRows, type BlendedRows, blendRows, denseProduct } from "../../src/lib/blendedRows";
import { dotRows, fromDense } from "../../src/lib/sparseRows";
import { similarityRows } from "../../src/lib/textSimilarity";

const similarity = (rows: BlendedRows, i: number, j: number) =>
  dotRows(rows.sparse, i, j) + denseProduct(rows, i, j);

/** Items 0 and 1 say the same in the sparse voice, opposites in the dense one; item 2 is silent there; item 3 is silent in both. */
const words = { rows: fromDense(Float64Array.of(1, 0, 1, 0, 1, 0, 0, 0), 4, 2), columnCount: 2, share: 0.25 };
const places = { rows: Float32Array.of(1, 0, -1, 0, 0, 0, 0, 0), dimensions: 2, share: 0.75 };

describe("blended rows", () => {
  const rows = blendRows([words], [places]);

  it("multiply to share × cosine, summed over the voices", () => {
    expect(similarity(rows, 0, 1)).toBeCloseTo(0.25 - 0.75, 6);
  });

  it("make every item 1 like itself, in whichever voices it speaks", () => {
    expect([0, 1, 2].map((i) => similarity(rows, i, i))).toEqual([1, 1, 1].map((x) => expect.closeTo(x, 6)));
    expect(similarity(rows, 0, 2)).toBeCloseTo(Math.sqrt(0.25), 6);
  });

  it("are empty where an item is silent", () => {
    expect(similarity(rows, 3, 3)).toBe(0);
    expect(similarity(rows, 0, 3)).toBe(0);
  });

  it("hear an item less in a voice that is not trusted for it", () => {
    const halfHeard = blendRows([words], [{ ...places, heard: Float64Array.of(1, 1 / 3, 1, 1) }]);
    // Shares of item 1: .25 and .25 of .5; of item 0: .25 and .75.
    expect(similarity(halfHeard, 0, 1)).toBeCloseTo(Math.sqrt(0.25 * 0.5) - Math.sqrt(0.75 * 0.5), 6);
  });

  it("say the same as one sparse matrix", () => {
    const matrix = asSparseRows(rows);
    for (const [i, j] of [
      [0, 1],
      [1, 2],
      [2, 3],
    ] as const)
      expect(dotRows(matrix, i, j)).toBeCloseTo(similarity(rows, i, j), 6);
  });
});

describe("the similarity of papers", () => {
  const text = {
    terms: ["bread", "oven"],
    tfidf: words.rows,
    latent: new Float64Array(0),
    dimensions: 0,
    meaning: { rows: places.rows, dimensions: 2, known: Float64Array.of(1, 0.3, 0, 0) },
    letters: null,
    citations: null,
    voices: { terms: 0.25, latent: 0, meaning: 0.75, citations: 0 },
  };

  it("rests on words alone where most words have no known meaning", () => {
    expect(similarity(similarityRows(text), 0, 1)).toBeCloseTo(Math.sqrt(0.25), 6);
  });

  it("takes strings of letters for words where there are any", () => {
    const letters = {
      rows: fromDense(Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1), 4, 3),
      columnCount: 3,
    };
    const rows = similarityRows({ ...text, letters, meaning: null });
    expect(similarity(rows, 0, 1)).toBe(0);
    expect(similarity(rows, 0, 3)).toBe(0);
    expect(similarity(rows, 2, 2)).toBeCloseTo(1, 6);
  });
});
