/** What the worker makes anew for a recipe, and what it keeps. */
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { shippedWordVectors } from "../../scripts/build/wordVectors";
import type { WordVectors } from "../../src/lib/wordVectors";
import { anchorOf, type Correction } from "../../src/model/corrections";
import type { CitationMap } from "../../src/model/map";
import { saveMap } from "../../src/model/mapFile";
import { defaultRecipe, type Recipe } from "../../src/model/recipe";
import { defaultView } from "../../src/model/view";
import { layoutMethods, makeMap, topicMethods } from "../../src/pipeline";
import { readInputs } from "../../src/reading";
import { connect } from "../../src/worker/client";
import { inProcessWorker } from "./inProcess";

const page = { bytes: readFileSync("data/survey-code-generation.txt"), name: "survey-code-generation.txt" };
const { bibliography } = await readInputs([page]);

let group: ReturnType<typeof vi.spyOn>;
let layOut: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  group = vi.spyOn(topicMethods[0]!, "group");
  layOut = vi.spyOn(layoutMethods[0]!, "slices");
});
afterEach(() => vi.restoreAllMocks());

/** How often papers were grouped and laid out since the last call. */
function made(): { groupings: number; layouts: number } {
  const counts = { groupings: group.mock.calls.length, layouts: layOut.mock.calls.length };
  group.mockClear();
  layOut.mockClear();
  return counts;
}

function connected(vectors: () => Promise<WordVectors | null> = async () => null) {
  const stages: string[] = [];
  const client = connect(
    () => inProcessWorker(60_000, vectors),
    ({ stage }) => stages.push(stage),
    () => Promise.reject(new Error("not asked in this test")),
  );
  return { client, stages };
}

const corrected = (...corrections: Correction[]): Recipe => ({ ...defaultRecipe, corrections });

function merge({ topics }: CitationMap, from: string, into: string): Correction {
  return { kind: "merge", from: anchorOf(topics, from), into: anchorOf(topics, into) };
}

const plain = (map: CitationMap | null) => saveMap(map!, defaultView, {});

describe("the worker", () => {
  it("groups papers once for all corrections, and gives what the pipeline gives at once", async () => {
    const { client } = connected();
    const first = await client.build(bibliography, defaultRecipe, undefined, 0);
    expect(made()).toEqual({ groupings: 1, layouts: 1 });
    const recipe = corrected(merge(first!, "t3", "t1"), {
      kind: "lock",
      topic: anchorOf(first!.topics, "t2"),
    });
    const map = await client.revise(recipe, 0);
    expect(made()).toEqual({ groupings: 0, layouts: 1 });
    expect(plain(map)).toEqual(plain(makeMap(bibliography, recipe)));
  });

  it("makes nothing anew for a name, an undo or a redo", async () => {
    const { client } = connected();
    const first = await client.build(bibliography, defaultRecipe, undefined, 0);
    const merging = merge(first!, "t3", "t1");
    const map = await client.revise(corrected(merging), 0);
    made();
    const rename: Correction = { kind: "rename", topic: anchorOf(map!.topics, "t2"), name: "Mine" };
    const renamed = await client.revise(corrected(merging, rename), 0);
    expect(renamed!.topics.topics[1]!.label).toBe("Mine");
    expect(renamed!.layout.positions).toEqual(map!.layout.positions);
    expect(plain(await client.revise(defaultRecipe, 0))).toEqual(plain(first));
    expect(plain(await client.revise(corrected(merging), 0))).toEqual(plain(map));
    expect(made()).toEqual({ groupings: 0, layouts: 0 });
  });

  it("says which correction does not apply by its present place, whatever names stand before it", async () => {
    const { client } = connected();
    await client.build(bibliography, defaultRecipe, undefined, 0);
    const lost: Correction = { kind: "merge", from: ["gone"], into: ["gone too"] };
    const alone = await client.revise(corrected(lost), 0);
    expect(alone!.topics.unapplied.map(({ correction }) => correction)).toEqual([0]);
    made();
    const name: Correction = { kind: "rename", topic: anchorOf(alone!.topics, "t2"), name: "Mine" };
    const both = await client.revise(corrected(name, lost), 0);
    expect(made().layouts).toBe(0);
    expect(both!.topics.unapplied).toEqual([{ ...alone!.topics.unapplied[0]!, correction: 1 }]);
  });

  it("names topics as the user does in what it says of corrections that do not apply", async () => {
    const { client } = connected();
    const first = await client.build(bibliography, defaultRecipe, undefined, 0);
    const topic = anchorOf(first!.topics, "t2");
    const lost: Correction = { kind: "merge", from: topic, into: topic };
    await client.revise(corrected(lost), 0);
    made();
    const recipe = corrected(lost, { kind: "rename", topic, name: "Mine" });
    const map = await client.revise(recipe, 0);
    expect(made().layouts).toBe(0);
    expect(map!.topics.unapplied[0]!.reason).toContain("“Mine”");
    expect(plain(map)).toEqual(plain(makeMap(bibliography, recipe)));
  });

  it("compares papers anew without a word, groups anew for another number, lays out anew for an arrangement", async () => {
    const { client, stages } = connected();
    await client.build(bibliography, defaultRecipe, undefined, 0);
    made();
    await client.revise(corrected({ kind: "exclude", term: "benchmark" }), 0);
    expect(made()).toEqual({ groupings: 1, layouts: 1 });
    const settings = { count: 12 };
    await client.revise({ ...defaultRecipe, topics: { ...defaultRecipe.topics, settings } }, 0);
    expect(made()).toEqual({ groupings: 1, layouts: 1 });
    stages.length = 0;
    await client.revise({ ...defaultRecipe, layout: { ...defaultRecipe.layout, arrangement: 1 } }, 0);
    expect(made()).toEqual({ groupings: 0, layouts: 1 });
    expect(stages).not.toContain("Loading word vectors");
  });
});

describe("corrected topics start from where their papers stood", () => {
  const arrangedAnew = (recipe: Recipe): Recipe => ({
    ...recipe,
    layout: { ...recipe.layout, arrangement: 1 },
  });
  const scratch = (recipe: Recipe) => plain(makeMap(bibliography, recipe));

  it("one after another, undone, and after another layout: each map is the one made from scratch", async () => {
    const { client } = connected();
    const first = await client.build(bibliography, defaultRecipe, undefined, 0);
    const one = corrected(merge(first!, "t3", "t1"));
    const merged = await client.revise(one, 0);
    const two = corrected(...one.corrections, { kind: "split", topic: anchorOf(merged!.topics, "t1") });
    const again = arrangedAnew(two);
    const three = {
      ...again,
      corrections: [...two.corrections, { kind: "lock", topic: ["a", "b"] } as const],
    };
    made();
    expect(plain(merged)).toEqual(scratch(one));
    for (const recipe of [two, one, again, three, two]) {
      const map = plain(await client.revise(recipe, 0));
      expect(map).toEqual(scratch(recipe));
    }
  });

  it("lays out the topics before the corrections once", async () => {
    const { client } = connected();
    const first = await client.build(bibliography, defaultRecipe, undefined, 0);
    made();
    const one = corrected(merge(first!, "t3", "t1"));
    await client.revise(arrangedAnew(one), 0);
    expect(made()).toEqual({ groupings: 0, layouts: 2 });
    await client.revise(arrangedAnew(corrected(merge(first!, "t4", "t2"))), 0);
    expect(made()).toEqual({ groupings: 0, layouts: 1 });
  });

  it("of a map from a file, too", async () => {
    const { client } = connected();
    const recipe = { ...defaultRecipe, pins: { [bibliography.papers[0]!.id]: [40, 40] as const } };
    const before = makeMap(bibliography, recipe);
    const saved = JSON.parse(JSON.stringify(plain(before))).map;
    const restored = await client.build(bibliography, recipe, saved, 0);
    const wanted = { ...recipe, corrections: [merge(restored!, "t3", "t1")] };
    expect(plain(await client.revise(wanted, 0))).toEqual(scratch(wanted));
  });

  it("and, stopped on their way, are made again by their recipe", async () => {
    // However few steps a layout has that starts from places, here there are some before its end.
    const method = layoutMethods[0]!;
    vi.restoreAllMocks();
    const slices = method.slices.bind(method);
    vi.spyOn(method, "slices").mockImplementation(function* (...given) {
      for (const layout of slices(...given)) {
        if (!layout) {
          yield null;
          continue;
        }
        for (let step = 1; step < 9; step++)
          yield { ...layout, progress: 0, positions: layout.positions.map((x) => (x * step) / 9) };
        yield layout;
      }
    });
    const client = connect(
      () => inProcessWorker(),
      ({ map }) => {
        if (map && stopping) client.stop();
      },
      () => Promise.reject(new Error("not asked in this test")),
    );
    let stopping = false;
    const first = await client.build(bibliography, defaultRecipe, undefined, 0);
    stopping = true;
    const stopped = await client.revise(corrected(merge(first!, "t3", "t1")), 0);
    expect(stopped!.recipe.layout.steps).toBeGreaterThan(0);
    expect(plain(stopped)).toEqual(scratch(stopped!.recipe));
    stopping = false;
    const further = {
      ...stopped!.recipe,
      corrections: [...stopped!.recipe.corrections, merge(stopped!, "t4", "t2")],
    };
    expect(plain(await client.revise(further, 0))).toEqual(scratch(further));
  });

  it("keeps anchors apart by which they are, however many", async () => {
    const { client } = connected();
    const first = await client.build(bibliography, defaultRecipe, undefined, 0);
    const placesOf = (shift: number) =>
      Object.fromEntries(
        first!.graph.paperIds.map((id, i) => [id, [first!.layout.positions[2 * i]! + shift, 0] as const]),
      );
    const at = (anchors: NonNullable<Recipe["layout"]["anchors"]>) => ({
      ...defaultRecipe,
      layout: { ...defaultRecipe.layout, anchors },
    });
    const [here, there] = [at(placesOf(0)), at(placesOf(3))];
    expect(plain(await client.revise(here, 0))).toEqual(scratch(here));
    expect(plain(await client.revise(there, 0))).toEqual(scratch(there));
    made();
    expect((await client.revise(here, 0))!.recipe.layout.anchors).toBe(here.layout.anchors);
    await client.revise({ ...there, pins: { [first!.graph.paperIds[0]!]: [9, 9] } }, 0);
    expect(made().layouts).toBe(0);
  });
});

describe("word vectors", () => {
  it("are loaded once, and give the command's map", async () => {
    const vectors = vi.fn(async () => shippedWordVectors());
    const { client, stages } = connected(vectors);
    const map = await client.build(bibliography, defaultRecipe, undefined, 0);
    expect(plain(map)).toEqual(
      plain(makeMap(bibliography, defaultRecipe, { vectors: shippedWordVectors() })),
    );
    await client.revise({ ...defaultRecipe, seed: 2 }, 0);
    await client.build(bibliography, defaultRecipe, undefined, 0);
    expect(vectors).toHaveBeenCalledTimes(1);
    expect(stages.filter((stage) => stage === "Loading word vectors")).toHaveLength(1);
  });

  it("that cannot be had leave the map to the words alone, which says so, until the next correction has them", async () => {
    const vectors = vi.fn<() => Promise<WordVectors | null>>(async () => null);
    const { client } = connected(vectors);
    const without = await client.build(bibliography, defaultRecipe, undefined, 0);
    expect(plain(without)).toEqual(plain(makeMap(bibliography, defaultRecipe)));
    expect(without!.topics.remarks.some((remark) => /word vectors/i.test(remark))).toBe(true);
    vectors.mockImplementation(async () => shippedWordVectors());
    const again = await client.revise(
      { ...defaultRecipe, layout: { ...defaultRecipe.layout, arrangement: 1 } },
      0,
    );
    expect(again!.topics).toEqual(without!.topics);
    const recipe = corrected({ kind: "split", topic: anchorOf(without!.topics, "t1") });
    const map = await client.revise(recipe, 0);
    expect(plain(map)).toEqual(plain(makeMap(bibliography, recipe, { vectors: shippedWordVectors() })));
  });

  it("are not asked for where words alone are wanted, nor for a map from a file before it is corrected", async () => {
    const vectors = vi.fn(async () => shippedWordVectors());
    const { client } = connected(vectors);
    const words = { ...defaultRecipe, topics: { method: "consensus", settings: { compare: "words" } } };
    const map = await client.build(bibliography, words, undefined, 0);
    expect(vectors).not.toHaveBeenCalled();
    const saved = saveMap(map!, defaultView, {}).map!;
    const restored = await client.build(bibliography, defaultRecipe, saved, 0);
    expect(plain(restored).map).toEqual(saved);
    await client.revise({ ...defaultRecipe, pins: { [map!.graph.paperIds[0]!]: [50, 50] } }, 0);
    expect(vectors).not.toHaveBeenCalled();
    await client.revise(corrected({ kind: "split", topic: anchorOf(map!.topics, "t1") }), 0);
    expect(vectors).toHaveBeenCalledTimes(1);
  });
});
