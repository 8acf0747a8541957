import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { averageLinkage, cutTree } from "../../src/lib/averageLinkage";
import { louvain, weightedGraph } from "../../src/lib/louvain";
import { nearestTexts, neighbourCount } from "../../src/lib/nearest";
import { seededRandom } from "../../src/lib/random";
import { fromDense } from "../../src/lib/sparseRows";
import { textSimilarity } from "../../src/lib/textSimilarity";

/** Two triangles with one edge between them. */
const triangles = weightedGraph(
  [
    [1, 2],
    [0, 2],
    [0, 1, 3],
    [2, 4, 5],
    [3, 5],
    [3, 4],
  ].map((row) => row.map((j): [number, number] => [j, 1])),
);

describe("Louvain communities", () => {
  it("part two triangles joined by one edge", () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      expect([...louvain(triangles, 1, seededRandom(seed))]).toEqual([0, 0, 0, 1, 1, 1]);
    }
  });

  it("grow in number with the resolution", () => {
    const count = (resolution: number) => new Set(louvain(triangles, resolution, seededRandom(1))).size;
    expect(count(0.05)).toBe(1);
    expect(count(9)).toBe(6);
  });

  it("leave nodes without edges alone, and take no nodes", () => {
    expect([...louvain(weightedGraph([[], [], []]), 1, seededRandom(1))]).toEqual([0, 1, 2]);
    expect(louvain(weightedGraph([]), 1, seededRandom(1)).length).toBe(0);
  });

  it("are the same for the same seed on any graph", () => {
    const edge = fc.tuple(fc.nat(11), fc.nat(11), fc.double({ min: 0.01, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 40 }), (edges) => {
        const rows: Map<number, number>[] = Array.from({ length: 12 }, () => new Map());
        for (const [a, b, weight] of edges) {
          if (a === b) continue;
          rows[a]!.set(b, weight);
          rows[b]!.set(a, weight);
        }
        const graph = weightedGraph(rows.map((row) => [...row]));
        const labels = louvain(graph, 1, seededRandom(3));
        expect(louvain(graph, 1, seededRandom(3))).toEqual(labels);
        expect(new Set(labels).size).toBe(Math.max(...labels) + 1);
      }),
    );
  });
});

describe("average linkage", () => {
  // Points 0, 1, 5, 7 on a line: first 0 and 1 (1), then 5 and 7 (2), then both (mean of 5, 7, 4, 6).
  const points = [0, 1, 5, 7];
  const distances = Float64Array.from(points.flatMap((a) => points.map((b) => Math.abs(a - b))));

  it("merges the nearest first, at mean distances", () => {
    expect(averageLinkage(distances, 4)).toEqual([
      { into: 0, from: 1, distance: 1 },
      { into: 2, from: 3, distance: 2 },
      { into: 0, from: 2, distance: 5.5 },
    ]);
  });

  it("cuts into as many clusters as asked, between 1 and all", () => {
    const tree = averageLinkage(distances, 4);
    expect([...cutTree(tree, 2)]).toEqual([0, 0, 1, 1]);
    expect([...cutTree(tree, 3)]).toEqual([0, 0, 1, 2]);
    expect([...cutTree(tree, 0)]).toEqual([0, 0, 0, 0]);
    expect([...cutTree(tree, 99)]).toEqual([0, 1, 2, 3]);
  });
});

describe("nearest texts", () => {
  const unit = (rows: number[][]) =>
    Float64Array.from(
      rows.flatMap((row) => row.map((x) => x / Math.sqrt(row.reduce((s, y) => s + y * y, 0)))),
    );
  const tfidf = fromDense(
    unit([
      [1, 1, 0, 0],
      [1, 0, 1, 0],
      [0, 0, 1, 1],
      [1, 1, 0, 0],
    ]),
    4,
    4,
  );
  const similarity = textSimilarity({ tfidf, columnCount: 4, latent: new Float64Array(0), dimensions: 0 });

  it("are those with the highest cosine that share a term, ties by index", () => {
    const nearest = nearestTexts(similarity, tfidf, 2);
    expect(nearest[0]!.map(({ index }) => index)).toEqual([3, 1]);
    expect(nearest[1]!.map(({ index }) => index)).toEqual([0, 2]);
    expect(nearest[2]!.map(({ index }) => index)).toEqual([1]);
  });

  it("are more in larger sets", () => {
    expect([1, 50, 200, 201, 3000].map(neighbourCount)).toEqual([5, 6, 8, 16, 20]);
  });
});
