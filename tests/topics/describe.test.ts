/** Groups → topics: soundness for any input, explanation, and the user's corrections from end to end. */
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { buildGraph } from "../../src/graph/build";
import { seededRandom } from "../../src/lib/random";
import { finished } from "../../src/lib/steps";
import type { Bibliography } from "../../src/model/bibliography";
import { anchorOf, type Correction, excludedTerms } from "../../src/model/corrections";
import type { CitationGraph } from "../../src/model/graph";
import type { Grouping } from "../../src/model/grouping";
import type { Topics } from "../../src/model/topics";
import { topicMethods } from "../../src/topics";
import { describeTopics } from "../../src/topics/describe";
import { withNames } from "../../src/topics/userNames";
import { surveyPage, threeSubjects, titled } from "./make";
import { expectSound } from "./sound";

// Whole maps are made, some of them large, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const method = topicMethods[0]!;

/** Topics as the pipeline makes them. */
function topicsOf(bibliography: Bibliography, corrections: readonly Correction[] = []): Topics {
  const graph = buildGraph(bibliography, { excluded: excludedTerms(corrections) });
  const grouping = finished(method.group(bibliography, graph, {}, 1));
  const topics = withNames(describeTopics(bibliography, graph, grouping, corrections), corrections);
  expectSound(topics, graph.paperIds);
  return topics;
}

const papersOf = ({ assignments }: Topics, id: string) =>
  assignments.flatMap(({ paper, topic }) => (topic === id ? [paper] : []));

/** Name → papers. */
const byName = (topics: Topics) =>
  new Map(topics.topics.map(({ id, label }) => [label, papersOf(topics, id).join()]));

/** Made-up words, and titles of eight of them. */
function noise(count: number): string[] {
  const random = seededRandom(3);
  const letter = () => String.fromCharCode(97 + Math.floor(26 * random()));
  const words = Array.from({ length: 400 }, () =>
    Array.from({ length: 3 + Math.floor(6 * random()) }, letter).join(""),
  );
  const word = () => words[Math.floor(words.length * random())]!;
  return Array.from({ length: count }, () => Array.from({ length: 8 }, word).join(" "));
}

describe("bad input", () => {
  const bread = ["Rye bread", "Rye oven", "Bread oven", "Rye"];
  it.each<[string, Bibliography]>([
    ["no paper", titled([])],
    ["one paper", titled(["Rye bread"])],
    ["two identical titles", titled(["Rye bread", "Rye bread"])],
    ["identical titles only", titled(Array(12).fill("Rye bread in a stone oven"))],
    [
      "titles of one word",
      titled(["Bread", "Ice", "Oven", "Bread", "Ice", "Violin", "Bread", "Oven", "Ice"]),
    ],
    ["titles of symbols", titled(["!!!", "???", "∑∫", "—", "!!!"])],
    ["empty titles", titled(["", " ", ...bread])],
    ["a hub without title", titled(bread, "")],
    [
      "Chinese titles",
      titled([
        "代码生成模型评测",
        "代码生成安全",
        "强化学习代码",
        "强化学习推理",
        "图像分割",
        "医学图像分割",
      ]),
    ],
    [
      "German titles",
      titled([
        "Brotbacken im Steinofen",
        "Der Steinofen und das Roggenbrot",
        "Roggenbrot aus Sauerteig",
        "Gletschereis im Sommerregen",
        "Dicke des Gletschereises",
        "Gletschereis und Schmelzwasser",
      ]),
    ],
  ])("%s gives sound topics", (_, bibliography) => {
    topicsOf(bibliography);
    const papers = bibliography.papers.map(({ id }) => id);
    topicsOf(bibliography, [
      { kind: "move", papers: papers.slice(0, 2), to: [] },
      { kind: "split", topic: papers },
      { kind: "lock", topic: papers.slice(1) },
      { kind: "exclude", term: "rye bread" },
    ]);
  });

  it("a paper that resembles no other has no topic until the user gives it one", () => {
    const bibliography = titled([...threeSubjects.papers.map(({ title }) => title), "!!!"]);
    const before = topicsOf(bibliography);
    expect(before.assignments.find(({ paper }) => paper === "p18")!.topic).toBe(null);
    expect(before.remarks).toContain("1 paper resembles no other and has no topic.");
    const moved: Correction = { kind: "move", papers: ["p18"], to: anchorOf(before, "t1") };
    const after = topicsOf(bibliography, [moved]);
    expect(papersOf(after, "t1")).toEqual(expect.arrayContaining(["p18", ...papersOf(before, "t1")]));
    const alone = topicsOf(bibliography, [{ kind: "move", papers: ["p18"], to: [] }]);
    expect(alone.topics.at(-1)!.representative).toEqual(["p18"]);
  });

  it("five real titles among noise are told to be a weak structure", () => {
    const real = surveyPage()
      .papers.slice(0, 5)
      .map(({ title }) => title);
    const { remarks } = topicsOf(titled([...noise(95), ...real]));
    expect(remarks.join(" ")).toMatch(/^Titles only: \d+ of \d+ topics are not stable/);
  });

  it("ten thousand papers of one topic give one sound topic", () => {
    const endings = ["rye bread", "winter heat", "wheat and oats", "village bakeries", "long fires"];
    const titles = Array.from(
      { length: 10_000 },
      (_, i) => `Stone ovens for ${endings[i % 5]} of kind k${i % 97}`,
    );
    const bibliography = titled(titles);
    const graph = buildGraph(bibliography);
    const grouping = { method: "made-up", labels: new Int32Array(10_000), resamples: [] };
    const topics = describeTopics(bibliography, graph, grouping, []);
    expectSound(topics, graph.paperIds);
    expect(topics.topics).toHaveLength(1);
  });
});

describe("an explanation", () => {
  const topics = topicsOf(threeSubjects);

  it("counts the papers of a term in the topic and elsewhere", () => {
    const titles = threeSubjects.papers.map(({ title }) => title.toLowerCase());
    const terms = topics.topics.flatMap((topic) => topic.terms).filter(({ term }) => /^[a-z]+$/.test(term));
    expect(terms.length).toBeGreaterThan(5);
    for (const { term, count, elsewhere } of terms) {
      const having = titles.filter((title) =>
        title.split(" ").some((word) => word.startsWith(term.replace(/s$/, ""))),
      );
      expect([term, count + elsewhere!]).toEqual([term, having.length]);
    }
  });

  it("names the papers of the topic that a paper resembles most", () => {
    const glacier = topics.assignments.find(({ paper }) => paper === "p11")!;
    expect(glacier.neighbours[0]).toBe("p7");
    expect(glacier.neighbours).toHaveLength(5);
  });

  it("rests on the same papers whatever the order of the input", () => {
    const bibliography = surveyPage();
    const expected = topicsOf(bibliography);
    fc.assert(
      fc.property(fc.shuffledSubarray([...bibliography.papers], { minLength: 50 }), (papers) => {
        expect(topicsOf({ ...bibliography, papers })).toEqual(expected);
      }),
      { numRuns: 3 },
    );
  });
});

describe("corrections of the survey's topics", () => {
  const survey = surveyPage();
  const before = topicsOf(survey);
  const last = before.topics.at(-1)!.id;
  const others = (except: readonly string[]) =>
    before.topics.flatMap(({ id, label }) =>
      except.includes(id) ? [] : [[label, papersOf(before, id).join()]],
    );

  it("leave the topics that they do not touch with their papers and their names", () => {
    const cases: [Correction, string[]][] = [
      [{ kind: "merge", from: anchorOf(before, last), into: anchorOf(before, "t2") }, [last, "t2"]],
      [{ kind: "split", topic: anchorOf(before, "t1") }, ["t1"]],
      [
        { kind: "move", papers: papersOf(before, "t3").slice(0, 2), to: anchorOf(before, "t1") },
        ["t1", "t3"],
      ],
      [{ kind: "move", papers: papersOf(before, "t1").slice(0, 3), to: [] }, ["t1"]],
      [{ kind: "lock", topic: anchorOf(before, "t2", Infinity) }, []],
    ];
    for (const [correction, touched] of cases) {
      const after = topicsOf(survey, [correction]);
      expect(after.unapplied).toEqual([]);
      expect([...byName(after)]).toEqual(expect.arrayContaining(others(touched)));
    }
  });

  it("leave a topic its name where papers join or leave it, and the target its name in a merge", () => {
    const before = topicsOf(survey);
    const [first, second, third] = before.topics;
    const merged = topicsOf(survey, [
      { kind: "merge", from: anchorOf(before, first!.id), into: anchorOf(before, third!.id) },
    ]);
    const whole = [...papersOf(before, first!.id), ...papersOf(before, third!.id)].sort();
    expect([...byName(merged).get(third!.label)!.split(",")].sort()).toEqual(whole);
    expect(byName(merged).has(first!.label)).toBe(false);
    const [paper] = papersOf(before, first!.id);
    const moved = topicsOf(survey, [{ kind: "move", papers: [paper!], to: anchorOf(before, second!.id) }]);
    expect([...byName(moved).keys()].sort()).toEqual([...byName(before).keys()].sort());
    expect(byName(moved).get(second!.label)).toContain(paper);
  });

  it("part a topic, join two, and lock one", () => {
    const split = topicsOf(survey, [{ kind: "split", topic: anchorOf(before, "t1") }]);
    expect(split.topics).toHaveLength(before.topics.length + 1);
    const merged = topicsOf(survey, [
      { kind: "merge", from: anchorOf(before, last), into: anchorOf(before, "t1") },
    ]);
    expect(merged.topics).toHaveLength(before.topics.length - 1);
    expect(papersOf(merged, "t1")).toHaveLength(before.topics[0]!.size + before.topics.at(-1)!.size);
    const locked = topicsOf(survey, [{ kind: "lock", topic: anchorOf(before, "t1", Infinity) }]);
    expect(locked.topics[0]!.locked).toBe(true);
    for (const { topic, byUser } of locked.assignments)
      expect(byUser).toBe(topic === "t1" ? true : undefined);
  });

  it("keep an excluded word out of all names and terms", () => {
    const term = before.topics[0]!.terms[0]!.term;
    const { topics, assignments } = topicsOf(survey, [{ kind: "exclude", term }]);
    const shown = topics.flatMap(({ label, detail, terms }) => [
      label,
      ...detail,
      ...terms.map((t) => t.term),
    ]);
    const words = [...shown, ...assignments.flatMap(({ terms }) => terms.map((t) => t.term))];
    expect(words.filter((word) => word.toLowerCase() === term.toLowerCase())).toEqual([]);
  });

  it("are each re-applied or reported when ten papers come in", () => {
    const isNew = (_: unknown, i: number) => i % 5 === 2;
    const old = { ...survey, papers: survey.papers.filter((paper, i) => !isNew(paper, i)) };
    const log: Correction[] = [];
    const correct = (make: (topics: Topics) => Correction) => log.push(make(topicsOf(old, log)));
    correct((topics) => ({ kind: "split", topic: anchorOf(topics, "t1") }));
    correct((topics) => ({ kind: "merge", from: anchorOf(topics, "t6"), into: anchorOf(topics, "t2") }));
    correct((topics) => ({
      kind: "move",
      papers: papersOf(topics, "t1").slice(0, 1),
      to: anchorOf(topics, "t3"),
    }));
    correct((topics) => ({ kind: "rename", topic: anchorOf(topics, "t2"), name: "Ways of asking" }));
    correct((topics) => ({ kind: "lock", topic: anchorOf(topics, "t4", Infinity) }));
    correct((topics) => ({ kind: "move", papers: papersOf(topics, "t3").slice(0, 2), to: [] }));
    expect(topicsOf(old, log).unapplied).toEqual([]);

    const after = topicsOf(survey, log);
    const topicOf = new Map(after.assignments.map(({ paper, topic }) => [paper, topic]));
    const together = (papers: readonly string[]) =>
      new Set(papers.map((paper) => topicOf.get(paper))).size === 1;
    const reported = new Set(after.unapplied.map(({ correction }) => correction));
    log.forEach((correction, index) => {
      if (reported.has(index)) return;
      if (correction.kind === "lock") expect(together(correction.topic)).toBe(true);
      if (correction.kind === "move" && correction.to.length === 0)
        expect(together(correction.papers)).toBe(true);
      if (correction.kind === "rename")
        expect(after.topics.filter(({ label }) => label === correction.name)).toHaveLength(1);
    });
    expect(after.topics.filter(({ locked }) => locked)).toHaveLength(1);
    expect(after.assignments.filter(({ byUser }) => byUser).length).toBeGreaterThanOrEqual(6);
  });
});

describe("any groups, resamples and corrections", () => {
  const graph = buildGraph(threeSubjects);
  const count = graph.paperIds.length;
  const labels = fc
    .array(fc.integer({ min: -1, max: 4 }), { minLength: count, maxLength: count })
    .map((list) => Int32Array.from(list));
  const anchor = fc.subarray([...graph.paperIds, "gone"], { minLength: 1, maxLength: 6 });
  const correction: fc.Arbitrary<Correction> = fc.oneof(
    fc.record({
      kind: fc.constant("rename" as const),
      topic: anchor,
      name: fc.constantFrom("Mine", "Yours"),
    }),
    fc.record({ kind: fc.constant("merge" as const), from: anchor, into: anchor }),
    fc.record({ kind: fc.constant("split" as const), topic: anchor }),
    fc.record({ kind: fc.constant("move" as const), papers: anchor, to: fc.oneof(anchor, fc.constant([])) }),
    fc.record({ kind: fc.constant("lock" as const), topic: anchor }),
    fc.record({
      kind: fc.constant("exclude" as const),
      term: fc.constantFrom("oven", "rye bread", "ice", "!"),
    }),
  );

  it("give sound topics, and what is not applied is said of a correction that there is", () => {
    fc.assert(
      fc.property(
        labels,
        fc.array(labels, { maxLength: 8 }),
        fc.option(labels),
        fc.array(correction, { maxLength: 8 }),
        (own, resamples, broader, corrections) => {
          const grouping: Grouping = {
            method: "any",
            labels: own,
            resamples,
            ...(broader ? { broader } : {}),
          };
          const topics = withNames(
            describeTopics(threeSubjects, graph as CitationGraph, grouping, corrections),
            corrections,
          );
          expectSound(topics, graph.paperIds);
          for (const { correction: index } of topics.unapplied) expect(corrections[index]).toBeDefined();
        },
      ),
      { numRuns: 150 },
    );
  });
});
