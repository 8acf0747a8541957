import { describe, expect, it } from "vitest";
import { layoutMethods } from "../../src/layout";
import type { Layout } from "../../src/model/layout";
import { type Made, make } from "./make";
import { aspectOf, boxOf, leastGap, leastHubGap, pointsByTopic, pointsOf, sector } from "./measure";

const SIZES = [220, 180, 160, 140, 120, 100, 80, 60, 40, 20];

function last({ graph, topics }: Made, method = 0, settings = {}, seed = 1): Layout {
  return [...layoutMethods[method]!.run(graph, topics, settings, seed, null)].at(-1)!;
}

/** Of the five nearest of a paper, the share of its own topic. */
function purity(layout: Layout, made: Made): number {
  const points = pointsOf(layout);
  const topicOf = made.topics.assignments.map(({ topic }) => topic);
  let own = 0;
  points.forEach(([x, y], i) => {
    const nearest = points
      .map(([u, v], j) => [Math.hypot(x - u, y - v), j] as const)
      .sort(([a], [b]) => a - b)
      .slice(1, 6);
    own += nearest.filter(([, j]) => topicOf[j] === topicOf[i]).length / 5;
  });
  return own / points.length;
}

describe("a map of many papers", () => {
  const made = make(SIZES, { seed: 3 });
  const layout = last(made);

  it("has regions that are separate, each on its own side of the hub", () => {
    expect(purity(layout, made)).toBeGreaterThan(0.95);
    for (const island of pointsByTopic(layout, made.topics)) expect(sector(island)).toBeLessThanOrEqual(180);
  });

  it("fills a frame of 16:9 with the hub in its middle, free", () => {
    expect(aspectOf(layout)).toBeGreaterThan(1.6);
    expect(aspectOf(layout)).toBeLessThan(1.9);
    const { left, right, bottom, top } = boxOf(layout);
    expect(Math.abs(left + right) / (right - left)).toBeLessThan(0.1);
    expect(Math.abs(bottom + top) / (top - bottom)).toBeLessThan(0.1);
    expect(leastHubGap(layout)).toBeGreaterThan(layout.hubRadius / 2);
    expect(leastGap(layout)).toBeGreaterThan(0);
  });

  it("is the same in slices, of which there are many before the first picture", () => {
    const slices = [...layoutMethods[0]!.slices(made.graph, made.topics, {}, 1, null)];
    expect(slices.at(-1)).toEqual(layout);
    expect(slices.findIndex((slice) => slice !== null)).toBeGreaterThan(20);
  });

  it("has room in proportion to its papers: a disc takes a sixth of its share", () => {
    const { left, right, bottom, top } = boxOf(layout);
    const discs = layout.radii.reduce((sum, radius) => sum + Math.PI * radius * radius, 0);
    const ellipse = (Math.PI / 4) * (right - left) * (top - bottom);
    expect(discs / ellipse).toBeGreaterThan(0.12);
    expect(discs / ellipse).toBeLessThan(0.22);
  });

  it("leaves nobody far outside", () => {
    const xs = pointsOf(layout).map(([x]) => Math.abs(x));
    const sorted = xs.sort((a, b) => a - b);
    expect(sorted.at(-1)! / sorted[Math.floor(0.97 * sorted.length)]!).toBeLessThan(1.15);
  });

  it("fills other frames as well", () => {
    for (const aspect of [0.6, 1, 2.5])
      expect(aspectOf(last(made, 0, { aspect, iterations: 80 })) / aspect).toBeCloseTo(1, 0.9);
  });

  it("has wider channels with more space between topics, and no less order with no islands at all", () => {
    const gap = (spread: number) => {
      const { left, right } = boxOf(last(made, 0, { spread }));
      return right - left;
    };
    expect(gap(3)).toBeGreaterThan(1.08 * gap(0.5));
    expect(purity(last(made, 0, { strength: 0 }), made)).toBeLessThan(purity(layout, made));
  });

  it("is the same for the same seed, and another for another", () => {
    expect(last(make(SIZES, { seed: 3 }))).toEqual(layout);
    expect(last(made, 0, {}, 2).positions).not.toEqual(layout.positions);
  });

  it("brings linked papers of a topic nearer to each other than others", () => {
    const { offsets, targets } = made.graph.neighbours;
    const points = pointsOf(layout);
    const distance = (i: number, j: number) =>
      Math.hypot(points[i]![0] - points[j]![0], points[i]![1] - points[j]![1]);
    const [linked, others]: [number[], number[]] = [[], []];
    for (let i = 0; i < 220; i++) {
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++)
        if (targets[k]! < 220) linked.push(distance(i, targets[k]!));
      for (let j = 0; j < i; j++) others.push(distance(i, j));
    }
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(linked) / mean(others)).toBeLessThan(0.75);
  });
});

describe("a map with a topic that is larger than all others together", () => {
  it.each([0, 1])("keeps each topic on its own side of the hub (method %i)", (method) => {
    const made = make([700, 60, 40, 20, 5]);
    const layout = last(made, method);
    for (const island of pointsByTopic(layout, made.topics)) expect(sector(island)).toBeLessThanOrEqual(180);
    expect(leastHubGap(layout)).toBeGreaterThan(0);
  });
});

describe("loose papers in a map of many", () => {
  it("stand off the papers with a topic, and the map does not grow for a few", () => {
    const sizes = [200, 150, 100];
    const made = make(sizes, { loose: 30 });
    const layout = last(made);
    const points = pointsOf(layout);
    const grouped = points.filter((_, i) => made.topics.assignments[i]!.topic !== null);
    for (const [x, y] of points.slice(450))
      for (const [u, v] of grouped) expect(Math.hypot(x - u, y - v)).toBeGreaterThan(1);
    expect(boxOf(layout).right).toBeLessThan(1.1 * boxOf(last(make(sizes))).right);
  });
});
