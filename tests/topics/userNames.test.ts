/** The user's names over the inferred ones. */
import { describe, expect, it } from "vitest";
import type { Correction } from "../../src/model/corrections";
import type { Topics } from "../../src/model/topics";
import { withNames } from "../../src/topics/userNames";

const topics: Topics = {
  method: "made-up",
  basis: "titles",
  remarks: [],
  unapplied: [{ correction: 0, reason: "A split no longer applies." }],
  topics: ["Ovens", "Glaciers"].map((label, t) => ({
    id: `t${t + 1}`,
    label,
    detail: [],
    terms: [],
    size: 2,
    representative: [],
  })),
  assignments: ["a", "b", "c", "d", "e"].map((paper, i) => ({
    paper,
    topic: i === 4 ? null : i < 2 ? "t1" : "t2",
    strength: 1,
    weak: false,
    terms: [],
    neighbours: [],
  })),
};
const split: Correction = { kind: "split", topic: ["x"] };
const rename = (anchors: string, name: string): Correction => ({ kind: "rename", topic: [...anchors], name });
const labels = (corrections: Correction[]) => withNames(topics, corrections).topics.map(({ label }) => label);

describe("a name by the user", () => {
  it("is shown, with the inferred one beside it", () => {
    const named = withNames(topics, [split, rename("ab", "Warm places")]);
    expect(named.topics[0]).toMatchObject({ label: "Warm places", inferredLabel: "Ovens" });
    expect(named.topics[1]).toEqual(topics.topics[1]);
  });

  it("goes to the topic in which most of the papers are", () => {
    expect(labels([split, rename("acd", "Cold places")])).toEqual(["Ovens", "Cold places"]);
  });

  it("gives way to a later one, which is reported", () => {
    const named = withNames(topics, [split, rename("a", "Warm places"), rename("b", "Bakeries")]);
    expect(named.topics[0]!.label).toBe("Bakeries");
    expect(named.unapplied).toEqual([
      topics.unapplied[0],
      {
        correction: 1,
        reason: "The name “Warm places” is no longer used: its topic is now called “Bakeries”.",
      },
    ]);
  });

  it("takes it from a part of a topic, whose papers are in none then", () => {
    const parted: Topics = {
      ...topics,
      topics: topics.topics.map((topic) => ({
        ...topic,
        parts: ["Rye bread", `${topic.label} of stone`].map((label) => ({ label, size: 1 })),
      })),
      assignments: topics.assignments.map((each, i) => (each.topic ? { ...each, part: i % 2 } : each)),
    };
    const named = withNames(parted, [split, rename("ab", "Rye bread")]);
    expect(named.topics.map(({ parts }) => parts!.map(({ label }) => label))).toEqual([
      ["Ovens of stone"],
      ["Glaciers of stone"],
    ]);
    expect(named.assignments.map(({ part }) => part)).toEqual([undefined, 0, undefined, 0, undefined]);
    expect(withNames(parted, [split]).topics).toEqual(parted.topics);
  });

  it("is reported where its papers are gone, or fit nowhere now", () => {
    const { unapplied } = withNames(topics, [split, rename("xyz", "Far away"), rename("e", "Nowhere")]);
    expect(unapplied.slice(1)).toEqual([
      {
        correction: 1,
        reason:
          "The name “Far away” is no longer used: none of the 3 papers of its topic is in the set any more.",
      },
      {
        correction: 2,
        reason: "The name “Nowhere” is no longer used: the papers of its topic resemble no others now.",
      },
    ]);
  });

  it("is unique: what else would be called so is numbered", () => {
    expect(labels([split, rename("cd", "ovens")])).toEqual(["Ovens (2)", "ovens"]);
    expect(labels([split, rename("cd", "Ice"), rename("ab", "Ice")])).toEqual(["Ice (2)", "Ice"]);
  });

  it("stands in what is said of a merge or split that does not apply", () => {
    const said = (name: string) => `The split of “${name}” no longer applies.`;
    const hindered = { ...topics, unapplied: [{ correction: 0, reason: said("Glaciers") }] };
    const once = withNames(hindered, [split, rename("cd", "$& Ice")]);
    expect(once.unapplied).toEqual([{ correction: 0, reason: said("$& Ice") }]);
    expect(withNames(once, [split, rename("cd", "Snow")]).unapplied[0]!.reason).toBe(said("Snow"));
    expect(withNames(once, [split])).toEqual(hindered);
  });

  it("can be given and taken back any number of times", () => {
    const once = withNames(topics, [split, rename("ab", "Warm places"), rename("x", "Gone")]);
    expect(withNames(once, [split, rename("ab", "Warm places"), rename("x", "Gone")])).toEqual(once);
    expect(withNames(once, [split])).toEqual(topics);
  });
});
