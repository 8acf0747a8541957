/** What the worker holds for the page is let go once no map needs it. */
import { describe, expect, it } from "vitest";
import { readInputs } from "../../src/reading";
import { createStore } from "../../src/state/createStore";
import { noStorage } from "../../src/state/storage";
import { inProcessWorker } from "./inProcess";

const bib = (from: number) => ({
  bytes: new TextEncoder().encode(
    Array.from(
      { length: 6 },
      (_, k) => `@article{m${from + k}, title = {A made-up title number ${from + k} on folding cranes}}\n`,
    ).join(""),
  ),
  name: `${from}.bib`,
});

function started() {
  const worker = inProcessWorker(60_000);
  const store = createStore({
    startWorker: () => worker,
    storage: noStorage,
    sample: () => readInputs([bib(0)]),
    embedded: null,
    wordVectors: () => Promise.reject(new Error("there are none")),
    writeHash: () => {},
    theme: "light",
    animate: false,
  });
  /** The numbers of what the worker holds: what it has read or was given, less what it was told to let go. */
  const held = () => {
    const numbers = new Set<number>();
    for (const request of worker.asked) {
      if (request.kind === "read" || request.kind === "hold" || request.kind === "hold-anchors")
        numbers.add(request.id);
      if (request.kind === "let-go") numbers.delete(request.held);
    }
    return numbers;
  };
  return { store, held };
}

describe("the worker", () => {
  it("holds one of ten maps that were opened one after the other", async () => {
    const { store, held } = started();
    for (let k = 0; k < 10; k++) expect(await store.open([bib(10 * k)])).toBe(true);
    expect([...held()]).toHaveLength(1);
    store.renameTopic("t1", "Mine");
    expect(await store.openMore([bib(95)])).toBe(true);
    expect(store.map.value!.graph.paperIds).toHaveLength(11);
  });

  it("holds of papers that were added again and again what undo can come back to", async () => {
    const { store, held } = started();
    await store.open([bib(0)]);
    for (let k = 1; k <= 12; k++) expect(await store.openMore([bib(10 * k)])).toBe(true);
    // Ten bibliographies, and the anchors of all of them, of which the first may have none any more.
    expect(held().size).toBeLessThanOrEqual(21);
    let steps = 0;
    for (; store.canUndo.value; steps++) store.undo();
    expect(steps).toBe(9);
    await expect.poll(() => store.map.value!.graph.paperIds.length).toBe(24);
    expect(await store.open([bib(500)])).toBe(true);
    expect(held().size).toBe(1);
  });
});
