/** What every source promises. A new source adds its fixture here and is tested for all of it. */
import { describe, expect, it } from "vitest";
import { InputError } from "../../src/model/inputError";
import { sources } from "../../src/sources/index";
import { bestSource } from "../../src/sources/read";
import { inputOf } from "../sources/inputs";
import { FIXTURES, load } from "./fixtures";

describe("the list of sources", () => {
  it("has ids and labels of their own, and a fixture for each", () => {
    expect(sources.map((source) => source.id).sort()).toEqual(Object.keys(FIXTURES).sort());
    expect(new Set(sources.map((source) => source.label)).size).toBe(sources.length);
  });
});

describe.each(sources.map((source) => ({ id: source.id, source })))("$id", ({ id, source }) => {
  const own = FIXTURES[id]!;
  const others = Object.entries(FIXTURES).flatMap(([other, names]) => (other === id ? [] : names));

  it.each(own)("is sure of %s, whatever its name, and is chosen for it", async (name) => {
    for (const called of [name, "x.pdf", ""]) {
      const input = await inputOf(load(name), called);
      expect(source.accepts(input)).toBeGreaterThan(0.1);
      expect(source.accepts(input)).toBeLessThanOrEqual(1);
      expect(bestSource(input)?.id).toBe(id);
    }
  });

  it.each(others)("does not claim %s", async (name) => {
    const input = await inputOf(load(name), name);
    expect(source.accepts(input)).toBeLessThan(bestSource(input)!.accepts(input));
  });

  it.each(own)(
    "gives for %s unique ids, citations between known papers, and notes in sentences",
    async (name) => {
      const { bibliography } = await source.read([await inputOf(load(name), name)], {});
      const ids = bibliography.papers.map((paper) => paper.id);
      const works = [...(bibliography.hub ? [bibliography.hub?.id] : []), ...ids];
      const known = new Set(works);
      expect(known.size).toBe(works.length);
      for (const { source: from, target } of bibliography.citations) {
        expect(known.has(from) && known.has(target) && from !== target).toBe(true);
      }
      for (const note of bibliography.notes) expect(note.what).toMatch(/^\S.*\.$/);
    },
  );

  it.each(own)("reads %s alike each time, as plain JSON, without touching the bytes", async (name) => {
    const bytes = load(name);
    const before = bytes.slice();
    const reading = await source.read([await inputOf(bytes, name)], {});
    expect(bytes).toEqual(before);
    expect(await source.read([await inputOf(bytes, name)], {})).toEqual(reading);
    expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
  });

  it("refuses what is nothing of the kind with a sentence", async () => {
    for (const text of ["", "Nothing of the kind.", "{}", "[1]", "<p>no</p>"]) {
      const input = await inputOf(text, "x");
      const reading = (async () => source.read([input], {}))();
      await expect(reading).rejects.toThrow(InputError);
    }
    expect(source.accepts(await inputOf("", "x"))).toBe(0);
  });
});
