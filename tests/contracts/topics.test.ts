/** What every topic method must hold to. A new one is covered by its line in src/topics/index.ts. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../src/graph/build";
import { restoreGraph } from "../../src/graph/restore";
import { finished } from "../../src/lib/steps";
import type { Bibliography } from "../../src/model/bibliography";
import type { CitationGraph } from "../../src/model/graph";
import type { Grouping } from "../../src/model/grouping";
import { topicMethods } from "../../src/topics";
import { generatedPapers } from "../topics/madeUpFields";
import { surveyPage, threeSubjects, titled } from "../topics/make";

const SETS: Readonly<Record<string, Bibliography>> = {
  "three subjects": threeSubjects,
  "the survey's page": surveyPage(),
  "no papers": titled([]),
  "one paper": titled(["Rye bread"]),
  "two papers": titled(["Rye bread", "Rye oven"]),
  "two papers without a common word": titled(["Rye bread", "Violin strings"]),
  "identical titles": titled(Array(12).fill("Rye bread in a stone oven")),
  "titles of symbols": titled(["!!!", "???", "∑∫", "—"]),
  "no hub": { ...threeSubjects, hub: null, citations: [] },
  "titles of the hub's words": titled(["Maps", "A map", "Everything, a map"]),
  "Chinese titles": titled([
    "代码生成模型评测",
    "代码生成安全",
    "强化学习代码",
    "强化学习推理",
    "模型安全评测",
  ]),
  "a title of 5,000 characters": titled([
    "oven ".repeat(1000),
    "y".repeat(5000),
    "Stone oven",
    "Old stone oven",
  ]),
  "names of object members": titled([
    "__proto__ constructor",
    "constructor toString",
    "__proto__ valueOf",
    "toString",
  ]),
  "quiet words only": titled([
    "Novel results",
    "Improved results",
    "Improved novel",
    "Novel improved results",
  ]),
  markup: titled(["<script>alert(1)</script> oven", '"><img onerror=x> oven', "]]> \u202eoven", "😀 oven"]),
};

/** Labels of groups 0, 1, 2 … without a gap, and -1. */
function expectNumbered(labels: Int32Array): void {
  const groups = new Set(labels);
  groups.delete(-1);
  expect([...groups].sort((a, b) => a - b)).toEqual(Array.from(groups.keys(), (_, at) => at));
}

function expectSound(grouping: Grouping, { paperIds, neighbours }: CitationGraph, method: string): void {
  expect(grouping.method).toBe(method);
  expect(grouping.labels.length).toBe(paperIds.length);
  expectNumbered(grouping.labels);
  grouping.labels.forEach((label, i) => {
    expect(label === -1).toBe(neighbours.offsets[i] === neighbours.offsets[i + 1]);
  });
  for (const labels of grouping.resamples) {
    expect(labels.length).toBe(paperIds.length);
    expectNumbered(labels);
    labels.forEach((label, i) => {
      if (grouping.labels[i] === -1) expect(label).toBe(-1);
    });
  }
  const grouped = grouping.labels.filter((label) => label >= 0).length;
  if (grouped < 2) return;
  expect(grouping.resamples.length).toBeGreaterThanOrEqual(5);
  for (const labels of grouping.resamples) {
    const inResample = labels.filter((label) => label >= 0).length;
    expect(Math.abs(inResample - 0.8 * grouped)).toBeLessThanOrEqual(1);
  }
}

describe.each(topicMethods.map((method) => [method.id, method] as const))(
  "the topic method %s",
  (id, method) => {
    it.each(Object.entries(SETS))("gives sound groups of %s", (_, bibliography) => {
      const graph = buildGraph(bibliography);
      expectSound(finished(method.group(bibliography, graph, {}, 1)), graph, id);
    });

    it("gives sound groups of several hundred papers", () => {
      const { bibliography } = generatedPapers(70);
      const graph = buildGraph(bibliography);
      expect(graph.paperIds.length).toBeGreaterThan(300);
      expectSound(finished(method.group(bibliography, graph, {}, 1)), graph, id);
    });

    it("leaves its input untouched and gives the same twice", () => {
      for (const bibliography of [surveyPage(), generatedPapers(70).bibliography]) {
        const graph = buildGraph(bibliography);
        const asText = () =>
          JSON.stringify([
            bibliography,
            graph.graph.export(),
            [...graph.text!.tfidf.values],
            [...graph.neighbours.weights],
          ]);
        const before = asText();
        const first = finished(method.group(bibliography, graph, {}, 7));
        expect(finished(method.group(bibliography, graph, {}, 7))).toEqual(first);
        expect(asText()).toBe(before);
      }
    });

    it("gives the same whatever the order of the input", () => {
      const bibliography = surveyPage();
      const group = (papers: Bibliography["papers"]) => {
        const set = { ...bibliography, papers };
        return finished(method.group(set, buildGraph(set), {}, 1));
      };
      const expected = group(bibliography.papers);
      fc.assert(
        fc.property(fc.shuffledSubarray([...bibliography.papers], { minLength: 50 }), (papers) => {
          expect(group(papers)).toEqual(expected);
        }),
        { numRuns: 8 },
      );
    });

    it("takes any titles", () => {
      const title = fc.oneof(fc.string({ unit: "grapheme", maxLength: 60 }), fc.lorem({ maxCount: 6 }));
      fc.assert(
        fc.property(fc.array(title, { maxLength: 15 }), fc.integer(), (titles, seed) => {
          const bibliography = titled(titles);
          const graph = buildGraph(bibliography);
          expectSound(finished(method.group(bibliography, graph, {}, seed)), graph, id);
        }),
        { numRuns: 60 },
      );
    });

    it("wants a graph with text", () => {
      const graph = restoreGraph(threeSubjects, []);
      expect(() => finished(method.group(threeSubjects, graph, {}, 1))).toThrow(/text evidence/);
    });

    it("has parameters whose defaults lie within their range", () => {
      for (const parameter of method.parameters) {
        expect(parameter.label).not.toBe("");
        expect(parameter.help).toMatch(/\.$/);
        if (parameter.type !== "number") continue;
        expect(parameter.default).toBeGreaterThanOrEqual(parameter.min);
        expect(parameter.default).toBeLessThanOrEqual(parameter.max);
      }
    });
  },
);
