/** What the user does while papers are being read to be added: nothing of it is lost, and nothing comes back. */
import { afterEach, expect, it, vi } from "vitest";
import { saveMap } from "../../src/model/mapFile";
import { readInputs } from "../../src/reading";
import * as adding from "../../src/state/adding";
import { createStore } from "../../src/state/createStore";
import { noStorage } from "../../src/state/storage";
import { inProcessWorker } from "../worker/inProcess";

vi.mock("../../src/state/adding", async (load) => ({ ...(await load<typeof adding>()) }));
afterEach(() => vi.restoreAllMocks());

const bib = (from: number, to: number) => ({
  bytes: new TextEncoder().encode(
    Array.from(
      { length: to - from },
      (_, k) => `@article{m${from + k}, title = {A made-up title number ${from + k} on folding cranes}}\n`,
    ).join(""),
  ),
  name: `${from}.bib`,
});

async function started(between = 60_000) {
  const store = createStore({
    startWorker: () => inProcessWorker(between),
    storage: noStorage,
    sample: () => readInputs([bib(0, 20)]),
    embedded: null,
    wordVectors: () => Promise.reject(new Error("there are none")),
    writeHash: () => {},
    theme: "light",
    animate: false,
  });
  await store.open([bib(0, 20)]);
  return store;
}

it("papers whose addition is undone while others are read do not come back with those", async () => {
  const store = await started();
  expect(await store.openMore([bib(20, 30)])).toBe(true);
  const reading = store.openMore([bib(30, 36)]);
  store.undo();
  expect(await reading).toBe(true);
  expect(store.map.value!.graph.paperIds).toHaveLength(26);
  expect(store.notices.value.at(-1)?.text).toContain("6 new papers; 26 papers now.");
  store.undo();
  await expect.poll(() => store.map.value!.graph.paperIds.length).toBe(20);
  expect(store.canUndo.value).toBe(false);
});

it("a topic that is renamed while the places are taken keeps its name, and its step", async () => {
  const store = await started();
  const takePlaces = adding.recipeFor;
  vi.spyOn(adding, "recipeFor").mockImplementationOnce(async (...given) => {
    const taken = await takePlaces(...given);
    store.renameTopic("t1", "Mine");
    return taken;
  });
  expect(await store.openMore([bib(20, 24)])).toBe(true);
  expect(store.recipe.value.corrections).toHaveLength(1);
  expect(Object.keys(store.recipe.value.layout.anchors!)).toHaveLength(20);
  expect(store.map.value!.topics.topics.map(({ label }) => label)).toContain("Mine");
  store.undo();
  await expect.poll(() => store.map.value!.graph.paperIds.length).toBe(20);
  expect(store.recipe.value.corrections).toHaveLength(1);
});

it("papers that are added while others are being added come in after them, and both are there", async () => {
  const store = await started();
  const both = [store.openMore([bib(20, 30)]), store.openMore([bib(30, 36)])];
  expect(store.notices.value.at(-1)?.text).toContain("These papers are added when");
  expect(await Promise.all(both)).toEqual([true, true]);
  expect(store.map.value!.graph.paperIds).toHaveLength(36);
  store.undo();
  await expect.poll(() => store.map.value!.graph.paperIds.length).toBe(30);
});

it("papers that wait to be added do not come into another map that is opened meanwhile", async () => {
  const store = await started();
  const first = store.openMore([bib(20, 30)]);
  const second = store.openMore([bib(30, 36)]);
  expect(await store.open([bib(100, 112)])).toBe(true);
  expect(await first).toBe(false);
  expect(await second).toBe(false);
  expect(store.map.value!.graph.paperIds).toHaveLength(12);
  expect(store.notices.value.at(-1)?.text).toContain("Another map was opened meanwhile");
});

it("papers that wait to be added come in where another map that is opened meanwhile is given up", async () => {
  const store = await started(0);
  const first = store.openMore([bib(20, 30)]);
  const second = store.openMore([bib(30, 36)]);
  const other = store.open([bib(100, 160)]);
  await expect.poll(() => store.map.value?.graph.paperIds.length, { interval: 1 }).toBe(60);
  store.cancelMaking();
  expect([await other, await first, await second]).toEqual([false, false, true]);
  expect(store.map.value!.graph.paperIds).toHaveLength(26);
});

it("another hub is told of, and so is that the topics are others or the same", async () => {
  const store = await started();
  expect(await store.changeBibliography({ kind: "hub", work: store.map.value!.graph.paperIds[0]! })).toBe(
    true,
  );
  const { hub } = store.map.value!.bibliography;
  const told = store.notices.value.map(({ text }) => text).join(" ");
  expect(told).toContain(`“${hub!.title}” stands in the middle now. The topics were made anew`);
});

it("what a file says of its reading is told when it is read, and not when it is opened again as a map", async () => {
  const store = await started();
  const broken = {
    bytes: new TextEncoder().encode("@article{x, title = {One}}\n@article{y, title = {Two\n"),
    name: "b.bib",
  };
  await store.open([bib(0, 20), broken]);
  const { bibliography } = store.map.value!;
  expect(bibliography.notes.length).toBeGreaterThan(0);
  expect(store.notices.value.some(({ text }) => text.startsWith(bibliography.notes[0]!.where))).toBe(true);
  for (const { id } of store.notices.value) store.dismiss(id);
  const file = JSON.stringify(saveMap(store.map.value!, store.view.value, store.marks.value));
  expect(await store.open([{ bytes: new TextEncoder().encode(file), name: "map.json" }])).toBe(true);
  expect(store.notices.value).toEqual([]);
});

it("all pinned papers are released in one step, which can be undone", async () => {
  const store = await started();
  const [a = "", b = ""] = store.map.value!.graph.paperIds;
  store.movePaper(a, 3, 4);
  store.movePaper(b, 5, 6);
  store.unpinAll();
  expect(store.recipe.value.pins).toEqual({});
  store.undo();
  expect(Object.keys(store.recipe.value.pins)).toEqual([a, b]);
});
