/**
 * What every layout in the list promises, whatever its method. Above 2,000 papers a picture on the way may have overlaps: taking them away for
 * each would cost as much as all the rest; the finished map never has any.
 */
import { describe, expect, it } from "vitest";
import { layoutMethods } from "../../src/layout";
import { weightedGraph } from "../../src/lib/weightedGraph";
import type { Layout } from "../../src/model/layout";
import type { LayoutMethod } from "../../src/model/plugins";
import type { Settings } from "../../src/model/recipe";
import { type Made, make, neighbourLists, SURVEY_SIZES } from "../layout/make";
import { leastGap, leastHubGap } from "../layout/measure";

const inputs: readonly (readonly [string, () => Made])[] = [
  ["no paper", () => make([])],
  ["one paper", () => make([1])],
  ["two papers of one topic", () => make([2])],
  ["two topics of one paper", () => make([1, 1])],
  ["three topics of one paper", () => make([1, 1, 1])],
  ["one paper that fits nowhere", () => make([], { loose: 1 })],
  ["no paper with a topic", () => make([], { loose: 30 })],
  ["one topic", () => make([50])],
  ["a giant and dwarfs", () => make([120, 5, 3, 2, 1])],
  ["many topics of one paper", () => make(Array(60).fill(1))],
  ["no links at all", () => make(SURVEY_SIZES, { degree: 0 })],
  ["a survey", () => make(SURVEY_SIZES)],
  ["a survey with papers that fit nowhere", () => make(SURVEY_SIZES, { loose: 9 })],
  ["more papers without than with a topic", () => make([4, 3], { loose: 150 })],
  ["three papers of one topic", () => make([3])],
  ["one paper in each of 2,000 topics", () => make(Array(2000).fill(1))],
  ["300 papers in pairs", () => make(Array(151).fill(2))],
  ["one giant topic", () => make([5000], { degree: 2 })],
  ["a giant of hundreds and dwarfs", () => make([500, 9, 5, 1])],
  ["two large topics", () => make([300, 290])],
  ["hundreds of papers without any link", () => make([200, 150, 90], { degree: 0 })],
  ["hundreds of papers that fit nowhere", () => make([200, 150, 90], { loose: 400 })],
  ["hundreds of papers, none with a topic", () => make([], { loose: 400 })],
  ["links of one weight", () => withLinks(make([150, 120, 90]), (i) => [i, (i * 7 + 1) % 360, 0.5])],
  ["a paper linked to everything", () => withLinks(make([150, 120, 90]), (i) => [0, i, 0.5])],
  [
    "a graph in many pieces",
    () => withLinks(make([150, 120, 90]), (i) => [i - (i % 2), i - (i % 2) + 1, 0.5]),
  ],
  ["2,400 papers", () => make([700, 600, 500, 400, 200])],
  ["2,400 papers and no hub", () => withoutHub(make([700, 600, 500, 400, 200]))],
  ["700 papers", () => make([200, 150, 120, 90, 80, 60])],
  ["no paper and no hub", () => withoutHub(make([]))],
  ["one topic and no hub", () => withoutHub(make([50]))],
  ["two papers and no hub", () => withoutHub(make([1, 1]))],
  ["a survey's papers without a hub", () => withoutHub(make(SURVEY_SIZES, { loose: 9 }))],
  ["many topics of one paper and no hub", () => withoutHub(make(Array(60).fill(1)))],
];

function withoutHub({ graph, topics }: Made): Made {
  return { graph: { ...graph, hubId: null }, topics };
}

/** One link a paper, but none of a paper with itself. */
function withLinks({ graph, topics }: Made, link: (i: number) => [number, number, number]): Made {
  const links = graph.paperIds.map((_, i) => link(i)).filter(([i, j]) => i !== j);
  return { graph: { ...graph, neighbours: neighbourLists(graph.paperIds.length, links) }, topics };
}

function everyYield(
  method: LayoutMethod,
  { graph, topics }: Made,
  settings: Settings = {},
  seed = 1,
): Layout[] {
  return [...method.run(graph, topics, settings, seed, null)];
}

function lastYield(method: LayoutMethod, made: Made, settings: Settings = {}, seed = 1): Layout {
  return everyYield(method, made, settings, seed).at(-1)!;
}

function lastOf(run: Iterable<Layout>): Layout {
  return [...run].at(-1)!;
}

/** Largest difference of a coordinate. */
function farthest(a: Float64Array, b: Float64Array): number {
  return a.reduce((most, value, k) => Math.max(most, Math.abs(value - b[k]!)), 0);
}

for (const method of layoutMethods)
  describe(`layout ${method.id}`, () => {
    it("has parameters whose defaults lie within their bounds", () => {
      for (const parameter of method.parameters) {
        expect(parameter.help).toMatch(/\.$/);
        if (parameter.type !== "number") continue;
        expect(parameter.default).toBeGreaterThanOrEqual(parameter.min);
        expect(parameter.default).toBeLessThanOrEqual(parameter.max);
      }
    });

    for (const [name, input] of inputs)
      describe(`of ${name}`, () => {
        const made = input();
        const yields = everyYield(method, made);
        const last = yields.at(-1)!;

        it("gives every paper a finite point and a radius above 0 at each step", () => {
          for (const layout of yields) {
            expect(layout.method).toBe(method.id);
            expect(layout.positions).toHaveLength(2 * made.graph.paperIds.length);
            expect(layout.radii).toHaveLength(made.graph.paperIds.length);
            expect(layout.positions.every(Number.isFinite)).toBe(true);
            expect(layout.radii.every((radius) => radius > 0 && radius < Infinity)).toBe(true);
            if (made.graph.hubId === null) expect(layout.hubRadius).toBe(0);
            else expect(layout.hubRadius).toBeGreaterThan(0);
            expect(layout.hubRadius).toBeLessThan(Infinity);
          }
        });

        it("goes on from 0 to 1 and ends there", () => {
          const progress = yields.map((layout) => layout.progress);
          expect(progress).toEqual([...progress].sort((a, b) => a - b));
          expect(progress.filter((value) => value === 1)).toHaveLength(1);
          expect(last.progress).toBe(1);
        });

        it("lets no two discs overlap and none touch the hub, also when stopped early", () => {
          const early = made.graph.paperIds.length > 2000 ? [] : [yields[0]!, yields[yields.length >> 1]!];
          for (const layout of [...early, last]) {
            expect(leastGap(layout)).toBeGreaterThan(0);
            if (made.graph.hubId !== null) expect(leastHubGap(layout)).toBeGreaterThan(0);
          }
        });
      });

    it("gives the same bytes for the same seed, and another arrangement for another", () => {
      const first = lastYield(method, make(SURVEY_SIZES));
      expect(lastYield(method, make(SURVEY_SIZES))).toEqual(first);
      expect(lastYield(method, make(SURVEY_SIZES), {}, 2).positions).not.toEqual(first.positions);
    });

    it("uses the middle where there is no hub, the same every time", () => {
      const made = withoutHub(make(SURVEY_SIZES));
      const layout = lastYield(method, made);
      expect(lastYield(method, withoutHub(make(SURVEY_SIZES)))).toEqual(layout);
      const reach = (each: Layout) => Math.max(...each.positions) - Math.min(...each.positions);
      expect(reach(layout)).toBeLessThan(reach(lastYield(method, make(SURVEY_SIZES))));
    });

    it("takes any integer as seed", () => {
      for (const seed of [0, -1, 2 ** 31, 2 ** 53 - 1])
        expect(lastYield(method, make([3, 2]), {}, seed).positions.every(Number.isFinite)).toBe(true);
    });

    it("leaves its input untouched", () => {
      const made = make(SURVEY_SIZES, { loose: 2 });
      const before = structuredClone({ ...made.graph, graph: made.graph.graph.export() });
      const topics = structuredClone(made.topics);
      everyYield(method, made);
      expect({ ...made.graph, graph: made.graph.graph.export() }).toEqual(before);
      expect(made.topics).toEqual(topics);
    });

    it("does not change a layout that it has already shown", () => {
      const made = make([5, 4]);
      const run = method.run(made.graph, made.topics, {}, 1, null);
      const shown = run.next().value as Layout;
      const before = structuredClone(shown);
      for (const _ of run);
      expect(shown).toEqual(before);
    });

    it("can be stopped after a step", () => {
      const made = make(SURVEY_SIZES);
      const run = method.run(made.graph, made.topics, {}, 1, null);
      run.next();
      expect(run.return().done).toBe(true);
      expect(run.next().done).toBe(true);
    });

    it("takes links whose weights are no numbers, negative or infinite as none", () => {
      const made = make([6, 5, 4]);
      const links = [NaN, -1, Infinity, -Infinity, 0, 0.4].map(
        (weight, k) => [k, k + 5, weight] as [number, number, number],
      );
      const neighbours = neighbourLists(15, links);
      const layout = lastYield(method, { ...made, graph: { ...made.graph, neighbours } });
      const clean = neighbourLists(15, links.slice(5));
      expect(layout).toEqual(lastYield(method, { ...made, graph: { ...made.graph, neighbours: clean } }));
    });

    it("takes the same links as none in a map of hundreds", () => {
      const made = make([180, 140, 100], { degree: 3 });
      const { offsets, targets, weights } = made.graph.neighbours;
      const damaged = [NaN, -1, Infinity, 0];
      const kept = (k: number) => k % 5 > 0;
      const dirty = { offsets, targets, weights: weights.map((w, k) => (kept(k) ? w : damaged[k % 4]!)) };
      const rows = [...made.graph.paperIds.keys()].map((i) =>
        Array.from({ length: offsets[i + 1]! - offsets[i]! }, (_, n) => offsets[i]! + n)
          .filter(kept)
          .map((k) => [targets[k]!, weights[k]!] as const),
      );
      const layout = lastYield(method, { ...made, graph: { ...made.graph, neighbours: dirty } });
      const neighbours = weightedGraph(rows);
      expect(layout).toEqual(lastYield(method, { ...made, graph: { ...made.graph, neighbours } }));
    });

    it("takes a setting out of its range as the nearest bound", () => {
      for (const parameter of method.parameters) {
        if (parameter.type !== "number") continue;
        const of = (value: number) =>
          lastYield(method, make([6, 5, 4]), { iterations: 40, [parameter.id]: value });
        expect(of(Infinity)).toEqual(of(parameter.max));
        expect(of(parameter.min - 1)).toEqual(of(parameter.min));
      }
    });

    it("takes settings that it cannot use as absent", () => {
      const damaged = Object.fromEntries(method.parameters.map(({ id }) => [id, "a lot"]));
      const unusable = Object.fromEntries(method.parameters.map(({ id }) => [id, NaN]));
      const plain = lastYield(method, make([6, 5, 4]));
      expect(lastYield(method, make([6, 5, 4]), damaged)).toEqual(plain);
      expect(lastYield(method, make([6, 5, 4]), unusable)).toEqual(plain);
    });

    it("keeps papers where they stood, all of them or some", () => {
      for (const sizes of [SURVEY_SIZES, [150, 120, 90]]) {
        const made = make(sizes, { loose: 2 });
        const before = lastYield(method, made).positions;
        const again = lastOf(method.run(made.graph, made.topics, {}, 1, before));
        expect(farthest(before, again.positions)).toBeLessThan(0.05);
        const some = before.map((value, k) => (k % 20 < 2 ? NaN : value));
        const most = lastOf(method.run(made.graph, made.topics, {}, 1, some));
        expect(most.positions.every(Number.isFinite)).toBe(true);
        expect(leastGap(most)).toBeGreaterThan(0);
        expect(leastHubGap(most)).toBeGreaterThan(0);
      }
    });

    it("takes anchors that are no use: none known, all in one place, far away", () => {
      for (const sizes of [
        [4, 3],
        [150, 120, 90],
      ])
        for (const value of [NaN, 0, 1e6]) {
          const made = make(sizes);
          const anchors = new Float64Array(2 * made.graph.paperIds.length).fill(value);
          const layout = lastOf(method.run(made.graph, made.topics, {}, 1, anchors));
          expect(layout.progress).toBe(1);
          expect(layout.positions.every(Number.isFinite)).toBe(true);
          expect(leastGap(layout)).toBeGreaterThan(0);
          expect(leastHubGap(layout)).toBeGreaterThan(0);
        }
    });

    it("takes ids from anywhere", () => {
      const made = make([3, 2]);
      const ids = ["__proto__", "constructor", "<script>", "\u202e", "x".repeat(5000)];
      const topics = {
        ...made.topics,
        topics: made.topics.topics.map((topic) => ({ ...topic, representative: ["__proto__"] })),
        assignments: made.topics.assignments.map((assignment, i) => ({ ...assignment, paper: ids[i]! })),
      };
      const layout = lastYield(method, { graph: { ...made.graph, paperIds: ids }, topics });
      expect(leastGap(layout)).toBeGreaterThan(0);
    });
  });
