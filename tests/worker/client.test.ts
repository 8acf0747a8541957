import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { InputError } from "../../src/model/inputError";
import { saveMap } from "../../src/model/mapFile";
import { defaultRecipe } from "../../src/model/recipe";
import { defaultView } from "../../src/model/view";
import { makeMap } from "../../src/pipeline";
import { readInputs } from "../../src/reading";
import { connect, type ShownStep } from "../../src/worker/client";
import { IN_WORKER } from "../../src/worker/protocol";
import { WorkerLost } from "../../src/worker/workerLost";
import { inProcessWorker } from "./inProcess";

const page = { bytes: readFileSync("data/survey-code-generation.txt"), name: "survey-code-generation.txt" };

const noTable = () => Promise.reject(new Error("there is none"));

function connected() {
  const steps: ShownStep[] = [];
  const workers: ReturnType<typeof inProcessWorker>[] = [];
  const client = connect(
    () => {
      const worker = inProcessWorker();
      workers.push(worker);
      return worker;
    },
    (step) => steps.push(step),
    noTable,
  );
  return { client, steps, workers };
}

describe("the worker", () => {
  it("makes the same map as the pipeline does at once", async () => {
    const { client, steps } = connected();
    const { bibliography } = await client.read([page]);
    const map = await client.build(bibliography, defaultRecipe, undefined, 0);
    const expected = makeMap((await readInputs([page])).bibliography, defaultRecipe);
    expect(saveMap(map!, defaultView, {})).toEqual(saveMap(expected, defaultView, {}));
    expect(steps.length).toBeGreaterThan(3);
    expect(steps.map((step) => step.fraction)).toEqual(
      [...steps.map((step) => step.fraction)].sort((a, b) => a - b),
    );
  });

  it("refuses what cannot be read with the sentence of the source", async () => {
    const { client } = connected();
    const read = client.read([{ bytes: new Uint8Array(), name: "empty.txt" }]);
    await expect(read).rejects.toBeInstanceOf(InputError);
  });

  it("answers a superseded map with null and the newest with its map", async () => {
    const { client } = connected();
    const { bibliography } = await client.read([page]);
    const first = client.build(bibliography, defaultRecipe, undefined, 0);
    const second = client.build(bibliography, { ...defaultRecipe, seed: 2 }, undefined, 0);
    expect(await first).toBeNull();
    expect((await second)?.recipe.seed).toBe(2);
  });

  it("sends links and topics of papers again only where they are others", async () => {
    const { client } = connected();
    const { bibliography } = await client.read([page]);
    const first = await client.build(bibliography, defaultRecipe, undefined, 0);
    const pinned = await client.revise(
      { ...defaultRecipe, pins: { [first!.graph.paperIds[0]!]: [5, 5] } },
      0,
    );
    expect(pinned!.graph).toBe(first!.graph);
    expect(pinned!.topics.assignments).toBe(first!.topics.assignments);
    const other = await client.revise(
      { ...defaultRecipe, topics: { method: "consensus", settings: { count: 3 } } },
      0,
    );
    expect(other!.graph).toBe(first!.graph);
    expect(other!.topics.topics).toHaveLength(3);
  });

  it("pins a paper and takes the pin back without moving anything else for good", async () => {
    const { client } = connected();
    const { bibliography } = await client.read([page]);
    const map = await client.build(bibliography, defaultRecipe, undefined, 0);
    const id = map!.graph.paperIds[7]!;
    const pinned = await client.revise({ ...defaultRecipe, pins: { [id]: [100, 100] } }, 0);
    expect([...pinned!.layout.positions.slice(14, 16)]).toEqual([100, 100]);
    const released = await client.revise(defaultRecipe, 0);
    expect(released!.layout.positions).toEqual(map!.layout.positions);
  });

  it("lays out again in another arrangement with the same topics", async () => {
    const { client } = connected();
    const { bibliography } = await client.read([page]);
    const map = await client.build(bibliography, defaultRecipe, undefined, 0);
    const layout = { ...defaultRecipe.layout, arrangement: 1 };
    const again = await client.revise({ ...defaultRecipe, layout }, 0);
    expect(again!.topics).toEqual(map!.topics);
    expect(again!.layout.positions).not.toEqual(map!.layout.positions);
  });

  it("ends a layout where it is when told to stop", async () => {
    const { client, steps } = connected();
    const { bibliography } = await client.read([page]);
    const building = client.build(bibliography, defaultRecipe, undefined, 0);
    while (!steps.some((step) => step.map)) await new Promise((resolve) => setTimeout(resolve, 0));
    client.stop();
    const map = await building;
    expect(map!.layout.progress).toBeLessThan(1);
  });

  it("drops a map that is given up, in any stage, and answers for the one before", async () => {
    for (const stage of ["Comparing papers", "Finding topics", "Placing papers"]) {
      const { client, steps } = connected();
      const { bibliography } = await client.read([page]);
      const first = await client.build(bibliography, defaultRecipe, undefined, 0);
      steps.length = 0;
      const other = { ...bibliography, papers: bibliography.papers.slice(3) };
      const building = client.build(other, { ...defaultRecipe, seed: 2 }, undefined, 0);
      const refused = expect(building).rejects.toMatchObject({ name: "AbortError" });
      while (steps.at(-1)?.stage !== stage) await new Promise((resolve) => setTimeout(resolve, 0));
      client.cancel();
      const { length } = steps;
      await refused;
      const again = await client.revise(defaultRecipe, 0);
      expect(saveMap(again!, defaultView, {})).toEqual(saveMap(first!, defaultView, {}));
      expect(steps).toHaveLength(length);
    }
  });

  it("gives up nothing where nothing is being made", async () => {
    const { client } = connected();
    client.cancel();
    const { bibliography } = await client.read([page]);
    await client.build(bibliography, defaultRecipe, undefined, 0);
    client.cancel();
    expect(await client.revise({ ...defaultRecipe, seed: 2 }, 0)).not.toBeNull();
  });

  it("keeps what it has read: papers cross once, and to a new worker again", async () => {
    const { client, workers } = connected();
    const shares: [number, boolean][] = [];
    const onStep = (share: number, isRead: boolean) => shares.push([share, isRead]);
    const { bibliography } = await client.read([page], { onStep });
    expect(shares.at(-1)).toEqual([1, true]);
    await client.build(bibliography, defaultRecipe, undefined, 0);
    await client.hubCandidates(bibliography);
    expect(workers[0]!.asked.filter(({ kind }) => kind === "hold")).toHaveLength(0);
    workers[0]!.fail("gone");
    const map = await client.revise({ ...defaultRecipe, seed: 2 }, 0);
    expect(map!.bibliography).toBe(bibliography);
    expect(workers[1]!.asked.filter(({ kind }) => kind === "hold")).toHaveLength(1);
    const changed = await client.change(bibliography, { kind: "hub", work: null });
    expect(changed.hub).toBeNull();
    expect(changed.papers.some((paper) => bibliography.papers.includes(paper))).toBe(true);
  });

  it("asks for what was read to be read again where it died before the map of a file was shown", async () => {
    const { client, workers } = connected();
    const { bibliography } = await client.read([page]);
    const saved = saveMap(makeMap(bibliography, defaultRecipe), defaultView, {});
    const file = { bytes: new TextEncoder().encode(JSON.stringify(saved)), name: "mine.json" };
    const reading = await client.read([file]);
    expect(reading.saved!.map).toBe(IN_WORKER);
    workers[0]!.fail("gone");
    const building = client.build(reading.bibliography, reading.saved!.recipe, reading.saved!.map, 0);
    await expect(building).rejects.toBeInstanceOf(WorkerLost);
    const again = await client.read([file]);
    const map = await client.build(again.bibliography, again.saved!.recipe, again.saved!.map, 0);
    expect(saveMap(map!, defaultView, {})).toEqual(saved);
  });

  it("says that it has died, and starts again at the next request", async () => {
    const { client, workers } = connected();
    const { bibliography } = await client.read([page]);
    const building = client.build(bibliography, defaultRecipe, undefined, 0);
    workers[0]!.fail("out of memory");
    await expect(building).rejects.toThrow(/has stopped: out of memory/);
    const map = await client.build(bibliography, defaultRecipe, undefined, 0);
    expect(map?.graph.paperIds).toHaveLength(50);
    expect(workers).toHaveLength(2);
  });

  it("sends no unfinished map where none is asked for and the layout is soon ready", async () => {
    const steps: ShownStep[] = [];
    const client = connect(
      () => inProcessWorker(60_000),
      (step) => steps.push(step),
      noTable,
    );
    const { bibliography } = await client.read([page]);
    const map = await client.build(bibliography, defaultRecipe, undefined, 0);
    expect(map!.layout.progress).toBe(1);
    expect(steps.filter((step) => step.map)).toEqual([]);
    expect([...new Set(steps.map(({ stage }) => stage))]).toEqual([
      "Loading word vectors",
      "Comparing papers",
      "Finding topics",
      "Placing papers",
    ]);
  });
});
