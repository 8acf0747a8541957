/** What the user does while papers are being read to be added: nothing of it is lost, and nothing comes back. */
import { afterEach, expect, it, vi } from "vitest";
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

async function started() {
  const store = createStore({
    startWorker: () => inProcessWorker(60_000),
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
