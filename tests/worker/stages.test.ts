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
  layOut = vi.spyOn(layoutMethods[0]!, "run");
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
