import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { saveMap } from "../../src/model/mapFile";
import { makeMap } from "../../src/pipeline";
import { readInputs } from "../../src/reading";
import { createStore } from "../../src/state/createStore";
import type { KeptMap } from "../../src/state/storage";
import type { WorkerLike } from "../../src/worker/client";
import { inProcessWorker } from "../worker/inProcess";

const page = { bytes: readFileSync("data/survey-code-generation.txt"), name: "survey-code-generation.txt" };
const facts = { bytes: readFileSync("data/survey-code-generation.facts.json"), name: "facts.json" };
const text = (content: string, name = "pasted text") => ({ bytes: new TextEncoder().encode(content), name });

const sampleReading = () => readInputs([page, facts]);

function madeStore(
  kept: KeptMap | null = null,
  storageFails = false,
  sample = async () => sampleReading(),
  startWorker: () => WorkerLike = () => inProcessWorker(),
) {
  const hashes: string[] = [];
  const saved: KeptMap[] = [];
  const store = createStore({
    startWorker,
    storage: {
      load: async () => {
        if (storageFails) throw new Error("forbidden");
        return kept;
      },
      save: async (map) => {
        saved.push(map);
      },
    },
    sample,
    embedded: null,
    wordVectors: () => Promise.reject(new Error("there are none")),
    writeHash: (hash) => hashes.push(hash),
    theme: "dark",
    animate: false,
  });
  return { store, hashes, saved };
}

async function started(kept: KeptMap | null = null, hash = "") {
  const made = madeStore(kept);
  await made.store.start(hash);
  return made;
}

const settled = (store: ReturnType<typeof madeStore>["store"]) =>
  vi.waitFor(() => expect(store.status.value.kind).toBe("idle"));

describe("the store", () => {
  it("opens the sample with its facts at the first visit", async () => {
    const { store } = await started();
    const { bibliography } = store.map.value!;
    expect(bibliography.papers).toHaveLength(50);
    expect(bibliography.papers.filter((paper) => paper.authors)).toHaveLength(46);
    expect(store.scene.value?.discs.ids).toHaveLength(50);
    expect(store.view.value.theme).toBe("dark");
    expect(store.notices.value.filter((notice) => notice.kind === "error")).toEqual([]);
  });

  it("keeps the current map, view and history when an input cannot be read", async () => {
    const { store } = await started();
    const { map, view } = { map: store.map.value, view: store.view.value };
    store.setMark(map!.graph.paperIds[0]!, { star: true });
    expect(await store.open([text("nothing of use")])).toBe(false);
    expect(store.map.value).toBe(map);
    expect(store.view.value).toBe(view);
    expect(store.canUndo.value).toBe(true);
    expect(store.status.value.kind).toBe("idle");
    expect(store.notices.value.at(-1)?.kind).toBe("error");
  });

  it("moves a paper, undoes and redoes it", async () => {
    const { store } = await started();
    const before = store.map.value!;
    const id = before.graph.paperIds[3]!;
    store.movePaper(id, 200, 50);
    await vi.waitFor(() => expect([...store.map.value!.layout.positions.slice(6, 8)]).toEqual([200, 50]));
    store.undo();
    await vi.waitFor(() => expect(store.map.value!.layout.positions).toEqual(before.layout.positions));
    store.redo();
    await vi.waitFor(() => expect(store.recipe.value.pins[id]).toEqual([200, 50]));
    await settled(store);
  });

  it("renames a topic everywhere and takes the inferred name again", async () => {
    const { store } = await started();
    const topic = store.map.value!.topics.topics[0]!;
    store.renameTopic(topic.id, "A name of mine");
    await vi.waitFor(() => expect(store.map.value!.topics.topics[0]?.label).toBe("A name of mine"));
    expect(
      store.scene.value!.labels.some((label) => label.lines.some((line) => line.text === "A name of mine")),
    ).toBe(true);
    store.renameTopic(topic.id, "");
    await vi.waitFor(() => expect(store.map.value!.topics.topics[0]?.label).toBe(topic.label));
  });

  it("does not keep the untouched sample, and keeps it once it is changed", async () => {
    const { store, saved, hashes } = await started();
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(saved).toEqual([]);
    store.setMark(store.map.value!.graph.paperIds[0]!, { note: "read this" });
    await vi.waitFor(() => expect(saved).toHaveLength(1), 3000);
    await vi.waitFor(() => expect(hashes.at(-1)).toContain(`map=${saved[0]!.key}`), 3000);
    const again = await started(saved[0]!, `#map=${saved[0]!.key}`);
    expect(again.store.marks.value).toEqual(store.marks.value);
    expect(again.store.map.value!.layout.positions).toEqual(store.map.value!.layout.positions);
  });

  it("offers the map of the last visit and opens it when asked", async () => {
    const first = await started();
    first.store.setMark(first.store.map.value!.graph.paperIds[0]!, { star: true });
    await vi.waitFor(() => expect(first.saved).toHaveLength(1), 3000);
    const { store } = await started(first.saved[0]!);
    expect(store.earlier.value).toBe("A Survey on Large Language Models for Code Generation");
    expect(store.marks.value).toEqual({});
    expect(await store.openEarlier()).toBe(true);
    expect(Object.values(store.marks.value)).toEqual([{ star: true }]);
  });

  it("gives the view of the address", async () => {
    const { store } = await started(null, "#topic=t2&topics=t1&topics=t2&at=1,2,3");
    expect(store.view.value.selection).toEqual({ kind: "topic", id: "t2" });
    expect(store.view.value.filter).toEqual(["t1", "t2"]);
    expect(store.view.value.camera).toEqual({ x: 1, y: 2, zoom: 3 });
  });

  it("works without storage, and says so", async () => {
    const { store } = madeStore(null, true);
    await store.start("");
    expect(store.map.value?.bibliography.papers).toHaveLength(50);
    expect(store.notices.value.some((notice) => notice.text.includes("does not keep maps"))).toBe(true);
  });

  it("leaves out of an address what the map does not have", async () => {
    const { store } = await started(null, "#topic=t99&topics=zzz&topics=t1");
    expect(store.view.value.selection).toEqual({ kind: "hub" });
    expect(store.view.value.filter).toEqual(["t1"]);
    const { store: other } = await started(null, "#topics=zzz");
    expect(Math.min(...other.scene.value!.discs.opacities)).toBeGreaterThan(0.4);
  });

  it("keeps map, history and edits working after an input that was read but cannot be made", async () => {
    const { store } = await started();
    const before = store.map.value!;
    store.setMark(before.graph.paperIds[0]!, { star: true });
    const foreign = saveMap(
      { ...before, recipe: { ...before.recipe, layout: { ...before.recipe.layout, method: "nope" } } },
      store.view.value,
      {},
    );
    const { map: _, ...anew } = {
      ...foreign,
      bibliography: { ...foreign.bibliography, papers: before.bibliography.papers.slice(0, 5) },
    };
    expect(await store.open([text(JSON.stringify(anew), "other.json")])).toBe(false);
    expect(store.notices.value.at(-1)?.text).toContain("nope");
    expect(store.map.value).toBe(before);
    expect(store.canUndo.value).toBe(true);
    const id = before.graph.paperIds[3]!;
    store.movePaper(id, 200, 50);
    await settled(store);
    await vi.waitFor(() => expect(store.map.value!.layout.unpinned).toBeDefined());
    expect(store.map.value!.graph.paperIds).toHaveLength(50);
  });

  it("does not let a sample that comes late replace what was opened meanwhile", async () => {
    let deliver = () => {};
    const { store } = madeStore(
      null,
      false,
      () => new Promise((resolve) => (deliver = () => resolve(sampleReading()))),
    );
    const starting = store.start("");
    expect(await store.open([page])).toBe(true);
    deliver();
    await starting;
    expect(store.map.value!.bibliography.papers.some((paper) => paper.authors)).toBe(false);
  });

  it("shows the old map, and refuses to edit it, until the new one can be drawn", async () => {
    const { store } = await started();
    const before = store.map.value!;
    const page =
      "hub\nA made-up hub\nciting papers explorer\n-\nOne made-up title\nA summary.\n-\nAnother\nAnd its summary.";
    let seen = 0;
    store.status.subscribe((status) => {
      if (status.kind !== "running" || status.stage !== "Comparing papers") return;
      seen++;
      expect(store.map.peek()!.bibliography).toBe(before.bibliography);
      store.movePaper(before.graph.paperIds[0]!, 1, 1);
      expect(store.notices.peek().at(-1)?.text).toContain("still being made");
    });
    const opening = store.open([text(page)]);
    expect(await opening).toBe(true);
    expect(seen).toBe(1);
    expect(store.map.value!.bibliography.hub!.title).toBe("A made-up hub");
    expect(store.recipe.value.pins).toEqual({});
  });

  it("goes back to the recipe of the map when the worker dies over an edit", async () => {
    const workers: ReturnType<typeof inProcessWorker>[] = [];
    const { store } = madeStore(null, false, undefined, () => {
      workers.push(inProcessWorker());
      return workers.at(-1)!;
    });
    await store.start("");
    store.layOutAgain();
    workers[0]!.fail("out of memory");
    await settled(store);
    await vi.waitFor(() => expect(store.recipe.value.layout.arrangement).toBe(0));
    store.redo();
    await vi.waitFor(() => expect(store.map.value!.recipe.layout.arrangement).toBe(1));
  });

  it("writes into the recipe where a layout was stopped, so that it makes the same map again", async () => {
    const { store } = await started();
    store.layOutAgain();
    await vi.waitFor(() => expect(store.status.value).toMatchObject({ stage: "Placing papers" }));
    store.stop();
    await settled(store);
    await vi.waitFor(() => expect(store.recipe.value.layout.steps).toBeGreaterThan(0));
    const { bibliography, layout } = store.map.value!;
    expect(makeMap(bibliography, store.recipe.value).layout).toEqual(layout);
  });

  it("offers the map that was worked on when another is shown, under its own key", async () => {
    const { store, saved, hashes } = await started();
    store.setMark(store.map.value!.graph.paperIds[0]!, { star: true });
    store.flush();
    await vi.waitFor(() => expect(saved).toHaveLength(1));
    await store.openSample();
    expect(store.earlier.value).toBe("A Survey on Large Language Models for Code Generation");
    await vi.waitFor(() => expect(hashes.at(-1)).not.toContain("map="), 2000);
    expect(await store.openEarlier()).toBe(true);
    expect(Object.values(store.marks.value)).toEqual([{ star: true }]);
  });
});
