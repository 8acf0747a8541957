import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { InputError } from "../../src/model/inputError";
import { saveMap } from "../../src/model/mapFile";
import { defaultRecipe } from "../../src/model/recipe";
import { defaultView } from "../../src/model/view";
import { makeMap, type Step } from "../../src/pipeline";
import { readInputs } from "../../src/reading";
import { connect } from "../../src/worker/client";
import { inProcessWorker } from "./inProcess";

const page = { bytes: readFileSync("data/survey-code-generation.txt"), name: "survey-code-generation.txt" };

const noTable = () => Promise.reject(new Error("there is none"));

function connected() {
  const steps: Step[] = [];
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
    const steps: Step[] = [];
    const client = connect(
      () => inProcessWorker(60_000),
      (step) => steps.push(step),
      noTable,
    );
    const { bibliography } = await client.read([page]);
    const map = await client.build(bibliography, defaultRecipe, undefined, 0);
    expect(map!.layout.progress).toBe(1);
    expect(steps.map(({ stage }) => stage)).toEqual([
      "Loading word vectors",
      "Comparing papers",
      "Finding topics",
    ]);
  });
});
