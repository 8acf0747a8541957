import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { zlibSync } from "fflate";
import { describe, expect, it } from "vitest";
import { packedTextChunk, withChunks } from "../../src/lib/png";
import { InputError } from "../../src/model/inputError";
import { pictureMap } from "../../src/sources/pictureMap";
import { tinyPng } from "../export/make";
import { bytesOf, fixture, fixtureText, inputOf, readBytes } from "./inputs";

const png = fixture("picture.png");
const svg = fixtureText("picture.svg");
const json = JSON.parse(fixtureText("map.json"));
const chunkAt = Buffer.from(png).indexOf("iTXtorrery-map");

async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await readBytes(bytes, "picture");
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  throw new Error("was not refused");
}

describe("a picture from Orrery", () => {
  it.each([
    ["png", png],
    ["svg", bytesOf(svg)],
  ])("opens as the saved map inside it (%s)", async (_kind, bytes) => {
    const { bibliography, saved } = await readBytes(bytes, "picture");
    expect(bibliography).toEqual(json.bibliography);
    expect(saved).toEqual({ recipe: json.recipe, view: json.view, marks: json.marks, map: json.map });
  });

  it("opens after another program wrote its SVG anew in its own manner", async () => {
    const rewritten = svg
      .replace("<svg ", '<?xml version="1.0" standalone="no"?>\n<!-- Saved elsewhere -->\n<svg id="a" ')
      .replace('<metadata id="orrery-map">', "<metadata\n     class='x'\n     id='orrery-map' >\n")
      .replace(/([A-Za-z0-9+/=]{60})/g, "$1\n");
    expect((await readBytes(bytesOf(rewritten), "x")).bibliography).toEqual(json.bibliography);
    expect((await readBytes(bytesOf(`\ufeff${svg}`), "x")).bibliography).toEqual(json.bibliography);
    const prefixed = svg.replace(/<(\/?)(svg|title|metadata|circle)/g, "<$1svg:$2");
    expect((await readBytes(bytesOf(prefixed), "x")).bibliography).toEqual(json.bibliography);
  });

  it("opens though its pixels behind the map are cut off", async () => {
    expect((await readBytes(png.subarray(0, png.length - 20), "x")).bibliography).toEqual(json.bibliography);
  });
});

describe("a picture without a map", () => {
  it("is refused with a sentence that says so", async () => {
    expect(await refusal(tinyPng)).toMatch(/picture: This picture carries no map\. /);
    expect(await refusal(bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toMatch(/carries no map/);
    expect(await refusal(bytesOf(svg.replace("orrery-map", "another")))).toMatch(/carries no map/);
  });

  it("is not taken for one because a title speaks of maps", async () => {
    const shown = '<svg><title>&lt;metadata id="orrery-map"&gt;AAAA</title></svg>';
    expect(await refusal(bytesOf(shown))).toMatch(/carries no map/);
  });
});

describe("a damaged picture", () => {
  it("that is cut off before the end of its map is refused with a sentence", async () => {
    for (const length of [9, 20, chunkAt, chunkAt + 30, chunkAt + 200])
      expect(await refusal(png.subarray(0, length))).toMatch(/cut off or damaged/);
    const start = svg.indexOf("H4sI");
    for (const length of [start + 1, start + 4, start + 200, svg.indexOf("</metadata>")])
      expect(await refusal(bytesOf(svg.slice(0, length)))).toMatch(/map inside this picture is damaged/);
  });

  it("with one changed byte in its map is refused, whichever it is", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 16, max: 900 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, change) => {
          const changed = png.slice();
          changed[chunkAt + at] = changed[chunkAt + at]! ^ change;
          expect(await refusal(changed)).toMatch(/damaged|carries no map/);
        },
      ),
      { numRuns: 60, seed: 1 },
    );
  });

  it("with changed letters in its SVG is refused", async () => {
    const start = svg.indexOf("H4sI");
    for (const at of [4, 60, 300, 700]) {
      const letter = svg[start + at] === "A" ? "B" : "A";
      const changed = svg.slice(0, start + at) + letter + svg.slice(start + at + 1);
      await expect(readBytes(bytesOf(changed), "x")).rejects.toThrow(InputError);
    }
    expect(await refusal(bytesOf(svg.replace("H4sI", "H4%I")))).toMatch(/damaged/);
  });

  it("of any bytes never throws but with a sentence", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(tinyPng.subarray(0, 8), bytesOf("<svg ")),
        fc.uint8Array({ maxLength: 200 }),
        async (start, bytes) => {
          const input = await inputOf(Uint8Array.of(...start, ...bytes), "x");
          await expect(pictureMap.read([input], {})).rejects.toThrow(InputError);
        },
      ),
      { numRuns: 100, seed: 2 },
    );
  });
});

it("a small picture that unpacks to very much is refused before the machine is full", async () => {
  const bomb = deflateSync(new Uint8Array(310_000_000));
  expect(await refusal(withChunks(tinyPng, [packedTextChunk("orrery-map", bomb)]))).toMatch(
    /more than 300 MB/,
  );
}, 30_000);

it("what is no map inside a picture is refused", async () => {
  const other = withChunks(tinyPng, [packedTextChunk("orrery-map", zlibSync(bytesOf("[1, 2]")))]);
  await expect(readBytes(other, "x")).rejects.toThrow(InputError);
});
