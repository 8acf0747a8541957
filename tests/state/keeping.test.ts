/** Several pages that share one storage: none writes over what another one has kept. */
import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { readInputs } from "../../src/reading";
import { createStore } from "../../src/state/createStore";
import { inProcessWorker } from "../worker/inProcess";
import { memoryStorage } from "./memoryStorage";

const page = { bytes: readFileSync("data/survey-code-generation.txt"), name: "survey-code-generation.txt" };

async function opened(storage: ReturnType<typeof memoryStorage>, name: string, hash = "") {
  const store = createStore({
    startWorker: () => inProcessWorker(60_000),
    storage: { ...storage, page: name },
    sample: async () => readInputs([page]),
    embedded: null,
    wordVectors: () => Promise.reject(new Error("there are none")),
    writeHash: () => {},
    theme: "light",
    animate: false,
  });
  await store.start(hash);
  const paper = store.map.value!.graph.paperIds[0]!;
  const note = async (text: string) => {
    const { length } = storage.saved;
    store.setMark(paper, { note: text });
    store.flush();
    await vi.waitFor(() => expect(storage.saved.length).toBeGreaterThan(length));
    return storage.saved.at(-1)!.key;
  };
  const told = () =>
    store.notices.value.filter(({ text }) => text.includes("another map of the same papers"));
  return { store, paper, note, told };
}

const noted = async (storage: ReturnType<typeof memoryStorage>, key: string): Promise<string> =>
  (await storage.load(key))!.file.text();

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
});
