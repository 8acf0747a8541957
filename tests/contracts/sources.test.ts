/** What every source promises. A new source adds its fixture here and is tested for all of it. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { InputError } from "../../src/model/inputError";
import { sources } from "../../src/sources/index";
import { readInput } from "../../src/sources/read";

const FIXTURES: Readonly<Record<string, readonly string[]>> = {
  "hub-page": ["hub-page.txt", "hub-page-stripped.txt"],
  "hub-page-html": ["hub-page.html.txt"],
  "bibliography-json": ["bibliography.json"],
  "map-json": ["map.json"],
  "map-page": ["map-page.html.txt"],
  picture: ["picture.png", "picture.svg"],
  gexf: ["map.gexf"],
  graphml: ["map.graphml"],
  "graphology-json": ["map.graphology.json"],
  "works-ndjson": ["map.works.ndjson"],
};
const load = (name: string): Uint8Array =>
  readFileSync(new URL(`../sources/fixtures/${name}`, import.meta.url));

describe("the list of sources", () => {
  it("has ids and labels of their own, and a fixture for each", () => {
    expect(sources.map((source) => source.id).sort()).toEqual(Object.keys(FIXTURES).sort());
    expect(new Set(sources.map((source) => source.label)).size).toBe(sources.length);
  });
});

describe.each(sources.map((source) => ({ id: source.id, source })))("$id", ({ id, source }) => {
  const own = FIXTURES[id]!;
  const others = Object.entries(FIXTURES).flatMap(([other, names]) => (other === id ? [] : names));

  it.each(own)("is sure of %s, whatever its name, and is chosen for it", (name) => {
    for (const called of [name, "x.pdf", ""]) {
      expect(source.accepts(load(name), called)).toBeGreaterThan(0.5);
      expect(source.accepts(load(name), called)).toBeLessThanOrEqual(1);
    }
    expect(readInput(load(name), "input")).toEqual(source.read(load(name), "input"));
  });

  it.each(others)("does not accept %s", (name) => {
    expect(source.accepts(load(name), name)).toBe(0);
  });

  it.each(own)("gives for %s unique ids, citations between known papers, and notes in sentences", (name) => {
    const { bibliography } = source.read(load(name), name);
    const ids = bibliography.papers.map((paper) => paper.id);
    const known = new Set([bibliography.hub.id, ...ids]);
    expect(known.size).toBe(ids.length + 1);
    for (const { source: from, target } of bibliography.citations) {
      expect(known.has(from) && known.has(target) && from !== target).toBe(true);
    }
    for (const note of bibliography.notes) expect(note.what).toMatch(/^\S.*\.$/);
  });

  it.each(own)("reads %s alike each time, as plain JSON, without touching the bytes", (name) => {
    const bytes = load(name);
    const before = bytes.slice();
    const reading = source.read(bytes, name);
    expect(bytes).toEqual(before);
    expect(source.read(bytes, name)).toEqual(reading);
    expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
  });

  it("refuses what is nothing of the kind with a sentence", () => {
    for (const text of ["", "Nothing of the kind.", "{}", "[1]", "<p>no</p>"])
      expect(() => source.read(new TextEncoder().encode(text), "x")).toThrow(InputError);
    expect(source.accepts(new Uint8Array(), "x")).toBe(0);
  });
});
