/** Look-ups of the store: what they open or change, what stays of the user's own, where keys are and where not. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { saveMap } from "../../src/model/mapFile";
import { readInputs } from "../../src/reading";
import * as adding from "../../src/state/adding";
import { createStore } from "../../src/state/createStore";
import type { Access } from "../../src/worker/protocol";
import { citingWorks, hubWork, openAlexPlayed } from "../online/openAlexPlayed";
import { type Fault, type Played, play } from "../online/server";
import { memoryCache } from "../online/wire";
import { inProcessWorker } from "../worker/inProcess";
import { eventually } from "./eventually";
import { memoryStorage } from "./memoryStorage";

vi.mock("../../src/state/adding", async (load) => ({ ...(await load<typeof adding>()) }));

let played: Played | null = null;
afterEach(async () => {
  vi.restoreAllMocks();
  await played?.close();
  played = null;
});

const KEY = "made-up-key-1234";
const works = citingWorks(150).map((work, k) => ({ ...work, doi: `10.5555/folding.${k + 1}` }));
const list = (from: number, to: number) => ({
  bytes: new TextEncoder().encode(
    Array.from({ length: to - from }, (_, k) => `10.5555/folding.${from + k}`).join("\n"),
  ),
  name: "ids.txt",
});

async function madeStore(faults: Readonly<Record<number, Fault>> = {}) {
  played = await play(openAlexPlayed({ works: [hubWork, ...works], keys: [KEY] }), faults);
  const storage = memoryStorage();
  const kept: { access: Access } = {
    access: { keys: {}, addresses: { openalex: played.address }, keeps: true },
  };
  const answers = memoryCache();
  const store = createStore({
    startWorker: () => inProcessWorker(0, undefined, answers),
    storage,
    access: async () => ({
      load: () => kept.access,
      save: (access) => {
        kept.access = access;
      },
    }),
    sample: () => readInputs([list(1, 7)]),
    embedded: null,
    wordVectors: () => Promise.reject(new Error("there are none")),
    writeHash: () => {},
    theme: "light",
    animate: false,
  });
  await store.start("");
  await store.lookUps.prepare();
  return { store, kept, storage };
}

describe("a look-up", () => {
  it("finds a work and opens the papers that cite it as a new map", async () => {
    const { store } = await madeStore();
    const { lookUps } = store;
    await lookUps.find("10.5555/hub", "openalex", false);
    expect(lookUps.running.value).toBeNull();
    expect(lookUps.found.value).toMatchObject({ query: "10.5555/hub", instead: null });
    expect(await lookUps.citing(lookUps.found.value!.works[0]!, 500, false)).toBe(true);
    expect(store.map.value!.bibliography.hub?.title).toBe(hubWork.title);
    expect(store.map.value!.bibliography.papers).toHaveLength(150);
    expect(lookUps.outcome.value).toMatchObject({ kind: "citing", sentence: null, canGoOn: false });
  });

  it("that is stopped keeps what came; going on changes that map and leaves what the user did to it", async () => {
    const { store } = await madeStore({ 4: { status: 429, headers: { "retry-after": "60" }, body: {} } });
    const { lookUps } = store;
    await lookUps.find("10.5555/hub", "openalex", false);
    const looking = lookUps.citing(lookUps.found.value!.works[0]!, 500, false);
    await eventually(() => expect(lookUps.running.value?.progress?.stage).toContain("Waiting 60 s"));
    await lookUps.stop();
    expect(await looking).toBe(true);
    expect(lookUps.outcome.value!.sentence).toMatch(/^Stopped after 100 of 150\. Ask again/);
    const { papers } = store.map.value!.bibliography;
    expect(papers).toHaveLength(100);
    store.setMark(papers[7]!.id, { star: true });
    const before = played!.asked.length;
    expect(await lookUps.goOn()).toBe(true);
    expect(played!.asked.length - before).toBe(1);
    expect(store.map.value!.bibliography.papers).toHaveLength(150);
    expect(store.marks.value[papers[7]!.id]).toEqual({ star: true });
  });

  it("that is cancelled, or stopped before anything came, changes nothing", async () => {
    const late: Fault = { status: 429, headers: { "retry-after": "60" }, body: {} };
    const { store } = await madeStore({ 1: late, 2: late });
    const { lookUps } = store;
    const before = store.map.value;
    const waits = () => eventually(() => expect(lookUps.running.value?.progress?.stage).toContain("Waiting"));
    const filling = lookUps.fillGaps(["openalex"], ["title"]);
    await waits();
    await lookUps.cancel();
    expect(await filling).toBe(false);
    expect(lookUps.running.value).toBeNull();
    expect(lookUps.outcome.value).toBeNull();
    const again = lookUps.goOn();
    await waits();
    await lookUps.stop();
    expect(await again).toBe(false);
    expect(lookUps.outcome.value).toMatchObject({ filled: [], canGoOn: true });
    expect(store.map.value).toBe(before);
  });

  it("is added to the present map, whose marks stay", async () => {
    const { store } = await madeStore();
    const { lookUps } = store;
    const id = store.map.value!.bibliography.papers[0]!.id;
    store.setMark(id, { star: true });
    await lookUps.find("W1001", "openalex", false);
    expect(await lookUps.citing(lookUps.found.value!.works[0]!, 100, true)).toBe(true);
    expect(store.map.value!.bibliography.papers).toHaveLength(100);
    expect(store.marks.value[id]).toEqual({ star: true });
  });

  it("fills gaps of the present map, and says what came from whom", async () => {
    const { store } = await madeStore();
    const { lookUps } = store;
    const id = store.map.value!.bibliography.papers[0]!.id;
    store.setMark(id, { note: "of mine" });
    expect(await lookUps.fillGaps(["openalex"], ["title", "abstract"])).toBe(true);
    const { papers } = store.map.value!.bibliography;
    expect(papers.every(({ untitled, abstract }) => !untitled && abstract)).toBe(true);
    expect(papers[0]!.origins).toMatchObject({ title: "OpenAlex", abstract: "OpenAlex" });
    expect(lookUps.outcome.value!.filled).toEqual([
      {
        label: "OpenAlex",
        counts: new Map([
          ["title", 6],
          ["abstract", 6],
        ]),
      },
    ]);
    expect(store.marks.value[id]).toEqual({ note: "of mine" });
    expect(await lookUps.fillGaps(["openalex"], ["title", "abstract"])).toBe(false);
    expect(lookUps.outcome.value).toMatchObject({ sentence: null, filled: [] });
  });

  it("does not overwrite a map that has changed meanwhile: it goes on with the new one", async () => {
    const { store } = await madeStore({ 1: { status: 429, headers: { "retry-after": "1" }, body: {} } });
    const { lookUps } = store;
    const filling = lookUps.fillGaps(["openalex"], ["title"]);
    await eventually(() => expect(lookUps.running.value?.progress).not.toBeNull());
    expect(await store.openMore([list(20, 24)])).toBe(true);
    expect(await filling).toBe(false);
    expect(lookUps.outcome.value!.sentence).toMatch(/^The map has changed meanwhile/);
    expect(store.map.value!.bibliography.papers).toHaveLength(10);
    expect(await lookUps.goOn()).toBe(true);
    expect(store.map.value!.bibliography.papers.filter(({ untitled }) => !untitled)).toHaveLength(10);
  });

  it("does not bring papers back whose addition is undone while what was found comes in", async () => {
    const { store } = await madeStore();
    const { lookUps } = store;
    expect(await store.openMore([list(20, 24)])).toBe(true);
    const takePlaces = adding.recipeFor;
    vi.spyOn(adding, "recipeFor").mockImplementationOnce(async (...given) => {
      store.undo();
      return takePlaces(...given);
    });
    expect(await lookUps.fillGaps(["openalex"], ["title"])).toBe(false);
    expect(lookUps.outcome.value!.sentence).toMatch(/^The map has changed meanwhile/);
    await eventually(() => expect(store.map.value!.bibliography.papers).toHaveLength(6));
    expect(await lookUps.goOn()).toBe(true);
    expect(store.map.value!.bibliography.papers.filter(({ untitled }) => !untitled)).toHaveLength(6);
  });

  it("sends the key to its service; no map holds it", async () => {
    const { store, kept, storage } = await madeStore();
    const { lookUps } = store;
    await lookUps.setAccess({ ...lookUps.access.value, keys: { openalex: KEY } });
    expect(kept.access.keys).toEqual({ openalex: KEY });
    await lookUps.find("W1001", "openalex", false);
    await lookUps.citing(lookUps.found.value!.works[0]!, 100, false);
    expect(played!.asked.at(-1)!.url.searchParams.get("api_key")).toBe(KEY);
    store.flush();
    await eventually(() => expect(storage.saved.length).toBeGreaterThan(0));
    const saved = JSON.stringify(saveMap(store.map.value!, store.view.value, store.marks.value));
    expect(`${saved}${await (await storage.load(null))!.file.text()}`).not.toContain(KEY);
  });

  it("with a key that is wrong says so", async () => {
    const { store } = await madeStore();
    const { lookUps } = store;
    await lookUps.setAccess({ ...lookUps.access.value, keys: { openalex: "another-made-up-key" } });
    await lookUps.find("W1001", "openalex", false);
    expect(lookUps.outcome.value!.sentence).toMatch(/OpenAlex does not accept the key/);
    expect(lookUps.outcome.value!.sentence).not.toContain("another-made-up-key");
  });
});
