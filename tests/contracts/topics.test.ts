/** What every topic method must hold to. A new one is covered by its line in src/topics/index.ts. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../src/graph/build";
import type { Bibliography } from "../../src/model/bibliography";
import type { Topics } from "../../src/model/topics";
import { topicMethods } from "../../src/topics";
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

function checkSound(
  topics: Topics,
  bibliography: Bibliography,
  paperIds: readonly string[],
  method: string,
): void {
  expect(topics.method).toBe(method);
  expect(topics.basis).not.toBe("");
  expect(topics.assignments.map(({ paper }) => paper)).toEqual(paperIds);
  const members = new Map(topics.topics.map(({ id }) => [id, new Set<string>()]));
  for (const { paper, topic, strength, second, terms } of topics.assignments) {
    if (topic !== null) {
      expect(members.has(topic)).toBe(true);
      members.get(topic)!.add(paper);
    }
    checkShare(strength);
    for (const { weight } of terms) checkShare(weight);
    if (second) {
      checkShare(second.strength);
      expect(members.has(second.topic)).toBe(true);
      expect(second.topic).not.toBe(topic);
    }
    expect(second !== undefined).toBe(topic !== null && topics.topics.length > 1);
  }
  const labels = topics.topics.map(({ label }) => label.toLowerCase());
  expect(new Set(labels).size).toBe(labels.length);
  topics.topics.forEach(({ id, label, detail, size, representative, terms }, t) => {
    expect(id).toBe(`t${t + 1}`);
    expect(label.trim()).toBe(label);
    expect(label.length).toBeGreaterThan(0);
    expect(label.length).toBeLessThan(80);
    expect(members.get(id)!.size).toBe(size);
    expect(size).toBeGreaterThan(0);
    if (t > 0) expect(size).toBeLessThanOrEqual(topics.topics[t - 1]!.size);
    expect(representative.length).toBeGreaterThanOrEqual(Math.min(size, 3));
    expect(representative.length).toBeLessThanOrEqual(5);
    expect(new Set(representative).size).toBe(representative.length);
    for (const paper of representative) expect(members.get(id)!.has(paper)).toBe(true);
    expect(detail.length).toBeLessThanOrEqual(3);
    for (const { weight, count } of terms) {
      checkShare(weight);
      expect(count).toBeGreaterThan(0);
      expect(count).toBeLessThanOrEqual(size);
    }
  });
  expect(bibliography.papers.length).toBe(paperIds.length);
}

function checkShare(value: number): void {
  expect(value).toBeGreaterThanOrEqual(0);
  expect(value).toBeLessThanOrEqual(1 + 1e-12);
}

describe.each(topicMethods.map((method) => [method.id, method] as const))(
  "the topic method %s",
  (id, method) => {
    it.each(Object.entries(SETS))("gives sound topics for %s", (_, bibliography) => {
      const graph = buildGraph(bibliography);
      checkSound(method.infer(bibliography, graph, {}, 1), bibliography, graph.paperIds, id);
    });

    it("leaves its input untouched and gives the same twice", () => {
      const bibliography = surveyPage();
      const graph = buildGraph(bibliography);
      const before = JSON.stringify([bibliography, graph.graph.export(), [...graph.text!.tfidf.values]]);
      const first = method.infer(bibliography, graph, {}, 7);
      expect(method.infer(bibliography, graph, {}, 7)).toEqual(first);
      expect(JSON.stringify([bibliography, graph.graph.export(), [...graph.text!.tfidf.values]])).toBe(
        before,
      );
    });

    it("gives the same whatever the order of the input", () => {
      const bibliography = surveyPage();
      const infer = (papers: Bibliography["papers"]) => {
        const set = { ...bibliography, papers };
        return method.infer(set, buildGraph(set), {}, 1);
      };
      const expected = infer(bibliography.papers);
      fc.assert(
        fc.property(fc.shuffledSubarray([...bibliography.papers], { minLength: 50 }), (papers) => {
          expect(infer(papers)).toEqual(expected);
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
          checkSound(method.infer(bibliography, graph, {}, seed), bibliography, graph.paperIds, id);
        }),
        { numRuns: 60 },
      );
    });

    it("is plain JSON", () => {
      const topics = method.infer(threeSubjects, buildGraph(threeSubjects), {}, 1);
      expect(JSON.parse(JSON.stringify(topics))).toEqual(topics);
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
