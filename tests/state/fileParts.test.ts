/** What keeping a map writes: the file of saveMap, in parts and pieces. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { saveMap } from "../../src/model/mapFile";
import { defaultRecipe } from "../../src/model/recipe";
import { defaultView } from "../../src/model/view";
import { makeMap } from "../../src/pipeline";
import { readInputs } from "../../src/reading";
import { fileParts } from "../../src/state/fileParts";
import { jsonPieces } from "../../src/state/jsonPieces";

const page = { bytes: readFileSync("data/survey-code-generation.txt"), name: "survey-code-generation.txt" };
const { bibliography } = await readInputs([page]);

const textOf = (...parts: Parameters<typeof fileParts>) =>
  fileParts(...parts)
    .map((part) => [...part.text()].join(""))
    .join("");

describe("a map in parts", () => {
  it("is the file that saveMap gives", () => {
    const map = makeMap(bibliography, { ...defaultRecipe, pins: { __proto__x: [1, 2] } });
    const marks = Object.fromEntries([["__proto__", { star: true }]]);
    const text = textOf(map, defaultView, marks);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(saveMap(map, defaultView, marks))));
  });

  it("has other parts only where something is another object", () => {
    const map = makeMap(bibliography, defaultRecipe);
    const before = fileParts(map, defaultView, {});
    const after = fileParts({ ...map, layout: { ...map.layout } }, { ...defaultView, theme: "dark" }, {});
    const changed = after.filter(({ of }, k) => of.some((value, i) => value !== before[k]!.of[i]));
    expect(changed.map(({ name }) => name)).toEqual(["layout", "view"]);
  });
});

describe("JSON in pieces", () => {
  it("is what JSON.stringify writes", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        expect([...jsonPieces(value)].join("")).toBe(JSON.stringify(value));
      }),
    );
    const hostile = JSON.parse('{"__proto__":{"a":[1]},"b":null,"c":[]}') as object;
    expect([...jsonPieces({ ...hostile, gone: undefined })].join("")).toBe(JSON.stringify(hostile));
  });

  it("parts long lists and long objects", () => {
    const list = Array.from({ length: 1000 }, (_, k) => ({ k }));
    const record = Object.fromEntries(list.map(({ k }) => [`__proto__${k || ""}`, [k]]));
    for (const value of [list, record, { list, record }]) {
      const pieces = [...jsonPieces(value)];
      expect(pieces.length).toBeGreaterThan(3);
      expect(pieces.join("")).toBe(JSON.stringify(value));
    }
  });
});
