import { describe, expect, it } from "vitest";
import { defaultRecipe, type Recipe } from "../../src/model/recipe";
import {
  excluding,
  locked,
  merged,
  moved,
  renamed,
  split,
  takenBack,
  withTopicSettings,
} from "../../src/state/corrections";
import { correctGroups } from "../../src/topics/correct/replay";
import { makeTopics } from "./makeTopics";

const topics = makeTopics({ t1: ["a", "b", "c"], t2: ["d", "e"], t3: ["f"] });

function corrected(...steps: ((recipe: Recipe) => Recipe)[]): Recipe {
  return steps.reduce((recipe, step) => step(recipe), defaultRecipe);
}

describe("a correction", () => {
  it("says what its topics were called when it was made", () => {
    const shown = makeTopics({ t1: ["a", "b", "c"], t2: ["d", "e"] });
    const [first, second] = shown.topics;
    const named = { ...shown, topics: [{ ...first!, label: "Mine", inferredLabel: "Found" }, second!] };
    expect(split(defaultRecipe, named, "t1").corrections).toMatchObject([{ called: "Mine" }]);
    expect(renamed(defaultRecipe, named, "t1", "Yours").corrections).toMatchObject([{ called: "Found" }]);
    expect(moved(defaultRecipe, named, ["a"], null).corrections[0]).not.toHaveProperty("called");
  });

  it("names a topic by its papers, and a later name replaces an earlier one", () => {
    const recipe = corrected(
      (r) => renamed(r, topics, "t1", "First"),
      (r) => renamed(r, topics, "t2", "Other"),
      (r) => renamed(r, topics, "t1", "  Second "),
    );
    expect(recipe.corrections).toEqual([
      { kind: "rename", topic: ["d", "e"], name: "Other", called: "Topic t2" },
      { kind: "rename", topic: ["a", "b", "c"], name: "Second", called: "Topic t1" },
    ]);
    const mine = makeTopics({ t1: ["a", "b", "c"], t2: ["d", "e"] });
    const [first, ...others] = mine.topics;
    const shown = { ...mine, topics: [{ ...first!, label: "Second", inferredLabel: "Topic t1" }, ...others] };
    expect(renamed(recipe, shown, "t1", "").corrections).toHaveLength(1);
    expect(renamed(recipe, shown, "t1", "Topic t1").corrections).toHaveLength(1);
    expect(renamed(recipe, shown, "t1", "Second")).toBe(recipe);
  });

  it("merges two topics and drops the name of the one that goes", () => {
    const recipe = corrected(
      (r) => renamed(r, topics, "t1", "Stays"),
      (r) => renamed(r, topics, "t2", "Goes"),
      (r) => merged(r, topics, "t2", "t1"),
    );
    expect(recipe.corrections).toEqual([
      { kind: "rename", topic: ["a", "b", "c"], name: "Stays", called: "Topic t1" },
      {
        kind: "merge",
        from: ["d", "e"],
        into: ["a", "b", "c"],
        called: "Topic t1",
        calledFrom: "Topic t2",
      },
    ]);
    expect(merged(defaultRecipe, topics, "t1", "t1")).toBe(defaultRecipe);
    expect(merged(defaultRecipe, topics, "t1", "gone")).toBe(defaultRecipe);
  });

  it("splits a topic, whose lock ends with that, and leaves one of a single paper alone", () => {
    const recipe = corrected(
      (r) => locked(r, topics, "t1", true),
      (r) => locked(r, topics, "t2", true),
      (r) => split(r, topics, "t1"),
    );
    expect(recipe.corrections).toEqual([
      { kind: "lock", topic: ["d", "e"], called: "Topic t2" },
      { kind: "split", topic: ["a", "b", "c"], called: "Topic t1" },
    ]);
    expect(split(defaultRecipe, topics, "t3")).toBe(defaultRecipe);
  });

  it("moves papers, takes their pins and locks away, and replaces an earlier move of the same papers", () => {
    const start: Recipe = { ...defaultRecipe, pins: { a: [1, 1], d: [2, 2] } };
    const first = moved(locked(start, topics, "t1", true), topics, ["a", "b"], "t2");
    expect(first.corrections).toEqual([
      { kind: "lock", topic: ["c"], called: "Topic t1" },
      { kind: "move", papers: ["a", "b"], to: ["d", "e"], called: "Topic t2" },
    ]);
    expect(first.pins).toEqual({ d: [2, 2] });
    const then = moved(first, makeTopics({ t1: ["a", "b", "d", "e"], t2: ["c"], t3: ["f"] }), ["a"], "t3");
    expect(then.corrections.slice(1)).toEqual([
      { kind: "move", papers: ["b"], to: ["d", "e"], called: "Topic t2" },
      { kind: "move", papers: ["a"], to: ["f"], called: "Topic t3" },
    ]);
  });

  it("does not move a paper to where it is, nor a whole topic into one of its own", () => {
    expect(moved(defaultRecipe, topics, ["a"], "t1")).toBe(defaultRecipe);
    expect(moved(defaultRecipe, topics, ["d", "e"], null)).toBe(defaultRecipe);
    expect(moved(defaultRecipe, topics, ["unknown"], "t1")).toBe(defaultRecipe);
  });

  it("takes the name of a topic away that loses its last paper, lest the next one bears it", () => {
    const recipe = corrected(
      (r) => renamed(r, topics, "t3", "Only one"),
      (r) => moved(r, topics, ["f"], "t1"),
    );
    expect(recipe.corrections).toEqual([
      { kind: "move", papers: ["f"], to: ["a", "b", "c"], called: "Topic t1" },
    ]);
  });

  it("lets papers join a topic that the user has made, so that it stands when its first paper leaves", () => {
    const own = moved(defaultRecipe, topics, ["a"], null);
    const apart = makeTopics({ t1: ["b", "c"], t2: ["d", "e"], t3: ["f"], t4: ["a"] });
    const joined = moved(own, apart, ["d"], "t4");
    expect(joined.corrections).toEqual([{ kind: "move", papers: ["a", "d"], to: [] }]);
    const both = makeTopics({ t1: ["b", "c"], t2: ["a", "d"], t3: ["e"], t4: ["f"] });
    expect(moved(joined, both, ["a"], "t1").corrections).toEqual([
      { kind: "move", papers: ["d"], to: [] },
      { kind: "move", papers: ["a"], to: ["b", "c"], called: "Topic t1" },
    ]);
  });

  it("moves papers after what was merged or split since, which would carry them on otherwise", () => {
    const paperIds = ["a", "b", "c", "d"];
    const shown = makeTopics({ t1: ["c", "d"], t2: ["a"], t3: ["b"] });
    const recipe = corrected(
      (r) => moved(r, makeTopics({ t1: paperIds }), ["a", "b"], null),
      (r) => split(r, makeTopics({ t1: ["c", "d"], t2: ["a", "b"] }), "t2"),
      (r) => moved(r, shown, ["c"], "t2"),
    );
    // Parts off the last paper of a group: were "c" moved in the first place, it would go with that part.
    const parted = correctGroups(new Int32Array(4), paperIds, recipe.corrections, (group) => [
      group.slice(0, -1),
      group.slice(-1),
    ]);
    expect(parted.groups.map(({ papers }) => papers)).toEqual([[0, 2], [1], [3]]);
  });

  it("locks all papers of a topic, once, and frees them again", () => {
    const large = makeTopics({ t1: Array.from({ length: 45 }, (_, k) => `p${k}`), t2: ["x"] });
    const once = locked(defaultRecipe, large, "t1", true);
    const twice = locked(once, large, "t1", true);
    expect(twice).toEqual(once);
    expect(once.corrections).toHaveLength(1);
    expect(once.corrections[0]).toMatchObject({ kind: "lock", topic: { length: 45 } });
    expect(locked(once, large, "t1", false).corrections).toEqual([]);
    expect(locked(once, large, "t2", false)).toBe(once);
  });

  it("leaves a word out once, however it is written", () => {
    const recipe = excluding(defaultRecipe, " Language ");
    expect(recipe.corrections).toEqual([{ kind: "exclude", term: "Language" }]);
    expect(excluding(recipe, "language")).toBe(recipe);
    expect(excluding(recipe, "  ")).toBe(recipe);
  });

  it("is taken back alone", () => {
    const recipe = corrected(
      (r) => excluding(r, "one"),
      (r) => excluding(r, "two"),
      (r) => excluding(r, "three"),
    );
    expect(takenBack(recipe, 1).corrections).toEqual([
      { kind: "exclude", term: "one" },
      { kind: "exclude", term: "three" },
    ]);
    expect(takenBack(recipe, 3)).toBe(recipe);
  });

  it("lets the layout of the new topics run to its end, where names leave it stopped", () => {
    const stopped: Recipe = { ...defaultRecipe, layout: { ...defaultRecipe.layout, steps: 5 } };
    expect(merged(stopped, topics, "t1", "t2").layout).not.toHaveProperty("steps");
    expect(withTopicSettings(stopped, { count: 5 }).layout).not.toHaveProperty("steps");
    expect(renamed(stopped, topics, "t1", "Mine").layout.steps).toBe(5);
  });

  it("of the settings adds to those that there are", () => {
    const recipe = corrected(
      (r) => withTopicSettings(r, { compare: "words" }),
      (r) => withTopicSettings(r, { count: 7 }),
    );
    expect(recipe.topics.settings).toEqual({ compare: "words", count: 7 });
    expect(withTopicSettings(recipe, { count: 7 })).toBe(recipe);
  });
});
