import { describe, expect, it } from "vitest";
import { defaultView } from "../../src/model/view";
import { compose } from "../../src/scene/compose";
import { sourceSentence } from "../../src/scene/sourceSentence";
import { makeUpMap } from "../make/map";
import { frames, surveyMap, wholePage } from "./pictures";

describe("the source line", () => {
  it("says of the survey how many papers, from where, by what and with which seed", () => {
    expect(sourceSentence(surveyMap(), defaultView)).toMatch(
      /^50 citing papers on this page, read from survey-code-generation\.txt, topics inferred from titles and summaries, by meaning and words, seed 1(;|$)/,
    );
  });

  it("never says all, also where the page counts as many papers as it shows", () => {
    for (const citingCount of [12, 200]) {
      const map = makeUpMap({ papers: 12, citingCount });
      expect(sourceSentence(map, defaultView)).not.toMatch(/\ball\b/i);
    }
  });

  it("says of how many where the source counts more than it shows", () => {
    const map = makeUpMap({ papers: 12, citingCount: 200 });
    expect(sourceSentence(map, defaultView)).toMatch(/^12 of 200 citing papers on this page,/);
  });

  it("says what a filter shows", () => {
    const map = makeUpMap({ papers: 50 });
    const size = map.topics.topics[1]!.size;
    expect(sourceSentence(map, { ...defaultView, filter: ["t2"] })).toContain(
      `filter shows ${size} papers in 1 of 8 topics`,
    );
  });

  it("says how many names a person gave", () => {
    const map = makeUpMap({ papers: 50 });
    const [first, ...others] = map.topics.topics;
    const renamed = { ...first!, label: "Mine", inferredLabel: first!.label };
    const topics = { ...map.topics, topics: [renamed, ...others] };
    expect(sourceSentence({ ...map, topics }, defaultView)).toContain("1 of 8 topic names given by hand");
  });

  it("says how often a person corrected the groups", () => {
    const map = makeUpMap({ papers: 50 });
    const corrections = [
      { kind: "split", topic: ["p1"] },
      { kind: "lock", topic: ["p2"] },
      { kind: "exclude", term: "word" },
    ] as const;
    const corrected = { ...map, recipe: { ...map.recipe, corrections } };
    expect(sourceSentence(corrected, defaultView)).toContain("2 corrections of the groups by hand");
    expect(sourceSentence(map, defaultView)).not.toContain("by hand");
  });

  it("explains pale discs only where there are any", () => {
    const map = makeUpMap({ papers: 50 });
    const assignments = map.topics.assignments.map((assignment) => ({ ...assignment, weak: false }));
    expect(sourceSentence(map, defaultView)).toContain("pale discs fit their topic weakly");
    expect(sourceSentence({ ...map, topics: { ...map.topics, assignments } }, defaultView)).not.toContain(
      "pale",
    );
  });

  it("counts one paper and none in good English", () => {
    expect(sourceSentence(makeUpMap({ papers: 1 }), defaultView)).toMatch(/^1 citing paper on this page/);
    expect(sourceSentence(makeUpMap({ papers: 0 }), defaultView)).toMatch(/^0 citing papers on this page/);
  });
});

describe("heading and legend", () => {
  it("a hub's title of 5,000 characters takes two lines", () => {
    const map = makeUpMap({ papers: 5, hubTitle: "word ".repeat(1000) });
    const { heading } = compose(map, defaultView, wholePage(frames[0]!));
    expect(heading.map(({ text }) => text)).toHaveLength(3);
    expect(heading.at(-1)!.text.endsWith("…")).toBe(true);
  });

  it("a map without topics has no legend", () => {
    expect(compose(makeUpMap({ papers: 0 }), defaultView, wholePage(frames[0]!)).legend).toBeNull();
  });

  it("the legend lists every topic with its colour and number of papers", () => {
    const map = surveyMap();
    const { legend, regions } = compose(map, defaultView, wholePage(frames[0]!));
    expect(
      legend!.entries.map(({ topic, color, lines }) => [topic, color, lines.map(({ text }) => text)]),
    ).toEqual(
      map.topics.topics.map(({ id, label, size }, k) => [id, regions[k]!.fill, [label, String(size)]]),
    );
  });
});
