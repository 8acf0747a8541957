/** What the store knows of an import: its inputs, a table that is not clear, another reading with other columns. */
import { describe, expect, it } from "vitest";
import { saveMap } from "../../src/model/mapFile";
import { readInputs } from "../../src/reading";
import { createStore } from "../../src/state/createStore";
import { noStorage } from "../../src/state/storage";
import { inProcessWorker } from "../worker/inProcess";
import { eventually } from "./eventually";

const text = (content: string, name: string) => ({ bytes: new TextEncoder().encode(content), name });
const bib = (from: number) =>
  text(
    Array.from(
      { length: 6 },
      (_, k) => `@article{m${from + k}, title = {A made-up title number ${from + k} on folding cranes}}\n`,
    ).join(""),
    "folds.bib",
  );
const table = text(
  `a;b;c\n${Array.from({ length: 6 }, (_, k) => `${k};fold ${k};${k % 2 ? "red" : "blue"}`).join("\n")}`,
  "odd.csv",
);

function madeStore() {
  return createStore({
    startWorker: () => inProcessWorker(),
    storage: noStorage,
    sample: () => readInputs([bib(0)]),
    embedded: null,
    wordVectors: () => Promise.reject(new Error("there are none")),
    writeHash: () => {},
    theme: "light",
    animate: false,
  });
}

describe("an import", () => {
  it("is remembered with its inputs from the moment in which its map is shown", async () => {
    const store = madeStore();
    await store.start("");
    expect(store.imported.value).toBeNull();
    const inputs = [bib(10)];
    const opening = store.open(inputs);
    expect(store.imported.value).toBeNull();
    expect(await opening).toBe(true);
    expect(store.imported.value).toEqual({ inputs, into: null });
    const before = store.map.value!.bibliography;
    expect(await store.openMore([bib(13)])).toBe(true);
    expect(store.imported.value?.into).toBe(before);
    expect(store.map.value!.bibliography.papers).toHaveLength(9);
  });

  it("of a saved map, or of nothing that can be read, is none", async () => {
    const store = madeStore();
    await store.open([bib(0)]);
    const { imported } = { imported: store.imported.value };
    expect(await store.open([text("nothing of use", "letter.txt")])).toBe(false);
    expect(store.imported.value).toBe(imported);
    const saved = JSON.stringify(saveMap(store.map.value!, store.view.value, {}));
    expect(await store.open([text(saved, "mine.orrery.json")])).toBe(true);
    expect(store.imported.value).toBeNull();
  });

  it("of a table without titles asks which column is which, in place of a notice", async () => {
    const store = madeStore();
    await store.start("");
    const before = store.map.value;
    expect(await store.open([table])).toBe(false);
    expect(store.map.value).toBe(before);
    expect(store.notices.value.filter(({ kind }) => kind === "error")).toEqual([]);
    const unclear = store.unclear.value!;
    expect(unclear.columns.header).toEqual(["a", "b", "c"]);

    expect(await store.readColumns(unclear, { title: "b" })).toBe(true);
    expect(store.unclear.value).toBeNull();
    expect(store.map.value!.bibliography.papers.map(({ title }) => title)).toContain("fold 3");
    expect(store.map.value!.bibliography.files![0]).toMatchObject({ label: "Table (CSV, TSV)", records: 6 });
  });

  it("is read anew with other columns into the map that it was added to, not into itself", async () => {
    const store = madeStore();
    await store.open([bib(0)]);
    expect(await store.openMore([table])).toBe(false);
    expect(await store.readColumns(store.unclear.value!, { title: "b" })).toBe(true);
    expect(store.map.value!.bibliography.papers).toHaveLength(12);
    const id = store.map.value!.bibliography.papers[0]!.id;
    store.setMark(id, { star: true });
    await eventually(() => expect(store.status.value.kind).toBe("idle"));

    expect(await store.readColumns(store.imported.value!, { title: "b", keywords: "c" })).toBe(true);
    const { papers, files } = store.map.value!.bibliography;
    expect(papers).toHaveLength(12);
    expect(papers.filter(({ keywords }) => keywords?.includes("red"))).toHaveLength(3);
    expect(files).toHaveLength(2);
    expect(store.marks.value).toEqual({ [id]: { star: true } });
  });
});
