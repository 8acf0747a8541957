import { describe, expect, it } from "vitest";
import { layoutMethods } from "../../src/layout";
import { roundLayout } from "../../src/layout/restore";
import type { Layout } from "../../src/model/layout";
import type { Assignment } from "../../src/model/topics";
import { type Made, make, SURVEY_SIZES } from "./make";
import {
  alignedShifts,
  areHullsDisjoint,
  boxOf,
  leastGap,
  leastHubGap,
  pointsByTopic,
  sector,
} from "./measure";

const MAPS: readonly (readonly [string, readonly number[]])[] = [
  ["50 papers", SURVEY_SIZES],
  ["240 papers", [60, 50, 40, 30, 25, 20, 15]],
  ["700 papers", [150, 130, 110, 95, 80, 75, 60]],
];

function run({ graph, topics }: Made, anchors: Float64Array | null = null): Layout {
  return roundLayout([...layoutMethods[0]!.run(graph, topics, {}, 1, anchors)].at(-1)!);
}

/** The same papers and links in other topics. */
function regrouped(made: Made, topicOf: (topic: string, paper: number) => string): Made {
  const assignments = made.topics.assignments.map(
    (each, i): Assignment => ({ ...each, topic: each.topic && topicOf(each.topic, i) }),
  );
  const sizes = new Map<string, number>();
  for (const { topic } of assignments) if (topic) sizes.set(topic, (sizes.get(topic) ?? 0) + 1);
  const first = made.topics.topics[0]!;
  const topics = [...sizes]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([id, size]) => ({ ...first, id, size, representative: [] }));
  return { ...made, topics: { ...made.topics, topics, assignments } };
}

/** Largest way of the middle of a topic that has the same papers as before, against the width of the map. */
function farthestTopic(before: Layout, after: Layout, made: Made, changed: Made): number {
  const { left, right } = boxOf(before);
  let farthest = 0;
  for (const { id } of made.topics.topics) {
    const papers = made.topics.assignments.flatMap(({ topic }, i) => (topic === id ? [i] : []));
    const now = changed.topics.assignments[papers[0]!]!.topic;
    const same = changed.topics.assignments.every(({ topic }, i) => (topic === now) === papers.includes(i));
    if (!same) continue;
    const mean = ({ positions }: Layout, axis: number) =>
      papers.reduce((sum, i) => sum + positions[2 * i + axis]!, 0) / papers.length;
    const way = Math.hypot(mean(after, 0) - mean(before, 0), mean(after, 1) - mean(before, 1));
    farthest = Math.max(farthest, way / (right - left));
  }
  return farthest;
}

function expectSound(layout: Layout, made: Made): void {
  expect(leastGap(layout)).toBeGreaterThan(0);
  expect(leastHubGap(layout)).toBeGreaterThan(0);
  for (const island of pointsByTopic(layout, made.topics)) expect(sector(island)).toBeLessThanOrEqual(180);
}

describe.each(MAPS)("corrected topics, on a map of %s,", (_, sizes) => {
  const made = make(sizes, { loose: 2 });
  const before = run(made);
  const corrected = (topicOf: (topic: string, paper: number) => string) => {
    const changed = regrouped(made, topicOf);
    const layout = run(changed, before.positions);
    expectSound(layout, changed);
    return { changed, layout, farthest: farthestTopic(before, layout, made, changed) };
  };

  it("leave everything where it is if only a name is another", () => {
    const renamed = {
      ...made,
      topics: { ...made.topics, topics: made.topics.topics.map((topic) => ({ ...topic, label: "X" })) },
    };
    expect(run(renamed, before.positions)).toEqual(run(made, before.positions));
    const shifts = alignedShifts(before, run(renamed, before.positions));
    expect(Math.max(...shifts)).toBeLessThan(0.001);
  });

  it("move little else where a paper goes to another topic, and that paper goes there", () => {
    const { changed, layout, farthest } = corrected((topic, i) => (i === 0 ? "t4" : topic));
    expect(farthest).toBeLessThan(0.02);
    const [x, y] = layout.positions;
    const distance = (j: number) =>
      Math.hypot(layout.positions[2 * j]! - x!, layout.positions[2 * j + 1]! - y!);
    const others = made.graph.paperIds.map((_id, j) => j).slice(1);
    const nearest = others.sort((a, b) => distance(a) - distance(b)).slice(0, 2);
    expect(nearest.map((j) => changed.topics.assignments[j]!.topic)).toContain("t4");
  });

  it.each(["t2", "t4", "t7"])(
    "move no other topic by 5 percent of the width where t1 and %s are one",
    (second) => {
      const { farthest } = corrected((topic) => (topic === second ? "t1" : topic));
      expect(farthest).toBeLessThan(0.05);
    },
  );

  it.each([2, 3])("move no other topic by 5 percent of the width where t2 is split (1 of %i)", (every) => {
    const { changed, layout, farthest } = corrected((topic, i) =>
      topic === "t2" && i % every === 0 ? "t99" : topic,
    );
    expect(farthest).toBeLessThan(0.05);
    if (made.graph.paperIds.length > 300) return;
    const islands = pointsByTopic(layout, changed.topics);
    for (let a = 0; a < islands.length; a++)
      for (let b = 0; b < a; b++) expect(areHullsDisjoint(islands[a]!, islands[b]!)).toBe(true);
  });
});

describe.each(MAPS)("a twentieth more papers on a map of %s", (_, sizes) => {
  it("move the median paper by less than 5 % of the width", () => {
    const all = make(sizes);
    const isNew = (i: number) => i % 20 === 7;
    // Before, every tenth paper was in another topic; the new ones were not there.
    const earlier = without(
      regrouped(all, (topic, i) => (i % 10 === 3 ? "t1" : topic)),
      isNew,
    );
    const before = run(earlier.made);
    const anchors = new Float64Array(2 * all.graph.paperIds.length).fill(NaN);
    earlier.kept.forEach((i, k) => {
      anchors[2 * i] = before.positions[2 * k]!;
      anchors[2 * i + 1] = before.positions[2 * k + 1]!;
    });
    const after = run(all, anchors);
    expectSound(after, all);
    const places = earlier.kept.flatMap((i) => [after.positions[2 * i]!, after.positions[2 * i + 1]!]);
    const shifts = alignedShifts(before, { ...before, positions: Float64Array.from(places) });
    expect(shifts.sort((a, b) => a - b)[shifts.length >> 1]).toBeLessThan(0.05);
  });
});

/** The map without some papers; `kept`: the numbers that the others had. */
function without({ graph, topics }: Made, leftOut: (i: number) => boolean): { made: Made; kept: number[] } {
  const kept = [...graph.paperIds.keys()].filter((i) => !leftOut(i));
  const numbers = new Map(kept.map((i, k) => [i, k]));
  const { offsets, targets, weights } = graph.neighbours;
  const rows = kept.map((i) =>
    Array.from({ length: offsets[i + 1]! - offsets[i]! }, (_, n) => offsets[i]! + n)
      .filter((e) => numbers.has(targets[e]!))
      .map((e) => [numbers.get(targets[e]!)!, weights[e]!] as const),
  );
  const neighbours = {
    offsets: Uint32Array.from([
      0,
      ...rows.map(
        (
          (at) => (row) =>
            (at += row.length)
        )(0),
      ),
    ]),
    targets: Uint32Array.from(rows.flat(), ([j]) => j),
    weights: Float64Array.from(rows.flat(), ([, weight]) => weight),
  };
  return {
    made: {
      graph: { ...graph, paperIds: kept.map((i) => graph.paperIds[i]!), neighbours },
      topics: { ...topics, assignments: kept.map((i) => topics.assignments[i]!) },
    },
    kept,
  };
}
