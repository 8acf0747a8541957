import { describe, expect, it } from "vitest";
import { InputError } from "../../src/model/inputError";
import type { MapFile } from "../../src/model/mapFile";
import { defaultRecipe } from "../../src/model/recipe";
import { defaultView } from "../../src/model/view";
import { bytesOf, fixtureText, readBytes } from "./inputs";

const file = JSON.parse(fixtureText("map.json")) as MapFile;
const read = (value: unknown) => readBytes(bytesOf(JSON.stringify(value)), "saved.json");
/** The file with one part of its map changed. */
const changed = (change: (map: Record<string, never>) => void) => {
  const copy = structuredClone(file) as unknown as { map: Record<string, never> };
  change(copy.map);
  return read(copy);
};

const first = (map: Record<string, object>, list: string) =>
  (map.topics as Record<string, object[]>)[list]![0]!;

describe("an orrery-map", () => {
  it("opens as it was saved, to the last value", async () => {
    const { bibliography, saved } = await read(file);
    expect(bibliography).toEqual(file.bibliography);
    expect(saved).toEqual({ recipe: file.recipe, view: file.view, marks: file.marks, map: file.map });
  });

  it("of version 1 opens with its names as corrections and its topics as they were", async () => {
    const old = JSON.parse(fixtureText("map-version-1.json"));
    const { bibliography, saved } = await read(old);
    expect(bibliography.notes).toEqual(old.bibliography.notes);
    const { names: _, ...recipe } = old.recipe;
    expect(saved!.recipe).toEqual({
      ...recipe,
      topics: { method: "consensus", settings: { count: 2, soft: true } },
      corrections: [{ kind: "rename", topic: ["one"], name: "Folding machines" }],
    });
    const { topics } = saved!.map!;
    expect(topics.topics).toEqual(old.map.topics.topics);
    expect(topics.method).toBe("lsa-blend");
    expect(topics).toMatchObject({ remarks: [], unapplied: [] });
    expect(topics.assignments).toEqual(
      old.map.topics.assignments.map((each: object) => ({ ...each, neighbours: [] })),
    );
    expect(saved!.map!.layout).toEqual(old.map.layout);
    const broken = await read({ ...old, recipe: { ...old.recipe, names: { one: 3 } } });
    expect(broken.saved!.recipe.corrections).toEqual([]);
    expect(broken.bibliography.notes.at(-1)).toMatchObject({ where: "recipe.corrections[0]" });
  });

  it("keeps the corrections that are whole, and what is said of them, and notes the others", async () => {
    const { corrections } = file.recipe;
    const broken = [
      { kind: "rename", topic: ["one"], name: " " },
      { kind: "frobnicate", topic: ["one"] },
      { kind: "merge", from: [], into: ["one"] },
      { kind: "move", papers: [], to: ["one"] },
      { kind: "move", papers: ["one"] },
      { kind: "lock", topic: "" },
      { kind: "exclude", term: 5 },
      "lock",
    ];
    const { bibliography, saved } = await read({
      ...file,
      recipe: { ...file.recipe, corrections: [...broken, ...corrections] },
      map: {
        ...file.map,
        topics: {
          ...file.map!.topics,
          unapplied: [
            { correction: 1, reason: "Unknown." },
            { correction: broken.length + 2, reason: "Gone." },
          ],
        },
      },
    });
    expect(saved!.recipe.corrections).toEqual(corrections);
    expect(saved!.map!.topics.unapplied).toEqual([{ correction: 2, reason: "Gone." }]);
    const notes = bibliography.notes.filter(({ where }) => where.startsWith("recipe.corrections["));
    expect(notes.map(({ where }) => where)).toEqual(broken.map((_, i) => `recipe.corrections[${i}]`));
    expect(notes[1]!.what).toContain("Expected a correction: rename, merge");
  });

  it("may hold no finished map: it is to be made anew then", async () => {
    const { map: _, ...without } = file;
    const { bibliography, saved } = await read(without);
    expect(saved).not.toHaveProperty("map");
    expect(bibliography.notes).toEqual(file.bibliography.notes);
  });

  it("takes defaults for what is absent or of the wrong kind", async () => {
    const { bibliography } = file;
    expect((await read({ type: "orrery-map", version: 1, bibliography })).saved).toEqual({
      recipe: defaultRecipe,
      view: defaultView,
      marks: {},
    });
    const odd = await read({
      ...file,
      recipe: {
        seed: "x",
        topics: 5,
        layout: { settings: { a: [] } },
        pins: { one: [1] },
        corrections: "many",
      },
      view: { selection: { kind: "moon" }, filter: 3, camera: { x: 0, y: 0, zoom: 0 }, theme: "blue" },
      marks: { one: 4, two: {} },
    });
    expect(odd.saved).toMatchObject({ recipe: defaultRecipe, view: defaultView, marks: {} });
    expect(odd.bibliography.notes.map((note) => note.where)).toEqual([
      ...["line 3", "recipe.seed", 'recipe.layout.settings["a"]', 'recipe.pins["one"]', "recipe.corrections"],
      ...["view.selection", "view.filter", "view.camera", "view.theme", 'marks["one"]'],
    ]);
  });

  it("takes the default for a camera that is out of all reach, with a note", async () => {
    const camera = (value: object) => read({ ...file, view: { ...file.view, camera: value } });
    for (const far of [
      { x: 0, y: 0, zoom: 1e308 },
      { x: 0, y: 0, zoom: 0.001 },
      { x: -2e6, y: 0, zoom: 1 },
    ]) {
      const { bibliography, saved } = await camera(far);
      expect(saved!.view.camera).toEqual(defaultView.camera);
      expect(bibliography.notes.at(-1)).toMatchObject({ where: "view.camera" });
    }
    const near = { x: -1e6, y: 3, zoom: 1000 };
    expect((await camera(near)).saved!.view.camera).toEqual(near);
  });

  it("that is saved and opened again gains no note", async () => {
    const { bibliography } = await read({
      ...file,
      map: null,
      bibliography: { ...file.bibliography, papers: [], citations: [] },
    });
    expect(
      bibliography.notes.filter((note) => note.what.startsWith("There are no citing papers")),
    ).toHaveLength(1);
    const again = await read({ ...file, map: null, bibliography });
    expect(again.bibliography.notes).toEqual(bibliography.notes);
  });

  it("keeps parts of topics, places that papers had before, and several selected papers", async () => {
    const anchors = Object.fromEntries([
      ["__proto__", [1, 2]],
      ["one", [0.25, -3]],
    ]);
    const copy = structuredClone(file) as unknown as { map: Record<string, never> };
    Object.assign(first(copy.map, "topics"), { parts: [{ label: "A part", size: 1 }] });
    Object.assign(first(copy.map, "assignments"), { part: 0 });
    const recipe = { ...file.recipe, layout: { ...file.recipe.layout, anchors } };
    const view = { ...file.view, selection: { kind: "papers", ids: ["one", "two"] } };
    const { bibliography, saved } = await read({ ...copy, recipe, view });
    expect(bibliography.notes).toEqual(file.bibliography.notes);
    expect(saved!.map).toEqual(copy.map);
    expect(Object.entries(saved!.recipe.layout.anchors!)).toEqual(Object.entries(anchors));
    expect(saved!.view.selection).toEqual(view.selection);
    const odd = await read({
      ...file,
      recipe: { ...file.recipe, layout: { ...file.recipe.layout, anchors: { one: [1, "x"], two: [3, 4] } } },
      view: { ...view, selection: { kind: "papers", ids: ["one"] } },
    });
    expect(odd.saved!.recipe.layout.anchors).toEqual({ two: [3, 4] });
    expect(odd.bibliography.notes.slice(-2).map(({ where }) => where)).toEqual([
      'recipe.layout.anchors["one"]',
      "view.selection",
    ]);
  });

  it("leaves out a map that does not fit its papers, with a note", async () => {
    const broken = [
      await changed((map) =>
        Object.assign(map, { links: [{ source: "one", target: "nobody", weight: 1, terms: [] }] }),
      ),
      await changed((map) => Object.assign(map.layout!, { positions: [1, 2, 3] })),
      await changed((map) => Object.assign(map.layout!, { radii: [1, -1] })),
      await changed((map) => Object.assign(map.topics!, { assignments: [] })),
      await changed((map) => Object.assign(map.topics!, { topics: [] })),
      await changed((map) => Object.assign(map.topics!, { remarks: undefined })),
      await changed((map) => Object.assign(map.topics!, { unapplied: [{ correction: -1, reason: "" }] })),
      await changed((map) => Object.assign(first(map, "topics"), { nearest: "t9" })),
      await changed((map) => Object.assign(first(map, "topics"), { firmness: { stability: 2 } })),
      await changed((map) => Object.assign(first(map, "assignments"), { neighbours: ["nobody"] })),
      await changed((map) => Object.assign(first(map, "assignments"), { byUser: 1 })),
      await changed((map) => Object.assign(first(map, "topics"), { parts: [{ label: "A part" }] })),
      await changed((map) => Object.assign(first(map, "assignments"), { part: 0 })),
      await changed((map) => Object.assign(map, { topics: "many" })),
      await read({ ...file, map: 5 }),
      await read({
        ...file,
        bibliography: { ...file.bibliography, papers: file.bibliography.papers.slice(1), citations: [] },
      }),
    ];
    for (const { bibliography, saved } of broken) {
      expect(saved).toBeDefined();
      expect(saved).not.toHaveProperty("map");
      expect(bibliography.notes.at(-1)!.what).toContain("made anew");
    }
  });

  it("keeps marks and pins by any id, also one that every object has", async () => {
    const text = JSON.stringify(file).replace('"pins":{', '"pins":{"__proto__":[1,2],');
    const { saved } = await readBytes(bytesOf(text), "saved.json");
    expect(Object.keys(saved!.recipe.pins)).toEqual(["__proto__", "one"]);
    expect(Object.getPrototypeOf(saved!.recipe.pins)).toBe(Object.prototype);
  });

  it("is known as a map though a bibliography is inside, wherever its type stands", async () => {
    const { type, ...rest } = file;
    expect((await read({ ...rest, type })).saved).toBeDefined();
  });

  it("of a newer version, or without papers, is refused with a sentence", async () => {
    await expect(read({ ...file, version: 3 })).rejects.toThrow(/orrery-map version 3; .* newer Orrery/);
    await expect(read({ ...file, version: 0 })).rejects.toThrow(InputError);
    await expect(read({ ...file, bibliography: { ...file.bibliography, version: 9 } })).rejects.toThrow(
      /version 9/,
    );
    await expect(read({ type: "orrery-map", version: 1 })).rejects.toThrow(/holds no papers/);
  });
});
