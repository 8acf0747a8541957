/** Several pages that share one storage: none writes over what another one has kept. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readInputs } from "../../src/reading";
import { createStore } from "../../src/state/createStore";
import { stillKept } from "../../src/state/database";
import { createKeeping } from "../../src/state/keeping";
import type { Saved } from "../../src/state/storage";
import { inProcessWorker } from "../worker/inProcess";
import { eventually } from "./eventually";
import { memoryStorage } from "./memoryStorage";

const file = { bytes: readFileSync("data/survey-code-generation.txt"), name: "survey-code-generation.txt" };

async function opened(storage: ReturnType<typeof memoryStorage>, name: string, hash = "") {
  /** What the storage says to the next saves in place of saving. */
  const answers: Exclude<Saved, object>[] = [];
  let shown = "";
  const store = createStore({
    startWorker: () => inProcessWorker(60_000),
    storage: { ...storage, page: name, save: async (map) => answers.shift() ?? storage.save(map) },
    sample: async () => readInputs([file]),
    embedded: null,
    wordVectors: () => Promise.reject(new Error("there are none")),
    writeHash: (next) => {
      shown = next;
    },
    theme: "light",
    animate: false,
  });
  await store.start(hash);
  const paper = store.map.value!.graph.paperIds[0]!;
  const note = async (text: string) => {
    const { length } = storage.saved;
    store.setMark(store.map.value!.graph.paperIds[0]!, { note: text });
    store.flush();
    await eventually(() => expect(storage.saved.length).toBeGreaterThan(length));
    return storage.saved.at(-1)!.key;
  };
  const told = () =>
    store.notices.value.filter(({ text }) => text.includes("another map of the same papers"));
  return { store, paper, note, told, answers, hash: () => shown };
}

/** Its fields stand in another order in a map's file that was read. */
const bib = {
  bytes: readFileSync("tests/sources/fixtures/library.bib"),
  name: "papers.bib",
};

/** A page in which the file is opened, after some rest. */
async function visited(storage: ReturnType<typeof memoryStorage>, name: string, read = file) {
  const page = await opened(storage, name);
  await page.store.open([read]);
  page.store.flush();
  await rest();
  return page;
}

const noted = async (storage: ReturnType<typeof memoryStorage>, key: string): Promise<string> =>
  (await storage.load(key))!.file.text();

/** Time for whatever is about to be written. */
const rest = () => new Promise((resolve) => setTimeout(resolve, 700));

describe("maps of the same papers in two pages", () => {
  it("are kept side by side, and the second page says so once", async () => {
    const storage = memoryStorage();
    const [first, second] = [await opened(storage, "one"), await opened(storage, "two")];
    const key = await first.note("of the first");
    const beside = await second.note("of the second");
    expect(beside).toBe(`${key}-two`);
    expect(second.told()).toHaveLength(1);
    expect(await first.note("of the first again")).toBe(key);
    second.store.dismiss(second.told()[0]!.id);
    expect(await second.note("of the second again")).toBe(beside);
    expect([first.told(), second.told()]).toEqual([[], []]);
    expect(await noted(storage, key)).toContain("of the first again");
    expect(await noted(storage, beside)).toContain("of the second again");
  });

  it("that were one and were changed in both: who comes second keeps its own beside", async () => {
    const storage = memoryStorage();
    const key = await (await opened(storage, "zero")).note("at first");
    const first = await opened(storage, "one", `#map=${key}`);
    const second = await opened(storage, "two", `#map=${key}`);
    expect(await second.note("of the second")).toBe(key);
    expect(second.told()).toEqual([]);
    expect(await first.note("of the first")).toBe(`${key}-one`);
    expect(first.told()).toHaveLength(1);
    expect(await noted(storage, key)).toContain("of the second");
    const again = await opened(storage, "three", `#map=${key}-one`);
    expect(again.store.marks.value[again.paper]).toEqual({ note: "of the first" });
    expect(await again.note("later")).toBe(`${key}-one`);
  });

  it("are not written by a page that only opens one, and moves nothing", async () => {
    const storage = memoryStorage();
    const first = await opened(storage, "one");
    const key = await first.note("of the first");
    const second = await opened(storage, "two", `#map=${key}`);
    second.store.setCamera(second.store.view.value.camera);
    second.store.flush();
    await rest();
    expect(storage.saved).toHaveLength(1);
    expect(await first.note("of the first again")).toBe(key);
    expect(first.told()).toEqual([]);
  });

  it("are one where the same file is opened at each visit: the address names it, and a change goes into it", async () => {
    const storage = memoryStorage();
    const first = await visited(storage, "one");
    expect(storage.saved).toHaveLength(1);
    const { key } = storage.saved[0]!;
    const second = await visited(storage, "two");
    expect(storage.saved).toHaveLength(1);
    expect(second.hash()).toContain(`map=${key}`);
    expect(await second.note("of the second")).toBe(key);
    expect(second.told()).toEqual([]);
    expect(await first.note("of the first")).toBe(`${key}-one`);
    expect(first.told()).toHaveLength(1);
  });

  it("one of which was worked on: the same file opened again is another, and the one worked on can be had back", async () => {
    const storage = memoryStorage();
    const key = await (await visited(storage, "one")).note("of the first");
    const second = await visited(storage, "two");
    expect(second.hash()).not.toContain("map=");
    const toldOfIt = () =>
      second.store.notices.value.filter(({ text }) => text.includes("a map of these papers"));
    expect(toldOfIt()).toHaveLength(1);
    expect(storage.saved).toHaveLength(2);
    expect(await second.store.openEarlier()).toBe(true);
    expect(second.store.marks.value[second.paper]).toEqual({ note: "of the first" });
    expect(toldOfIt()).toEqual([]);
    await eventually(() => expect(second.hash()).toContain(`map=${key}`));
  });

  it("of which one was saved as a file and is opened again: it is the one that is kept", async () => {
    const storage = memoryStorage();
    const first = await visited(storage, "one", bib);
    const key = await first.note("of the first");
    const kept = (await storage.load(key))!.file;
    const second = await opened(storage, "two");
    await second.store.open([{ bytes: kept, name: "mine.orrery.json" }]);
    second.store.setCamera({ x: 1, y: 2, zoom: 3 });
    second.store.flush();
    await eventually(() => expect(second.hash()).toContain(`map=${key}`));
    expect(second.told()).toEqual([]);
  });

  it("and another page's save between the two attempts of this one: it keeps its own beside", async () => {
    const storage = memoryStorage();
    const first = await opened(storage, "one");
    const key = await first.note("of the first");
    first.answers.push("incomplete", "other");
    expect(await first.note("of the first again")).toBe(`${key}-one`);
    expect(first.told()).toHaveLength(1);
    expect(await noted(storage, `${key}-one`)).toContain("of the first again");
    first.answers.push("other");
    expect(await first.note("once more")).toBe(`${key}-one1`);
  });
});

it("a map that is there again, for the opening of another was given up, is kept with its changes", async () => {
  const storage = memoryStorage();
  const first = await opened(storage, "one");
  const key = await first.note("of the first");
  const keeping = createKeeping({ ...storage, page: "two" }, () => {});
  const map = first.store.map.value!;
  keeping.adopt(null, { ...map.bibliography });
  keeping.keep(map, first.store.view.value, { [first.paper]: { note: "of the second" } });
  keeping.flush();
  await eventually(() => expect(keeping.key.value).toBe(`${key}-two`));
});

describe("maps that stay kept", () => {
  it("are five, and two of the same papers", () => {
    expect(stillKept(["a-3", "a-2", "b", "a", "c", "d", "e"])).toEqual(["a-3", "a-2", "b", "c", "d"]);
    expect(stillKept(["a", "b", "c", "d", "a-1"])).toEqual(["a", "b", "c", "d", "a-1"]);
  });
});
