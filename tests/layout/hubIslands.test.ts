import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupPapers } from "../../src/layout/links";
import { drain, type Made, make, SURVEY_SIZES } from "./make";
import {
  areHullsDisjoint,
  aspectOf,
  boxOf,
  leastGap,
  leastHubGap,
  pointsByTopic,
  pointsOf,
  sector,
} from "./measure";

const SEEDS = [1, 2, 3, 4, 5, 6];

function expectSeparateIslands(made: Made, seed: number, settings = {}): void {
  const islands = pointsByTopic(drain(made, settings, seed), made.topics);
  for (let a = 0; a < islands.length; a++) {
    expect(sector(islands[a]!)).toBeLessThan(180);
    for (let b = 0; b < a; b++) expect(areHullsDisjoint(islands[a]!, islands[b]!)).toBe(true);
  }
}

describe("islands round the hub", () => {
  it.each(SEEDS)(
    "keep the hulls of the topics of a survey apart, each in less than half a turn (seed %i)",
    (seed) => {
      expectSeparateIslands(make(SURVEY_SIZES, { seed }), seed);
    },
  );

  it("keep the hulls apart with unequal, many and narrow topics", () => {
    expectSeparateIslands(make([200, 30, 25, 20, 15, 10]), 1);
    expectSeparateIslands(make([9, 8, 7, 6, 5, 4, 3, 3, 2, 2, 1, 1]), 1);
    expectSeparateIslands(make([20, 18, 12]), 1);
    expectSeparateIslands(make(SURVEY_SIZES), 1, { aspect: 0.6, spread: 0.5 });
  });

  it.each(SEEDS)("fill a frame of 16:9 with the hub in its middle (seed %i)", (seed) => {
    for (const sizes of [SURVEY_SIZES, [14, 12, 10, 8, 6], [40, 30, 25, 20, 15, 12, 10, 8, 6, 5, 3, 2]]) {
      const layout = drain(make(sizes, { seed }), {}, seed);
      expect(aspectOf(layout)).toBeGreaterThan(1.6);
      expect(aspectOf(layout)).toBeLessThan(1.9);
      const { left, right, bottom, top } = boxOf(layout);
      expect(Math.abs(left + right) / (right - left)).toBeLessThan(0.12);
      expect(Math.abs(bottom + top) / (top - bottom)).toBeLessThan(0.12);
    }
  });

  it("fill other frames as well", () => {
    for (const aspect of [0.75, 1, 1.33, 2.2]) {
      const reached = aspectOf(drain(make(SURVEY_SIZES), { aspect }));
      expect(reached / aspect).toBeGreaterThan(0.88);
      expect(reached / aspect).toBeLessThan(1.08);
    }
  });

  it.each(SEEDS)(
    "leave room: 17 to 23 px a disc in a frame 720 px high, neighbours two discs apart (seed %i)",
    (seed) => {
      const layout = drain(make(SURVEY_SIZES, { seed }), {}, seed);
      const { left, right, bottom, top } = boxOf(layout);
      const scale = Math.min(1200 / (right - left), 610 / (top - bottom));
      const diameter = (2 * layout.radii.reduce((sum, radius) => sum + radius, 0)) / layout.radii.length;
      expect(diameter * scale).toBeGreaterThan(17);
      expect(diameter * scale).toBeLessThan(23);
      const points = pointsOf(layout);
      const nearest = points.map(([x, y], i) =>
        Math.min(...points.filter((_, j) => j !== i).map(([u, v]) => Math.hypot(x - u, y - v))),
      );
      const mean = nearest.reduce((sum, distance) => sum + distance, 0) / nearest.length;
      expect(mean / diameter).toBeGreaterThan(2);
      expect(Math.min(...nearest) / diameter).toBeGreaterThan(1.5);
    },
  );

  it("mark the hub by its size, and keep every disc between .75 and 1.3 of the mean", () => {
    for (const made of [make(SURVEY_SIZES), make([2]), make([300, 200], { loose: 20 })]) {
      const { radii, hubRadius } = drain(made);
      const mean = radii.reduce((sum, radius) => sum + radius, 0) / radii.length;
      expect(hubRadius).toBeGreaterThan(2 * mean);
      expect(Math.min(...radii) / mean).toBeGreaterThanOrEqual(0.75);
      expect(Math.max(...radii) / mean).toBeLessThanOrEqual(1.3);
    }
  });

  it("draw the representative papers of a topic largest, in their order", () => {
    const made = make(SURVEY_SIZES);
    const { radii } = drain(made);
    const { members } = groupPapers(made.graph.paperIds, made.topics);
    members.forEach((group, g) => {
      const ids = group.map((i) => made.graph.paperIds[i]);
      expect(ids.slice(0, 3)).toEqual(made.topics.topics[g]!.representative);
      expect(group.map((i) => radii[i]!)).toEqual(group.map((i) => radii[i]!).sort((a, b) => b - a));
    });
  });

  it("bring linked papers of a topic nearer to each other than others", () => {
    const made = make([70, 55, 45, 40]);
    const { positions } = drain(made);
    const { offsets, targets } = made.graph.neighbours;
    const topicOf = made.topics.assignments.map(({ topic }) => topic);
    const distance = (i: number, j: number) =>
      Math.hypot(positions[2 * i]! - positions[2 * j]!, positions[2 * i + 1]! - positions[2 * j + 1]!);
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const linked: number[] = [];
    const all: number[] = [];
    for (let i = 0; i < topicOf.length; i++) {
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++)
        if (topicOf[i] === topicOf[targets[k]!]) linked.push(distance(i, targets[k]!));
      for (let j = 0; j < i; j++) if (topicOf[i] === topicOf[j]) all.push(distance(i, j));
    }
    expect(mean(linked) / mean(all)).toBeLessThan(0.75);
  });

  it("keep papers that fit nowhere out of the islands", () => {
    const made = make(SURVEY_SIZES, { loose: 8 });
    const layout = drain(made);
    const loose = pointsOf(layout).filter((_, i) => made.topics.assignments[i]!.topic === null);
    for (const point of loose)
      for (const island of pointsByTopic(layout, made.topics))
        expect(areHullsDisjoint([point], island)).toBe(true);
  });

  it("surround the hub where there is one topic only", () => {
    expect(sector(pointsOf(drain(make([40]))))).toBeGreaterThan(270);
  });

  it("stand further apart with more space between topics", () => {
    const width = (spread: number) => {
      const { left, right } = boxOf(drain(make(SURVEY_SIZES), { spread }));
      return right - left;
    };
    expect(width(2)).toBeGreaterThan(1.1 * width(0.5));
  });

  it("hold for any sizes, seeds and shapes of the frame", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 25 }), { maxLength: 9 });
    fc.assert(
      fc.property(
        sizes,
        fc.nat(9),
        fc.integer(),
        fc.double({ min: 0.5, max: 3, noNaN: true }),
        (list, loose, seed, aspect) => {
          const made = make(
            [...list].sort((a, b) => b - a),
            { loose, seed },
          );
          const layout = drain(made, { aspect, iterations: 40 }, seed);
          expect(layout.positions.every(Number.isFinite)).toBe(true);
          expect(leastGap(layout)).toBeGreaterThan(0);
          expect(leastHubGap(layout)).toBeGreaterThan(0);
          if (list.length < 3) return;
          const islands = pointsByTopic(layout, made.topics);
          for (const island of islands) expect(sector(island)).toBeLessThanOrEqual(180);
        },
      ),
      { numRuns: 40 },
    );
  });
});
