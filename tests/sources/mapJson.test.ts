import { describe, expect, it } from "vitest";
import { InputError } from "../../src/model/inputError";
import type { MapFile } from "../../src/model/mapFile";
import { defaultRecipe } from "../../src/model/recipe";
import { defaultView } from "../../src/model/view";
import { readInput } from "../../src/sources/read";
import { bytesOf, fixtureText } from "./inputs";

const file = JSON.parse(fixtureText("map.json")) as MapFile;
const read = (value: unknown) => readInput(bytesOf(JSON.stringify(value)), "saved.json");
/** The file with one part of its map changed. */
const changed = (change: (map: Record<string, never>) => void) => {
  const copy = structuredClone(file) as unknown as { map: Record<string, never> };
  change(copy.map);
  return read(copy);
};

const first = (map: Record<string, object>, list: string) =>
  (map.topics as Record<string, object[]>)[list]![0]!;

describe("an orrery-map", () => {
  it("opens as it was saved, to the last value", () => {
    const { bibliography, saved } = read(file);
    expect(bibliography).toEqual(file.bibliography);
    expect(saved).toEqual({ recipe: file.recipe, view: file.view, marks: file.marks, map: file.map });
  });

  it("of version 1 opens with its names as corrections and its topics as they were", () => {
    const old = JSON.parse(fixtureText("map-version-1.json"));
    const { bibliography, saved } = read(old);
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
    const broken = read({ ...old, recipe: { ...old.recipe, names: { one: 3 } } });
    expect(broken.saved!.recipe.corrections).toEqual([]);
    expect(broken.bibliography.notes.at(-1)).toMatchObject({ where: "recipe.corrections[0]" });
  });

  it("keeps the corrections that are whole, and what is said of them, and notes the others", () => {
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
    const { bibliography, saved } = read({
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

  it("may hold no finished map: it is to be made anew then", () => {
    const { map: _, ...without } = file;
    const { bibliography, saved } = read(without);
    expect(saved).not.toHaveProperty("map");
    expect(bibliography.notes).toEqual(file.bibliography.notes);
  });

  it("takes defaults for what is absent or of the wrong kind", () => {
    const { bibliography } = file;
    expect(read({ type: "orrery-map", version: 1, bibliography }).saved).toEqual({
      recipe: defaultRecipe,
      view: defaultView,
      marks: {},
    });
    const odd = read({
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

  it("takes the default for a camera that is out of all reach, with a note", () => {
    const camera = (value: object) => read({ ...file, view: { ...file.view, camera: value } });
    for (const far of [
      { x: 0, y: 0, zoom: 1e308 },
      { x: 0, y: 0, zoom: 0.001 },
      { x: -2e6, y: 0, zoom: 1 },
    ]) {
      const { bibliography, saved } = camera(far);
      expect(saved!.view.camera).toEqual(defaultView.camera);
      expect(bibliography.notes.at(-1)).toMatchObject({ where: "view.camera" });
    }
    const near = { x: -1e6, y: 3, zoom: 1000 };
    expect(camera(near).saved!.view.camera).toEqual(near);
  });

  it("that is saved and opened again gains no note", () => {
    const { bibliography } = read({
      ...file,
      map: null,
      bibliography: { ...file.bibliography, papers: [], citations: [] },
    });
    expect(
      bibliography.notes.filter((note) => note.what.startsWith("There are no citing papers")),
    ).toHaveLength(1);
    const again = read({ ...file, map: null, bibliography });
    expect(again.bibliography.notes).toEqual(bibliography.notes);
  });

  it("leaves out a map that does not fit its papers, with a note", () => {
    const broken = [
      changed((map) =>
        Object.assign(map, { links: [{ source: "one", target: "nobody", weight: 1, terms: [] }] }),
      ),
      changed((map) => Object.assign(map.layout!, { positions: [1, 2, 3] })),
      changed((map) => Object.assign(map.layout!, { radii: [1, -1] })),
      changed((map) => Object.assign(map.topics!, { assignments: [] })),
      changed((map) => Object.assign(map.topics!, { topics: [] })),
      changed((map) => Object.assign(map.topics!, { remarks: undefined })),
      changed((map) => Object.assign(map.topics!, { unapplied: [{ correction: -1, reason: "" }] })),
      changed((map) => Object.assign(first(map, "topics"), { nearest: "t9" })),
      changed((map) => Object.assign(first(map, "topics"), { firmness: { stability: 2 } })),
      changed((map) => Object.assign(first(map, "assignments"), { neighbours: ["nobody"] })),
      changed((map) => Object.assign(first(map, "assignments"), { byUser: 1 })),
      changed((map) => Object.assign(map, { topics: "many" })),
      read({ ...file, map: 5 }),
      read({
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

  it("keeps marks and pins by any id, also one that every object has", () => {
    const text = JSON.stringify(file).replace('"pins":{', '"pins":{"__proto__":[1,2],');
    const { saved } = readInput(bytesOf(text), "saved.json");
    expect(Object.keys(saved!.recipe.pins)).toEqual(["__proto__", "one"]);
    expect(Object.getPrototypeOf(saved!.recipe.pins)).toBe(Object.prototype);
  });

  it("is known as a map though a bibliography is inside, wherever its type stands", () => {
    const { type, ...rest } = file;
    expect(read({ ...rest, type }).saved).toBeDefined();
  });

  it("of a newer version, or without papers, is refused with a sentence", () => {
    expect(() => read({ ...file, version: 3 })).toThrow(/orrery-map version 3; .* newer Orrery/);
    expect(() => read({ ...file, version: 0 })).toThrow(InputError);
    expect(() => read({ ...file, bibliography: { ...file.bibliography, version: 9 } })).toThrow(/version 9/);
    expect(() => read({ type: "orrery-map", version: 1 })).toThrow(/holds no papers/);
  });
});
