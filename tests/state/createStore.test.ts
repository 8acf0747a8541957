import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { toFrame } from "../../src/lib/placement";
import { saveMap } from "../../src/model/mapFile";
import { makeMap } from "../../src/pipeline";
import { readInputs } from "../../src/reading";
import { createStore } from "../../src/state/createStore";
import type { KeptMap } from "../../src/state/storage";
import type { WorkerLike } from "../../src/worker/client";
import { inProcessWorker } from "../worker/inProcess";
import { eventually } from "./eventually";
import { memoryStorage } from "./memoryStorage";

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
  const storage = memoryStorage(kept);
  const store = createStore({
    startWorker,
    storage: {
      ...storage,
      load: async (key) => {
        if (storageFails) throw new Error("forbidden");
        return storage.load(key);
      },
    },
    sample,
    embedded: null,
    wordVectors: () => Promise.reject(new Error("there are none")),
    writeHash: (hash) => hashes.push(hash),
    theme: "dark",
    animate: false,
  });
  const { saved } = storage;
  return { store, hashes, saved, load: storage.load };
}

async function started(kept: KeptMap | null = null, hash = "") {
  const made = madeStore(kept);
  await made.store.start(hash);
  return made;
}

const settled = (store: ReturnType<typeof madeStore>["store"]) =>
  eventually(() => expect(store.status.value.kind).toBe("idle"));

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
    await eventually(() => expect([...store.map.value!.layout.positions.slice(6, 8)]).toEqual([200, 50]));
    store.undo();
    await eventually(() => expect(store.map.value!.layout.positions).toEqual(before.layout.positions));
    store.redo();
    await eventually(() => expect(store.recipe.value.pins[id]).toEqual([200, 50]));
    await settled(store);
  });

  it("moves nothing else when a paper is moved, though the whole map has another fit then; nor when that is undone", async () => {
    const { store } = await started();
    const hubOnScreen = () => {
      const { placement, frame } = store.scene.value!;
      return { ...toFrame(placement, frame, 0, 0), scale: placement.scale };
    };
    const before = hubOnScreen();
    const id = store.map.value!.graph.paperIds[3]!;
    const isThere = () => {
      const now = hubOnScreen();
      for (const key of ["x", "y", "scale"] as const) expect(now[key]).toBeCloseTo(before[key], 3);
    };
    store.movePaper(id, 60, 20);
    isThere();
    expect(store.view.value.camera.zoom).toBeGreaterThan(1.2);
    await eventually(() => expect(store.map.value!.recipe.pins).toEqual({ [id]: [60, 20] }));
    isThere();
    store.undo();
    await eventually(() => expect(store.map.value!.recipe.pins).toEqual({}));
    isThere();
    expect(store.view.value.camera).toEqual({ x: 0, y: 0, zoom: 1 });
  });

  it("takes a run of small moves of one paper back at once", async () => {
    const { store } = await started();
    const [a, b] = store.map.value!.graph.paperIds as [string, string];
    for (const x of [1, 2, 3]) store.movePaper(a, x, 0, { goesOn: true });
    store.movePaper(b, 4, 0, { goesOn: true });
    await settled(store);
    store.undo();
    expect(store.recipe.value.pins).toEqual({ [a]: [3, 0] });
    store.undo();
    expect(store.recipe.value.pins).toEqual({});
    expect(store.canUndo.value).toBe(false);
    await settled(store);
  });

  it("renames a topic everywhere and takes the inferred name again", async () => {
    const { store } = await started();
    const topic = store.map.value!.topics.topics[0]!;
    store.renameTopic(topic.id, "A name of mine");
    await eventually(() => expect(store.map.value!.topics.topics[0]?.label).toBe("A name of mine"));
    expect(
      store.scene.value!.labels.some((label) => label.lines.some((line) => line.text === "A name of mine")),
    ).toBe(true);
    store.renameTopic(topic.id, "");
    await eventually(() => expect(store.map.value!.topics.topics[0]?.label).toBe(topic.label));
  });

  it("does not keep the untouched sample, and keeps it once it is changed", async () => {
    const { store, saved, hashes, load } = await started();
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(saved).toEqual([]);
    store.setMark(store.map.value!.graph.paperIds[0]!, { note: "read this" });
    await eventually(() => expect(saved).toHaveLength(1));
    await eventually(() => expect(hashes.at(-1)).toContain(`map=${saved[0]!.key}`));
    const again = await started(await load(null), `#map=${saved[0]!.key}`);
    expect(again.store.marks.value).toEqual(store.marks.value);
    expect(again.store.map.value!.layout.positions).toEqual(store.map.value!.layout.positions);
  });

  it("offers the map of the last visit and opens it when asked", async () => {
    const first = await started();
    first.store.setMark(first.store.map.value!.graph.paperIds[0]!, { star: true });
    await eventually(() => expect(first.saved).toHaveLength(1));
    const { store } = await started(await first.load(null));
    expect(store.earlier.value).toBe("A Survey on Large Language Models for Code Generation");
    expect(store.marks.value).toEqual({});
    const told = () => store.notices.value.filter(({ text }) => text.includes("worked on last"));
    expect(told().map(({ action }) => action?.label)).toEqual(["Show it"]);
    expect(await store.openEarlier()).toBe(true);
    expect(Object.values(store.marks.value)).toEqual([{ star: true }]);
    expect(told()).toEqual([]);
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
    await eventually(() => expect(store.map.value!.layout.unpinned).toBeDefined());
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
    let seen = false;
    store.status.subscribe((status) => {
      if (status.kind !== "running" || status.stage !== "Comparing papers") return;
      seen = true;
      expect(store.map.peek()!.bibliography).toBe(before.bibliography);
      store.movePaper(before.graph.paperIds[0]!, 1, 1);
      expect(store.notices.peek().at(-1)?.text).toContain("still being made");
    });
    const opening = store.open([text(page)]);
    expect(await opening).toBe(true);
    expect(seen).toBe(true);
    expect(store.map.value!.bibliography.hub!.title).toBe("A made-up hub");
    expect(store.recipe.value.pins).toEqual({});
  });

  it("shows the whole map when it is laid out again: what was looked at may be anywhere", async () => {
    const { store } = madeStore(null);
    await store.start("");
    store.setCamera({ x: 3, y: 2, zoom: 4 });
    store.layOutAgain();
    await eventually(() => expect(store.map.value!.recipe.layout.arrangement).toBe(1));
    expect(store.view.value.camera).toEqual({ x: 0, y: 0, zoom: 1 });
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
    await eventually(() => expect(store.recipe.value.layout.arrangement).toBe(0));
    store.redo();
    await eventually(() => expect(store.map.value!.recipe.layout.arrangement).toBe(1));
  });

  it("offers to try again what the worker died over: an edit, and what was being opened", async () => {
    const workers: ReturnType<typeof inProcessWorker>[] = [];
    const { store } = madeStore(null, false, undefined, () => {
      workers.push(inProcessWorker());
      return workers.at(-1)!;
    });
    await store.start("");
    const before = store.map.value!;
    const offer = () => store.notices.value.find(({ action }) => action)!;
    store.layOutAgain();
    workers[0]!.fail("out of memory");
    await eventually(() => expect(offer().text).toMatch(/has stopped: out of memory/));
    expect(store.map.value!.layout).toBe(before.layout);
    offer().action!.run();
    await eventually(() => expect(store.map.value!.recipe.layout.arrangement).toBe(1));
    await settled(store);
    expect(store.notices.value).toEqual([]);

    for (const stage of ["Reading", "Comparing papers"]) {
      const shown = store.map.value!;
      const opening = store.open([{ ...page, name: `${stage}.txt` }]);
      if (stage !== "Reading") await eventually(() => expect(store.status.value).toMatchObject({ stage }), 0);
      workers.at(-1)!.fail("gone");
      expect(await opening).toBe(false);
      expect(store.map.value).toBe(shown);
      expect(offer().action!.label).toBe("Try again");
      offer().action!.run();
      await eventually(() => expect(store.imported.value?.inputs[0]?.name).toBe(`${stage}.txt`));
      await settled(store);
      expect(store.notices.value.filter(({ kind }) => kind === "error")).toEqual([]);
    }
  });

  it("gives up a map that is being made: the one before is there again with its history", async () => {
    const { store } = await started();
    const before = store.map.value!;
    store.setMark(before.graph.paperIds[0]!, { star: true });
    store.select({ kind: "topic", id: "t2" });
    for (const stage of ["Comparing papers", "Placing papers"]) {
      const opening = store.open([page]);
      await eventually(() => expect(store.status.value).toMatchObject({ stage }), 0);
      store.cancelMaking();
      expect(await opening).toBe(false);
      expect(store.status.value).toEqual({ kind: "idle" });
      expect(store.map.value).toBe(before);
      expect(store.view.value.selection).toEqual({ kind: "topic", id: "t2" });
      expect(store.canUndo.value).toBe(true);
    }
    store.layOutAgain();
    await eventually(() => expect(store.status.value).toMatchObject({ stage: "Placing papers" }), 0);
    store.cancelMaking();
    await eventually(() => expect(store.recipe.value.layout.arrangement).toBe(0));
    expect(store.map.value!.layout).toBe(before.layout);
    expect(store.notices.value.filter(({ kind }) => kind === "error")).toEqual([]);
    store.renameTopic("t1", "Mine");
    await eventually(() => expect(store.map.value!.topics.topics[0]!.label).toBe("Mine"));
  });

  it("gives up the first map: there is none again", async () => {
    const { store } = madeStore();
    const opening = store.open([page]);
    await eventually(() => expect(store.status.value).toMatchObject({ stage: "Placing papers" }), 0);
    store.cancelMaking();
    expect(await opening).toBe(false);
    expect(store.map.value).toBeNull();
    expect(store.status.value).toEqual({ kind: "idle" });
  });

  it("moves and pins a topic with all of its papers in one step, and lets them go", async () => {
    const { store } = await started();
    const before = store.map.value!;
    const placesOf = () => {
      const { topics, layout } = store.map.value!;
      return topics.assignments.flatMap(({ topic }, i) =>
        topic === "t2" ? [[layout.positions[2 * i]!, layout.positions[2 * i + 1]!] as const] : [],
      );
    };
    const places = placesOf();
    store.moveTopic("t2", 30, -20);
    await settled(store);
    expect(Object.keys(store.recipe.value.pins)).toHaveLength(before.topics.topics[1]!.size);
    placesOf().forEach(([x, y], k) => {
      expect(x).toBeCloseTo(places[k]![0] + 30, 3);
      expect(y).toBeCloseTo(places[k]![1] - 20, 3);
    });
    store.undo();
    await eventually(() => expect(store.map.value!.layout.positions).toEqual(before.layout.positions));
    expect(store.canUndo.value).toBe(false);
    store.pinTopic("t2");
    await settled(store);
    expect(placesOf()).toEqual(places);
    store.unpinTopic("t2");
    await eventually(() => expect(store.map.value!.recipe.pins).toEqual({}));
    store.unpinTopic("t2");
    store.moveTopic("t99", 1, 1);
    expect((await store.layoutMethods()).map(({ id }) => id)).toContain(store.recipe.value.layout.method);
    store.setLayout({ seed: 5 });
    await eventually(() => expect(store.map.value!.recipe.seed).toBe(5));
    for (let step = 0; step < 3; step++) store.undo();
    expect(store.canUndo.value).toBe(false);
  });

  it("selects several papers, and moves, stars and tags them in one step each", async () => {
    const { store } = await started();
    const { paperIds } = store.map.value!.graph;
    const [a, b, c] = [paperIds[2]!, paperIds[5]!, paperIds[9]!];
    store.select({ kind: "papers", ids: [c, "unknown", a, c, b] });
    expect(store.view.value.selection).toEqual({ kind: "papers", ids: [a, b, c] });
    store.setMarks([a, b], { star: true, tags: ["read"] });
    expect(store.marks.value).toEqual({
      [a]: { star: true, tags: ["read"] },
      [b]: { star: true, tags: ["read"] },
    });
    store.undo();
    expect(store.marks.value).toEqual({});
    store.movePapers([a, b, c], null);
    await eventually(() => {
      const { assignments } = store.map.value!.topics;
      const topics = [a, b, c].map((id) => assignments.find(({ paper }) => paper === id)!.topic);
      expect(new Set(topics).size).toBe(1);
      expect(assignments.filter(({ topic }) => topic === topics[0])).toHaveLength(3);
    });
    expect(store.recipe.value.corrections).toHaveLength(1);
    expect(store.view.value.selection).toEqual({ kind: "papers", ids: [a, b, c] });
    store.select({ kind: "papers", ids: [b] });
    expect(store.view.value.selection).toEqual({ kind: "paper", id: b });
    store.select({ kind: "papers", ids: [] });
    expect(store.view.value.selection).toEqual({ kind: "hub" });
  });

  it("writes again only the parts of a kept map that have changed", async () => {
    const { store, saved } = await started();
    const writtenBy = async (act: () => void) => {
      const { length } = saved;
      act();
      await eventually(() => expect(store.map.value!.recipe).toBe(store.recipe.value));
      await settled(store);
      store.flush();
      await eventually(() => expect(saved.length).toBeGreaterThan(length));
      return [...saved.at(-1)!.parts].flatMap(([name, blob]) => (blob ? [name] : []));
    };
    const id = store.map.value!.graph.paperIds[0]!;
    expect(await writtenBy(() => store.setMark(id, { star: true }))).toHaveLength(7);
    expect(await writtenBy(() => store.setCamera({ x: 1, y: 2, zoom: 2 }))).toEqual(["view"]);
    expect(await writtenBy(() => store.movePaper(id, 1, 1))).toEqual(["recipe", "topics", "layout"]);
    expect(await writtenBy(() => store.renameTopic("t1", "Mine"))).toEqual(["recipe", "topics", "layout"]);
  });

  it("writes into the recipe where a layout was stopped, so that it makes the same map again", async () => {
    const { store } = await started();
    store.layOutAgain();
    await eventually(() => expect(store.status.value).toMatchObject({ stage: "Placing papers" }));
    store.stop();
    await settled(store);
    await eventually(() => expect(store.recipe.value.layout.steps).toBeGreaterThan(0));
    const { bibliography, layout } = store.map.value!;
    expect(makeMap(bibliography, store.recipe.value).layout).toEqual(layout);
  });

  it("offers the map that was worked on when another is shown, under its own key", async () => {
    const { store, saved, hashes } = await started();
    store.setMark(store.map.value!.graph.paperIds[0]!, { star: true });
    store.flush();
    await eventually(() => expect(saved).toHaveLength(1));
    await store.openSample();
    expect(store.earlier.value).toBe("A Survey on Large Language Models for Code Generation");
    await eventually(() => expect(hashes.at(-1)).not.toContain("map="));
    expect(await store.openEarlier()).toBe(true);
    expect(Object.values(store.marks.value)).toEqual([{ star: true }]);
  });
});
