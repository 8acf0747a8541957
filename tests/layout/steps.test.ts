import { describe, expect, it } from "vitest";
import { amongOthers, bringOut } from "../../src/layout/amongOthers";
import { forceGraph } from "../../src/layout/forceGraph";
import { framed } from "../../src/layout/framed";
import { moveIntoDiscs } from "../../src/layout/inDiscs";
import { levelsOf } from "../../src/layout/levels";
import { groupPapers, similarLinks } from "../../src/layout/links";
import { looseBeside } from "../../src/layout/looseBeside";
import { NearGrid } from "../../src/layout/nearGrid";
import { unchanged } from "../../src/layout/numbering";
import { packPapers } from "../../src/layout/packed";
import { partMixedTopics } from "../../src/layout/parted";
import { clearHub, sectors } from "../../src/layout/sectors";
import { bringStraysHome } from "../../src/layout/strays";
import { seededRandom } from "../../src/lib/random";
import { finished } from "../../src/lib/steps";
import { weightedGraph } from "../../src/lib/weightedGraph";
import { make } from "./make";

/** Nodes of groups one after the other, linked as given. */
function nodesOf(sizes: readonly number[], links: readonly (readonly [number, number])[][] = []) {
  const groupOf = Int32Array.from(sizes.flatMap((size, g) => Array<number>(size).fill(g)));
  const starts = Uint32Array.from([0, ...sizes.map((_, g) => sizes.slice(0, g + 1).reduce((a, b) => a + b))]);
  return { groupOf, starts, graph: weightedGraph(Array.from(groupOf, (_, v) => links[v] ?? [])) };
}

describe("what the forces pull along", () => {
  it("is weak between topics, has a mean strength, and no loops", () => {
    const links = [[[0, 9] as const, [1, 1] as const], [[0, 1] as const, [2, 1] as const], [[1, 1] as const]];
    const { offsets, targets, weights } = forceGraph(nodesOf([2, 1], links), 0.5, unchanged(3));
    expect([...offsets]).toEqual([0, 1, 3, 4]);
    expect([...targets]).toEqual([1, 0, 2, 1]);
    expect(weights[1]! / weights[2]!).toBeCloseTo(2, 12);
    const scaled = forceGraph(
      nodesOf(
        [2, 1],
        links.map((row) => row.map(([j, w]) => [j, 7 * w] as const)),
      ),
      0.5,
      unchanged(3),
    );
    for (const [e, weight] of scaled.weights.entries()) expect(weight).toBeCloseTo(weights[e]!, 12);
  });
});

describe("levels of a large graph", () => {
  it("keep topics apart and lose no paper, and number the parts of a whole one after the other", () => {
    const { graph, topics } = make([3000, 2500], { degree: 4 });
    const groups = groupPapers(graph.paperIds, topics);
    const { levels, order } = finished(
      levelsOf(packPapers(groups, finished(similarLinks(graph.neighbours))), 1),
    );
    expect(levels.length).toBeGreaterThan(1);
    expect([...order].sort((a, b) => a - b)).toEqual([...order.keys()]);
    const nodes = packPapers(groups, finished(similarLinks(graph.neighbours)));
    for (const k of [0, 1000, 5499]) {
      const [start, end] = [levels[0]!.graph.offsets[k]!, levels[0]!.graph.offsets[k + 1]!];
      const linked = Array.from(levels[0]!.graph.targets.subarray(start, end), (w) => order[w]!);
      const row = nodes.graph.targets.subarray(
        nodes.graph.offsets[order[k]!],
        nodes.graph.offsets[order[k]! + 1],
      );
      expect(linked).toEqual([...row]);
    }
    expect(levels.at(-1)!.groupOf.length).toBeLessThanOrEqual(5000);
    levels.forEach(({ groupOf, wholes, starts }, l) => {
      expect([...starts]).toEqual([0, groupOf.filter((g) => g === 0).length, groupOf.length]);
      const coarser = levels[l + 1];
      if (!wholes || !coarser) return;
      expect(new Set(wholes).size).toBe(coarser.groupOf.length);
      expect([...wholes]).toEqual([...wholes].sort((a, b) => a - b));
      expect(wholes.every((whole, v) => coarser.groupOf[whole] === groupOf[v])).toBe(true);
    });
  });
});

describe("papers of a topic that has changed", () => {
  // Nine of each topic in two squares; the last of the second stands in the middle of the first, linked to one of its own.
  const links = [...Array<[]>(17).fill([]), [[9, 1] as const, [4, 2] as const]];
  const nodes = nodesOf([9, 9], links);
  const places = () => ({
    x: Float64Array.from({ length: 18 }, (_, v) => (v === 17 ? 1.5 : (v % 3) + (v < 9 ? 0 : 20))),
    y: Float64Array.from({ length: 18 }, (_, v) => (v === 17 ? 1.5 : Math.floor((v % 9) / 3))),
  });

  it("come out from among those of another, beside what they resemble in their own", () => {
    const points = places();
    const core = Uint8Array.from({ length: 18 }, (_, v) => (v < 16 ? 1 : 0));
    const among = amongOthers(nodes, core, points);
    expect([...among.keys()].filter((v) => among[v] === 1)).toEqual([17]);
    bringOut(nodes, among, points);
    expect(Math.hypot(points.x[17]! - 20, points.y[17]!)).toBeLessThan(1);
  });

  it("stay where no topic has changed", () => {
    expect(amongOthers(nodes, new Uint8Array(18).fill(1), places()).includes(1)).toBe(false);
  });
});

describe("papers in their discs", () => {
  it("are all inside, and on the side of the topics that they are linked to", () => {
    const links = [[[4, 1] as const], [], [], [], [[0, 1] as const]];
    const nodes = nodesOf([4, 1], links);
    const points = { x: Float64Array.of(-3, 0, 1, 2, 0), y: Float64Array.of(0, 1, 0, -1, 0) };
    const island = (x: number) => ({ x, y: 0, radiusX: 2, radiusY: 2, hole: 0 });
    moveIntoDiscs(nodes, [island(0), island(10)], points);
    expect(points.x[0]).toBeGreaterThan(1);
    for (let v = 0; v < 4; v++) expect(Math.hypot(points.x[v]!, points.y[v]!)).toBeLessThanOrEqual(2);
  });
});

describe("sectors", () => {
  it("keep each topic on its side of the hub, by the shortest way", () => {
    const island = (x: number, y: number) => ({ x, y, radiusX: 1, radiusY: 1, hole: 0 });
    const points = { x: Float64Array.of(-3, 2, 5), y: Float64Array.of(1, 1, 2) };
    sectors(nodesOf([2, 1]), [island(4, 0), island(0, -4)])(points);
    expect([points.x[0]! > 0, points.y[0]]).toEqual([true, 1]);
    expect([points.x[1], points.y[1]]).toEqual([2, 1]);
    expect([points.x[2], points.y[2]! < 0]).toEqual([5, true]);
  });

  it("leave the hub's room free, also of a paper in its very middle", () => {
    const points = { x: Float64Array.of(0, 1, 9), y: Float64Array.of(0, 0, 0) };
    clearHub(points, 3);
    expect([...points.x]).toEqual([3, 3, 9]);
  });
});

describe("strays", () => {
  it("come beside the paper of their topic that they resemble most", () => {
    const links = [[], [], [], [[0, 0.2] as const, [1, 0.9] as const]];
    const points = { x: Float64Array.of(0, 1, 2, 60), y: Float64Array.of(0, 0, 0, 40) };
    bringStraysHome(nodesOf([4], links), points, 1);
    expect(Math.hypot(points.x[3]! - 1, points.y[3]!)).toBeLessThan(0.5);
    expect([...points.x.subarray(0, 3)]).toEqual([0, 1, 2]);
  });

  it("without a link come to the middle of their topic", () => {
    const points = { x: Float64Array.of(0, 1, 2, 60), y: Float64Array.of(0, 0, 0, 40) };
    bringStraysHome(nodesOf([4]), points, 1);
    expect(Math.hypot(points.x[3]! - 1, points.y[3]!)).toBeLessThan(0.5);
  });
});

describe("the frame", () => {
  it("brings in who is far outside, moves topics apart, and has its shape", () => {
    const random = seededRandom(2);
    const size = 400;
    const nodes = nodesOf([size / 2, size / 2]);
    const x = Float64Array.from({ length: size }, (_, v) => (v < size / 2 ? -1 : 1) * 20 * random());
    const y = Float64Array.from({ length: size }, () => 24 * (random() - 0.5));
    x[0] = -400;
    const { x: u, y: v } = framed(nodes, { x, y }, 1.27, 1.78, 1);
    const width = Math.max(...u) - Math.min(...u);
    expect(width / (Math.max(...v) - Math.min(...v))).toBeCloseTo(1.78, 1);
    expect(Math.abs(u[0]!)).toBeLessThan(60);
    expect(Math.min(...u.subarray(size / 2))).toBeGreaterThan(Math.max(...u.subarray(0, size / 2)));
  });
});

describe("topics that were split", () => {
  it("part the ground on which they stood", () => {
    const x = Float64Array.from({ length: 40 }, (_, v) => (v < 20 ? v : v - 20) % 10);
    const y = Float64Array.from({ length: 40 }, (_, v) => 2 * Math.floor((v % 20) / 10) + (v < 20 ? 0 : 1));
    const nodes = nodesOf([20, 20]);
    const parted = partMixedTopics(nodes, { x, y }, new Uint8Array(40).fill(1));
    const places = (p: { x: Float64Array; y: Float64Array }) =>
      Array.from(p.x, (value, v) => `${value} ${p.y[v]}`).sort();
    expect(places(parted)).toEqual(places({ x, y }));
    const sides = [parted.x.subarray(0, 20), parted.x.subarray(20)].map((side) => [
      Math.min(...side),
      Math.max(...side),
    ]);
    sides.sort((a, b) => a[0]! - b[0]!);
    expect(sides[0]![1]!).toBeLessThanOrEqual(sides[1]![0]!);
  });
});

describe("loose papers beside a finished map", () => {
  it("stand each in a place of its own, off the others and the hub", () => {
    const groupOf = Int32Array.from({ length: 500 }, (_, i) => (i < 100 ? 0 : -1));
    const positions = new Float64Array(1000);
    for (let i = 0; i < 100; i++)
      [positions[2 * i], positions[2 * i + 1]] = [(i % 10) - 5, Math.floor(i / 10) - 5];
    looseBeside({ groupOf, members: [] }, positions, { room: 3, aspect: 1.5 }, null);
    const places = Array.from({ length: 500 }, (_, i) => [positions[2 * i]!, positions[2 * i + 1]!] as const);
    let [fromHub, apart] = [Infinity, Infinity];
    for (let i = 100; i < 500; i++) {
      fromHub = Math.min(fromHub, Math.hypot(...places[i]!));
      for (let j = 0; j < i; j++)
        apart = Math.min(apart, Math.hypot(places[i]![0] - places[j]![0], places[i]![1] - places[j]![1]));
    }
    expect(fromHub).toBeGreaterThan(3);
    expect(apart).toBeGreaterThan(1);
  });
});

describe("who is near", () => {
  it("is found as by looking at all, also where some have no place and some are far away", () => {
    const random = seededRandom(5);
    const x = Float64Array.from({ length: 200 }, (_, v) =>
      v % 9 === 0 ? NaN : v === 5 ? 1e9 : 30 * random(),
    );
    const y = Float64Array.from({ length: 200 }, () => 20 * random());
    const grid = new NearGrid({ x, y }, 2);
    for (let v = 0; v < 200; v++) {
      const found: number[] = [];
      grid.each(v, (w) => found.push(w));
      const all = [...x.keys()].filter((w) => w !== v && Math.hypot(x[w]! - x[v]!, y[w]! - y[v]!) <= 2);
      expect(found.sort((a, b) => a - b)).toEqual(all);
    }
  });
});
