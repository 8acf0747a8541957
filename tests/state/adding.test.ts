/** What is told of papers that came into a map: each number is counted from what was read. */
import { describe, expect, it } from "vitest";
import { defaultRecipe } from "../../src/model/recipe";
import { makeMap } from "../../src/pipeline";
import { readInputs } from "../../src/reading";
import { additionWords } from "../../src/state/adding";
import { regroupedWords } from "../../src/state/regrouped";
import { makeTopics } from "./makeTopics";

const entry = (k: number, more = "") =>
  `@article{m${k}, title = {A made-up title number ${k} on folding cranes}${more}}\n`;
const bib = (name: string, ...entries: string[]) => ({
  bytes: new TextEncoder().encode(entries.join("")),
  name,
});
const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, k) => entry(from + k));

async function added(...inputs: ReturnType<typeof bib>[]) {
  const { bibliography: into } = await readInputs([bib("first.bib", ...numbers(0, 6))]);
  const { bibliography: after } = await readInputs(inputs, into);
  return additionWords(into, after);
}

describe("what is told of an addition", () => {
  it("counts what the added file brought, not what the map has", async () => {
    expect(await added(bib("more.bib", ...numbers(4, 9)))).toBe(
      "5 records read from more.bib: 3 new papers, 2 already on the map; 9 papers now.",
    );
    expect(await added(bib("more.bib", ...numbers(6, 7)))).toBe(
      "1 record read from more.bib: 1 new paper; 7 papers now.",
    );
    expect(await added(bib("same.bib", ...numbers(0, 6)))).toBe(
      "6 records read from same.bib: no new paper, 6 already on the map; 6 papers now.",
    );
  });

  it("counts a record that says something more of a paper with those on the map, and one that is there twice apart", async () => {
    expect(await added(bib("more.bib", entry(1, ", year = {1999}"), entry(7)))).toBe(
      "2 records read from more.bib: 1 new paper, 1 already on the map; 7 papers now.",
    );
    const twice = entry(7, ", doi = {10.5555/7}");
    const later = entry(7, ", doi = {10.5555/7}, year = {2001}");
    expect(await added(bib("more.bib", entry(1), twice, twice, later))).toBe(
      "4 records read from more.bib: 1 new paper, 1 already on the map, 2 of a paper that is there twice; 7 papers now.",
    );
  });

  it("of several files is told of them together", async () => {
    expect(await added(bib("a.bib", ...numbers(5, 8)), bib("b.bib", ...numbers(8, 10)))).toBe(
      "5 records read from 2 files: 4 new papers, 1 already on the map; 10 papers now.",
    );
  });

  it("is nothing where no record came", async () => {
    const { bibliography } = await readInputs([bib("first.bib", ...numbers(0, 6))]);
    expect(additionWords(bibliography, { ...bibliography, notes: [] })).toBeNull();
  });
});

describe("papers that changed topic", () => {
  const before = makeTopics({ t1: ["a", "b", "c", "d"], t2: ["e", "f", "g"], t3: ["h", "i"] });

  it("are none where topics have other ids and more papers only", () => {
    const after = makeTopics({
      t1: ["e", "f", "g", "x", "y"],
      t2: ["a", "b", "c", "d"],
      t3: ["h", "i", "z"],
    });
    const names = new Map([
      ["t1", "Topic t2"],
      ["t2", "Topic t1"],
    ]);
    const named = after.topics.map((topic) => ({ ...topic, label: names.get(topic.id) ?? topic.label }));
    expect(regroupedWords(before, { ...after, topics: named })).toBe("");
  });

  it("are those outside of the topic that has most of their old one; much changed ones are named", () => {
    const after = makeTopics({ t1: ["a", "b", "c", "d", "g"], t2: ["e", "f", "h", "i"] });
    expect(regroupedWords(before, after)).toBe(
      "3 of the 9 earlier papers changed topic. “Topic t3” went into “Topic t2”.",
    );
    const apart = makeTopics({ t1: ["a", "b"], t2: ["e", "f", "g", "c"], t3: ["h", "i"], t4: ["d"] });
    expect(regroupedWords(before, apart)).toBe(
      "2 of the 9 earlier papers changed topic. 1 new topic: “Topic t4”; much changed: “Topic t1”.",
    );
  });

  it("are told of with the topics that are new, have another name, or are gone", () => {
    const named = (topics: ReturnType<typeof makeTopics>, names: Readonly<Record<string, string>>) => ({
      ...topics,
      topics: topics.topics.map((topic) => ({ ...topic, label: names[topic.id] ?? topic.label })),
    });
    const then = named(before, { t1: "Cranes", t2: "Boats", t3: "Hats" });
    const after = named(
      makeTopics({ t1: ["x", "y", "z"], t2: ["a", "b", "c", "d", "h", "i"], t3: ["e", "f", "g"] }),
      {
        t1: "Kites",
        t2: "Birds",
        t3: "Boats",
      },
    );
    expect(regroupedWords(then, after)).toBe(
      "2 of the 9 earlier papers changed topic. 1 new topic: “Kites”; “Cranes” is now called “Birds”; “Hats” went into “Birds”.",
    );
    expect(regroupedWords(then, named(before, { t1: "Cranes", t2: "Ships", t3: "Hats" }))).toBe(
      "“Boats” is now called “Ships”.",
    );
    const many = makeTopics(Object.fromEntries(Array.from({ length: 5 }, (_, k) => [`n${k}`, [`n${k}`]])));
    expect(regroupedWords(makeTopics({}), many)).toBe(
      "5 new topics: “Topic n0”, “Topic n1”, “Topic n2”, 2 more.",
    );
    expect(regroupedWords(then, makeTopics({}))).toContain(
      "“Cranes” is gone, “Boats” is gone, “Hats” is gone.",
    );
  });

  it("are counted in a true map without change as none", async () => {
    const { bibliography } = await readInputs([bib("first.bib", ...numbers(0, 12))]);
    const { topics } = makeMap(bibliography, defaultRecipe);
    expect(regroupedWords(topics, topics)).toBe("");
  });
});
