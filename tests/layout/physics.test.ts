import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AnnealOptions, anneal } from "../../src/layout/physics/anneal";
import { coarsen } from "../../src/layout/physics/coarsen";
import { startPositions } from "../../src/layout/physics/multilevel";
import type { Points } from "../../src/layout/physics/points";
import { spread } from "../../src/layout/physics/spread";
import { seededRandom } from "../../src/lib/random";
import { finished } from "../../src/lib/steps";
import { nodeCount, type WeightedGraph, weightedGraph } from "../../src/lib/weightedGraph";

/** @param edges [a, b, weight], each in one direction */
function graphOf(size: number, edges: readonly (readonly [number, number, number])[]): WeightedGraph {
  const rows: [number, number][][] = Array.from({ length: size }, () => []);
  for (const [a, b, weight] of edges) {
    rows[a]!.push([b, weight]);
    if (a !== b) rows[b]!.push([a, weight]);
  }
  return weightedGraph(rows);
}

/** Groups of so many nodes on a ring each, with chords, and a few weak links from each group to the next. */
function ringsOfGroups(groups: number, size: number): WeightedGraph {
  const edges: [number, number, number][] = [];
  for (let g = 0; g < groups; g++)
    for (let k = 0; k < size; k++) {
      for (const step of [1, 2, 3]) edges.push([g * size + k, g * size + ((k + step) % size), 0.5]);
      if (k % 10 === 0) edges.push([g * size + k, ((g + 1) % groups) * size + k, 0.2]);
    }
  return graphOf(groups * size, edges);
}

/** Moves the points so that they stand round the origin at a root mean square radius of √(their number): one in about a unit of area. */
function scaleToNodes({ x, y }: Points): void {
  let sumX = 0;
  let sumY = 0;
  for (let i = 0; i < x.length; i++) {
    sumX += x[i]!;
    sumY += y[i]!;
  }
  const middleX = sumX / x.length;
  const middleY = sumY / x.length;
  let squares = 0;
  for (let i = 0; i < x.length; i++) {
    x[i]! -= middleX;
    y[i]! -= middleY;
    squares += x[i]! * x[i]! + y[i]! * y[i]!;
  }
  const scale = squares > 0 ? x.length / Math.sqrt(squares) : 1;
  for (let i = 0; i < x.length; i++) {
    x[i]! *= scale;
    y[i]! *= scale;
  }
}

const GROUPS = 4;
const SIZE = 100;
const rings = ringsOfGroups(GROUPS, SIZE);
const groupOf = Int32Array.from({ length: GROUPS * SIZE }, (_, i) => Math.floor(i / SIZE));
const oddGraphs: Readonly<Record<string, WeightedGraph>> = {
  "no node": graphOf(0, []),
  "one node": graphOf(1, []),
  "two linked nodes": graphOf(2, [[0, 1, 1]]),
  "three nodes, one alone": graphOf(3, [[0, 1, 0.5]]),
  "no link at all": graphOf(500, []),
  "weights of zero": graphOf(
    300,
    Array.from({ length: 299 }, (_, i) => [i, i + 1, 0] as const),
  ),
  "a node linked to all": graphOf(
    400,
    Array.from({ length: 399 }, (_, i) => [0, i + 1, 0.3] as const),
  ),
  "many pairs": graphOf(
    600,
    Array.from({ length: 300 }, (_, i) => [2 * i, 2 * i + 1, 1] as const),
  ),
  "a node linked to itself": graphOf(80, [
    ...Array.from({ length: 79 }, (_, i) => [i, i + 1, 1] as const),
    [5, 5, 9],
  ]),
};

const OPTIONS: AnnealOptions = {
  iterations: 100,
  aspect: 16 / 9,
  hubShare: 0,
  reach: { from: 8, to: 1.5 },
  repulsion: { from: 0.35, to: 0.1 },
  longestStep: 1,
};

function annealed(graph: WeightedGraph, options: Partial<AnnealOptions> = {}, start?: Points): Points {
  const points = start ?? finished(startPositions(graph, seededRandom(1)));
  if (!start) scaleToNodes(points);
  finished(anneal(graph, points, { ...OPTIONS, ...options }));
  return points;
}

const allFinite = ({ x, y }: Points) => [...x, ...y].every(Number.isFinite);

const distance = ({ x, y }: Points, i: number, j: number) => Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!);

/** Mean distance of pairs of nodes, those within a group and those of two groups. */
function meanDistances(points: Points): { within: number; between: number } {
  const sums = { within: 0, between: 0 };
  const counts = { within: 0, between: 0 };
  for (let i = 0; i < groupOf.length; i += 3)
    for (let j = 0; j < i; j += 3) {
      const kind = groupOf[i] === groupOf[j] ? "within" : "between";
      sums[kind] += distance(points, i, j);
      counts[kind]++;
    }
  return { within: sums.within / counts.within, between: sums.between / counts.between };
}

/** Points one to a unit of area, at random. */
function scattered(count: number, seed: number): Points {
  const random = seededRandom(seed);
  const width = Math.sqrt(count);
  const column = () => Float64Array.from({ length: count }, () => (random() - 0.5) * width);
  return { x: column(), y: column() };
}

function leastDistance(points: Points): number {
  let least = Infinity;
  for (let i = 0; i < points.x.length; i++)
    for (let j = 0; j < i; j++) least = Math.min(least, distance(points, i, j));
  return least;
}

describe("coarsening a graph", () => {
  const levels = coarsen(rings, new Float64Array(GROUPS * SIZE).fill(1), seededRandom(1));

  it("ends with few nodes, each level at most nine tenths of the one before", () => {
    expect(levels[0]!.graph).toBe(rings);
    for (let l = 1; l < levels.length; l++)
      expect(nodeCount(levels[l]!.graph)).toBeLessThanOrEqual(0.9 * nodeCount(levels[l - 1]!.graph));
    expect(nodeCount(levels[levels.length - 1]!.graph)).toBeLessThanOrEqual(60);
  });

  it("keeps all mass and all weight, in groups of at most four", () => {
    for (const [l, { masses, graph, wholes }] of levels.entries()) {
      expect(masses.reduce((sum, mass) => sum + mass, 0)).toBe(GROUPS * SIZE);
      expect(graph.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(
        rings.weights.reduce((sum, weight) => sum + weight, 0),
        6,
      );
      if (!wholes) continue;
      const sizes = new Uint32Array(nodeCount(levels[l + 1]!.graph));
      for (const whole of wholes) sizes[whole]!++;
      expect(Math.max(...sizes)).toBeLessThanOrEqual(4);
      expect(Math.min(...sizes)).toBeGreaterThan(0);
    }
  });

  it("merges only what is linked, and nothing over a link without weight", () => {
    for (const name of ["no link at all", "weights of zero"]) {
      const graph = oddGraphs[name]!;
      const masses = new Float64Array(nodeCount(graph)).fill(1);
      expect(coarsen(graph, masses, seededRandom(1))).toEqual([{ graph, masses, wholes: null }]);
    }
    const pairs = oddGraphs["many pairs"]!;
    const [{ wholes } = { wholes: null }] = coarsen(pairs, new Float64Array(600).fill(1), seededRandom(1));
    for (let i = 0; i < 600; i += 2) expect(wholes![i]).toBe(wholes![i + 1]);
    expect(new Set(wholes).size).toBe(300);
  });
});

describe("start positions", () => {
  for (const [name, graph] of Object.entries(oddGraphs))
    it(`of a graph with ${name} are finite`, () => {
      const points = finished(startPositions(graph, seededRandom(1)));
      expect(points.x).toHaveLength(nodeCount(graph));
      expect(allFinite(points)).toBe(true);
    });

  it("keep groups together that are tightly linked", () => {
    const { within, between } = meanDistances(finished(startPositions(rings, seededRandom(1))));
    expect(between).toBeGreaterThan(1.8 * within);
  });

  it("are the same bytes for the same seed, and others for another", () => {
    const first = finished(startPositions(rings, seededRandom(1)));
    expect(finished(startPositions(rings, seededRandom(1)))).toEqual(first);
    expect(finished(startPositions(rings, seededRandom(2)))).not.toEqual(first);
  });

  it("tell the share done, which grows to 1 at most", () => {
    const shares = [...startPositions(rings, seededRandom(1))];
    expect(shares.length).toBeGreaterThan(20);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[shares.length - 1]).toBeLessThanOrEqual(1);
  });
});

describe("annealing", () => {
  for (const [name, graph] of Object.entries(oddGraphs))
    it(`leaves a graph with ${name} at finite places`, () => {
      expect(allFinite(annealed(graph, { hubShare: 0.02 }))).toBe(true);
    });

  it("brings linked nodes side by side", () => {
    const points = annealed(rings);
    let near = 0;
    for (let i = 0; i < GROUPS * SIZE; i++) {
      const order = Array.from({ length: GROUPS * SIZE }, (_, j) => j).filter((j) => j !== i);
      order.sort((a, b) => distance(points, i, a) - distance(points, i, b));
      const linked = new Set(rings.targets.subarray(rings.offsets[i]!, rings.offsets[i + 1]!));
      near += order.slice(0, linked.size).filter((j) => linked.has(j)).length / linked.size;
    }
    expect(near / (GROUPS * SIZE)).toBeGreaterThan(0.6);
  });

  it("fills a frame of the wanted shape", () => {
    for (const aspect of [1, 16 / 9, 2.5]) {
      const { x, y } = annealed(rings, { aspect });
      const rms = (values: Float64Array) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
      expect(rms(x) / rms(y)).toBeGreaterThan(0.75 * aspect);
      expect(rms(x) / rms(y)).toBeLessThan(1.35 * aspect);
    }
  });

  it("keeps room for the hub in the middle", () => {
    const { x, y } = annealed(rings, { hubShare: 0.03 });
    const nearest = Math.min(...Array.from(x, (_, i) => Math.hypot(x[i]!, y[i]!)));
    expect(nearest).toBeGreaterThan(0.5 * Math.sqrt(0.03 * GROUPS * SIZE));
  });

  it("leaves fixed nodes where they are", () => {
    const start = scattered(GROUPS * SIZE, 3);
    const fixed = Uint8Array.from(groupOf, (g) => (g === 0 ? 1 : 0));
    const moved = { x: start.x.slice(), y: start.y.slice() };
    annealed(rings, { fixed }, moved);
    const wayOf = (i: number) => Math.hypot(moved.x[i]! - start.x[i]!, moved.y[i]! - start.y[i]!);
    const mean = (g: number) =>
      Array.from({ length: SIZE }, (_, k) => wayOf(g * SIZE + k)).reduce((sum, way) => sum + way, 0) / SIZE;
    expect(mean(0)).toBe(0);
    expect(mean(2)).toBeGreaterThan(2);
  });

  it("lets the caller confine the points after each iteration, and shows them on the way", () => {
    const points = finished(startPositions(rings, seededRandom(1)));
    scaleToNodes(points);
    const before = points.x.slice();
    let calls = 0;
    const confine = ({ y }: Points) => {
      calls++;
      for (let i = 0; i < y.length; i++) y[i] = Math.max(0, y[i]!);
    };
    const shares: number[] = [];
    for (const share of anneal(rings, points, { ...OPTIONS, confine })) {
      shares.push(share);
      if (shares.length === 1) expect(points.x).not.toEqual(before);
      expect(points.y.every((value) => value >= 0)).toBe(true);
    }
    expect(calls).toBe(100);
    expect(shares[99]).toBe(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it("gives the same bytes twice", () => {
    expect(annealed(rings, { hubShare: 0.02 })).toEqual(annealed(rings, { hubShare: 0.02 }));
  });
});

describe("spreading points", () => {
  const RULES = { distance: 0.6, hole: 0, sweeps: 60 };

  it("keeps the least distance among thousands, moving none far", () => {
    const points = scattered(3000, 5);
    const before = { x: points.x.slice(), y: points.y.slice() };
    expect(finished(spread(points, RULES))).toBe(true);
    expect(leastDistance(points)).toBeGreaterThanOrEqual(0.6);
    for (let i = 0; i < 3000; i++)
      expect(Math.hypot(points.x[i]! - before.x[i]!, points.y[i]! - before.y[i]!)).toBeLessThan(1.5);
  });

  it("leaves alone what is far enough apart", () => {
    const points = { x: Float64Array.of(0, 1, 1e7, -3), y: Float64Array.of(0, 0, 1e7, 0.1) };
    const before = { x: points.x.slice(), y: points.y.slice() };
    expect(finished(spread(points, RULES))).toBe(true);
    expect(points).toEqual(before);
  });

  it("takes a heap of a thousand points in one place apart", () => {
    const points = { x: new Float64Array(1000).fill(7), y: new Float64Array(1000).fill(-2) };
    expect(finished(spread(points, { ...RULES, sweeps: 200 }))).toBe(true);
    expect(leastDistance(points)).toBeGreaterThanOrEqual(0.6);
  });

  it("keeps the hole free and fixed points where they are", () => {
    const points = scattered(2000, 8);
    const fixed = Uint8Array.from({ length: 2000 }, (_, i) => (i % 50 === 0 ? 1 : 0));
    const before = { x: points.x.slice(), y: points.y.slice() };
    finished(spread(points, { ...RULES, hole: 6, fixed }));
    for (let i = 0; i < 2000; i++) {
      if (fixed[i] === 1) expect([points.x[i], points.y[i]]).toEqual([before.x[i], before.y[i]]);
      else expect(Math.hypot(points.x[i]!, points.y[i]!)).toBeGreaterThanOrEqual(6);
    }
  });

  it("works for any few points, and repeats", () => {
    const coordinate = fc.oneof(fc.double({ min: -2, max: 2, noNaN: true }), fc.constantFrom(0, -0, 1, 1e6));
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { maxLength: 25 }), (places) => {
        const points = () => ({
          x: Float64Array.from(places, ([x]) => x),
          y: Float64Array.from(places, ([, y]) => y),
        });
        const moved = points();
        expect(finished(spread(moved, { ...RULES, sweeps: 500 }))).toBe(true);
        if (places.length > 1) expect(leastDistance(moved)).toBeGreaterThanOrEqual(0.6 * (1 - 1e-9));
        const again = points();
        finished(spread(again, { ...RULES, sweeps: 500 }));
        expect(again).toEqual(moved);
      }),
      { numRuns: 150 },
    );
  });
});
