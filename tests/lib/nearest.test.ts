import { describe, expect, it } from "vitest";
import { type BlendedRows, blendRows, denseProduct } from "../../src/lib/blendedRows";
import { keepNeighbours } from "../../src/lib/keptNeighbours";
import { nearestRows, neighbourCount } from "../../src/lib/nearest";
import { seededRandom } from "../../src/lib/random";
import { bitsApart, cellsOf, signaturesOf } from "../../src/lib/signatures";
import { dotRows, fromDense, type SparseMatrix, sparseRows } from "../../src/lib/sparseRows";

const ofWords = (rows: SparseMatrix, columnCount: number) => blendRows([{ rows, columnCount, share: 1 }], []);

describe("nearest neighbours", () => {
  const half = Math.SQRT1_2;
  const words = fromDense(
    Float64Array.of(half, half, 0, 0, half, 0, half, 0, 0, 0, half, half, half, half, 0, 0),
    4,
    4,
  );

  it("are those of highest similarity, ties by index, none of those without any", () => {
    const nearest = nearestRows(ofWords(words, 4), 2);
    expect(nearest.map((list) => list.map(({ index }) => index))).toEqual([[3, 1], [0, 2], [1], [0, 1]]);
    expect(nearest[0]![0]!.weight).toBeCloseTo(1, 12);
  });

  it("are found by meaning alone where no word is shared, and never among opposites", () => {
    const noWords = sparseRows([[], [], []]);
    const meaning = { rows: Float32Array.of(1, 0, 0.8, 0.6, -1, 0), dimensions: 2, share: 1 };
    const nearest = nearestRows(blendRows([{ rows: noWords, columnCount: 0, share: 0 }], [meaning]), 5);
    expect(nearest.map((list) => list.map(({ index }) => index))).toEqual([[1], [0], []]);
  });

  it("are more in larger sets", () => {
    expect([1, 50, 200, 201, 3000].map(neighbourCount)).toEqual([5, 6, 8, 16, 40]);
  });
});

/** Items scattered about 60 places in 40 dimensions, each with 6 of 500 words, half of them those of its place. */
function scattered(size: number): BlendedRows {
  const random = seededRandom(7);
  const [width, places] = [40, 60];
  const centres = Float64Array.from({ length: places * width }, () => random() + random() - 1);
  const dense = new Float32Array(size * width);
  const words: [number, number][][] = [];
  for (let i = 0; i < size; i++) {
    const place = Math.floor(random() * places);
    const row = Float64Array.from(
      { length: width },
      (_, d) => centres[place * width + d]! + random() + random() - 1,
    );
    const length = Math.sqrt(row.reduce((sum, x) => sum + x * x, 0));
    dense.set(
      row.map((x) => x / length),
      i * width,
    );
    const own = Array.from({ length: 3 }, () => place * 5 + Math.floor(random() * 5));
    const other = Array.from({ length: 3 }, () => 300 + Math.floor(random() * 200));
    const columns = [...new Set([...own, ...other])].sort((a, b) => a - b);
    words.push(columns.map((column) => [column, 1 / Math.sqrt(columns.length)]));
  }
  const rows = sparseRows(words);
  return blendRows(
    [{ rows, columnCount: 500, share: 0.3 }],
    [{ rows: dense, dimensions: width, share: 0.7 }],
  );
}

describe("neighbours in large sets", () => {
  const rows = scattered(2500);

  it("are nine in ten of the exact ones", () => {
    const found = nearestRows(rows, 10, 0);
    const exact = nearestRows(rows, 10, Infinity);
    let hits = 0;
    exact.forEach((list, i) => {
      const indices = new Set(found[i]!.map(({ index }) => index));
      hits += list.filter(({ index }) => indices.has(index)).length;
    });
    expect(hits / (10 * rows.size)).toBeGreaterThan(0.9);
  });

  it("have their exact similarity", () => {
    nearestRows(rows, 10, 0)
      .slice(0, 50)
      .forEach((list, i) => {
        for (const { index, weight } of list)
          expect(weight).toBeCloseTo(dotRows(rows.sparse, i, index) + denseProduct(rows, i, index), 9);
      });
  });
});

describe("kept neighbours", () => {
  it("are the best whatever the order of the offers", () => {
    const offers: [number, number][] = [
      [4, 0.5],
      [2, 0.9],
      [7, 0.5],
      [1, 0.5],
      [3, 0.1],
    ];
    for (const order of [offers, offers.slice().reverse()]) {
      const kept = keepNeighbours(1, 3);
      for (const [j, weight] of order) kept.offer(0, j, weight);
      expect(kept.lists()[0]!.map(({ index }) => index)).toEqual([2, 1, 4]);
    }
  });
});

describe("signatures", () => {
  const rows = Float32Array.from([1, -1, 1, 1, 1, -1, -1, 1, -1].flatMap((x) => Array(12).fill(x)));
  const signatures = signaturesOf(rows, 3, 36);

  it("differ where the signs do, over more than one word", () => {
    expect(bitsApart(signatures, 0, signatures, 0)).toBe(0);
    expect(bitsApart(signatures, 0, signatures, 1)).toBe(24);
    expect(bitsApart(signatures, 0, signatures, 2)).toBe(36);
  });

  it("part items into cells, each item in one", () => {
    const { members } = cellsOf(signatures, 3, 2);
    expect(members.flat().sort()).toEqual([0, 1, 2]);
  });
});
