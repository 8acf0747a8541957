/** A store with the sample on it, by the real pipeline in this process, from words alone and without storage. */
import { readFileSync } from "node:fs";
import { readInputs } from "../../src/reading";
import { createStore } from "../../src/state/createStore";
import { noStorage } from "../../src/state/storage";
import type { StartedStore } from "../../src/state/surroundings";
import type { WorkerLike } from "../../src/worker/client";
import { inProcessWorker } from "../worker/inProcess";

const page = {
  bytes: readFileSync("data/survey-code-generation.txt"),
  name: "survey-code-generation.txt",
};

export async function sampleStore(
  startWorker: () => WorkerLike = () => inProcessWorker(60_000),
): Promise<StartedStore> {
  const store = createStore({
    startWorker,
    storage: noStorage,
    sample: async () => readInputs([page]),
    embedded: null,
    wordVectors: () => Promise.reject(new Error("there are none")),
    writeHash: () => {},
    theme: "light",
    animate: false,
  });
  await store.start("");
  return store;
}
