import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { averageLinkage, cutTree } from "../../src/lib/averageLinkage";
import { aggregate, aggregateOfSome, modularity } from "../../src/lib/communities";
import { leiden } from "../../src/lib/leiden";
import { seededRandom } from "../../src/lib/random";
import { sharedNeighbours, softened } from "../../src/lib/sharedNeighbours";
import { inducedGraph, type WeightedGraph, weightedGraph } from "../../src/lib/weightedGraph";

type Edge = readonly [a: number, b: number, weight: number];

function graphOf(size: number, edges: readonly Edge[]): WeightedGraph {
  const rows: Map<number, number>[] = Array.from({ length: size }, () => new Map());
  for (const [a, b, weight] of edges) {
    if (a === b) continue;
    rows[a]!.set(b, weight);
    rows[b]!.set(a, weight);
  }
  return weightedGraph(rows.map((row) => [...row]));
}

const edgesAmong = (size: number, most: number) =>
  fc.array(
    fc.tuple(
      fc.nat(size - 1),
      fc.nat(size - 1),
      fc.double({ min: 0.01, max: 1, noNaN: true, noDefaultInfinity: true }),
    ),
    { maxLength: most },
  );

/** Two triangles with one edge between them. */
const triangles = graphOf(6, [
  [0, 1, 1],
  [0, 2, 1],
  [1, 2, 1],
  [2, 3, 1],
  [3, 4, 1],
  [3, 5, 1],
  [4, 5, 1],
]);

/** A random graph whose nodes i, i + groups, i + 2 · groups … are linked more often than others. */
function planted(size: number, groups: number, seed: number) {
  const random = seededRandom(seed);
  const edges = Array.from({ length: size * 8 }, (): Edge => {
    const a = Math.floor(random() * size);
    const near = (a % groups) + groups * Math.floor(random() * Math.floor(size / groups));
    return [a, random() < 0.5 ? near : Math.floor(random() * size), 0.2 + 0.8 * random()];
  });
  return { graph: graphOf(size, edges), labels: Uint32Array.from({ length: size }, (_, i) => i % groups) };
}

/** Every partition of so many nodes, as labels numbered in order of first appearance. */
function* partitions(size: number, labels: readonly number[] = []): Generator<Uint32Array> {
  if (labels.length === size) yield Uint32Array.from(labels);
  else
    for (let label = 0; label <= Math.max(-1, ...labels) + 1; label++)
      yield* partitions(size, [...labels, label]);
}

describe("modularity", () => {
  it("of two triangles joined by an edge is 12/14 − ½", () => {
    expect(modularity(triangles, Uint32Array.of(0, 0, 0, 1, 1, 1), 1)).toBeCloseTo(12 / 14 - 1 / 2, 12);
    expect(modularity(triangles, new Uint32Array(6), 1)).toBeCloseTo(0, 12);
    expect(modularity(graphOf(2, []), new Uint32Array(2), 1)).toBe(0);
  });
});

describe("Leiden communities", () => {
  it("part two triangles joined by one edge", () => {
    for (const seed of [1, 2, 3, 4, 5])
      expect([...leiden(triangles, 1, seededRandom(seed))]).toEqual([0, 0, 0, 1, 1, 1]);
  });

  it("grow in number with the resolution", () => {
    const count = (resolution: number) => new Set(leiden(triangles, resolution, seededRandom(1))).size;
    expect(count(0.05)).toBe(1);
    expect(count(9)).toBe(6);
  });

  it("leave nodes without edges alone, and take no nodes", () => {
    expect([...leiden(graphOf(3, []), 1, seededRandom(1))]).toEqual([0, 1, 2]);
    expect(leiden(graphOf(0, []), 1, seededRandom(1)).length).toBe(0);
  });

  it("are connected, numbered in order of first appearance, and the same for the same seed, in any graph", () => {
    fc.assert(
      fc.property(edgesAmong(14, 40), fc.integer(), fc.constantFrom(0.3, 1, 2), (edges, seed, resolution) => {
        const graph = graphOf(14, edges);
        const labels = leiden(graph, resolution, seededRandom(seed));
        expect(leiden(graph, resolution, seededRandom(seed))).toEqual(labels);
        expect([...new Set(labels)]).toEqual([...new Set(labels)].map((_, at) => at));
        for (const label of new Set(labels)) {
          const nodes = [...labels.keys()].filter((i) => labels[i] === label);
          expect(reachedFrom(inducedGraph(graph, nodes), 0)).toBe(nodes.length);
        }
      }),
    );
  });

  it("come close to the best of all partitions of seven nodes", () => {
    const all = [...partitions(7)];
    expect(all.length).toBe(877);
    fc.assert(
      fc.property(edgesAmong(7, 16), (edges) => {
        const graph = graphOf(7, edges);
        const best = Math.max(...all.map((labels) => modularity(graph, labels, 1)));
        const runs = [1, 2, 3].map((seed) => modularity(graph, leiden(graph, 1, seededRandom(seed)), 1));
        expect(Math.max(...runs)).toBeGreaterThan(best - 0.02);
      }),
      { numRuns: 60 },
    );
  });

  it("of a graph with planted groups are as good as those", () => {
    for (const [size, groups] of [
      [60, 4],
      [400, 8],
      [3000, 12],
    ] as const) {
      const { graph, labels } = planted(size, groups, size);
      const found = leiden(graph, 1, seededRandom(1));
      expect(modularity(graph, found, 1)).toBeGreaterThan(modularity(graph, labels, 1) - 0.01);
    }
  });
});

function reachedFrom(graph: WeightedGraph, start: number): number {
  const seen = new Set([start]);
  for (const i of seen)
    for (const j of graph.targets.subarray(graph.offsets[i]!, graph.offsets[i + 1]!)) seen.add(j);
  return seen.size;
}

describe("a graph of parts", () => {
  it("has the links that some of the nodes have, when only these count", () => {
    fc.assert(
      fc.property(
        edgesAmong(12, 40),
        fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }),
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        (edges, labels, kept) => {
          const graph = graphOf(12, edges);
          const partition = { labels: Uint32Array.from(labels), count: 4 };
          const edgeOf = new Uint32Array(graph.targets.length);
          const all = aggregate(graph, partition, edgeOf);
          const some = aggregateOfSome(graph, all, edgeOf, Uint8Array.from(kept, Number));
          const left = edges.filter(([a, b]) => kept[a] && kept[b]);
          const expected = aggregate(graphOf(12, left), partition);
          expect(weightsOf(all)).toEqual(weightsOf(aggregate(graph, partition)));
          for (const [pair, weight] of weightsOf(some))
            expect(weight).toBeCloseTo(weightsOf(expected).get(pair) ?? 0, 12);
          for (const pair of weightsOf(expected).keys()) expect(weightsOf(some).has(pair)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** By the two ends of an edge. */
function weightsOf({ offsets, targets, weights }: WeightedGraph): Map<string, number> {
  const found = new Map<string, number>();
  for (let i = 0; i + 1 < offsets.length; i++)
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) found.set(`${i} ${targets[e]}`, weights[e]!);
  return found;
}

describe("shared neighbours", () => {
  const weightOf = ({ offsets, targets, weights }: WeightedGraph, i: number, j: number) =>
    weights[[...targets].findIndex((target, e) => target === j && e >= offsets[i]! && e < offsets[i + 1]!)];

  it("are counted as a share of both lists, each with its own item", () => {
    const shared = sharedNeighbours(triangles, 3);
    // {0, 1, 2} twice; {0, 1, 2} and {0, 1, 2, 3}; {0, 1, 2, 3} and {2, 3, 4, 5}.
    expect(weightOf(shared, 0, 1)).toBe(1);
    expect(weightOf(shared, 0, 2)).toBe(3 / 4);
    expect(weightOf(shared, 2, 3)).toBe(2 / 6);
  });

  it("look at the first k of each list only", () => {
    const shared = sharedNeighbours(triangles, 1);
    // {0, 1} twice; {2, 0} and {3, 2}.
    expect(weightOf(shared, 0, 1)).toBe(1);
    expect(weightOf(shared, 2, 3)).toBe(1 / 3);
  });

  it("count by their roots where softened, on the same edges", () => {
    const graph = weightedGraph([
      [[1, 1]],
      [
        [0, 1],
        [2, 1 / 16],
      ],
      [[1, 1 / 16]],
    ]);
    const soft = softened(graph);
    expect([...soft.weights]).toEqual([1, 1, 1 / 4, 1 / 4]);
    expect([...soft.targets]).toEqual([...graph.targets]);
    expect(graph.weights[2]).toBe(1 / 16);
  });

  it("are alike in both directions in any symmetric lists", () => {
    fc.assert(
      fc.property(edgesAmong(10, 30), fc.integer({ min: 1, max: 12 }), (edges, k) => {
        const shared = sharedNeighbours(graphOf(10, edges), k);
        for (let i = 0; i < 10; i++)
          for (let j = 0; j < 10; j++) expect(weightOf(shared, i, j)).toBe(weightOf(shared, j, i));
      }),
    );
  });
});

describe("the part of a graph between some nodes", () => {
  it("has the edges between them, renumbered", () => {
    const part = inducedGraph(triangles, [5, 2, 3]);
    expect([...part.offsets]).toEqual([0, 1, 2, 4]);
    expect([...part.targets]).toEqual([2, 2, 1, 0]);
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
