import { describe, expect, it } from "vitest";
import { mapJsonExporter } from "../../src/export/mapJson";
import { pngExporter } from "../../src/export/png";
import { svgExporter } from "../../src/export/svg";
import type { CitationMap } from "../../src/model/map";
import type { ExportContext, Exporter } from "../../src/model/plugins";
import { defaultRecipe } from "../../src/model/recipe";
import { makeMap } from "../../src/pipeline";
import { restoreMap } from "../../src/restoring";
import { makeUpMap } from "../make/map";
import { surveyMap } from "../scene/pictures";
import { fixture, readBytes } from "../sources/inputs";
import { contextOf, hostileMap } from "./make";

async function bytesOf(exporter: Exporter, map: CitationMap, more: Partial<ExportContext> = {}) {
  const context = { ...contextOf(map), ...more };
  const written = await exporter.write(context.compose({}), map, {}, context);
  return typeof written === "string" ? new TextEncoder().encode(written) : written;
}

function jsonOf(map: CitationMap): string {
  return String(mapJsonExporter.write(contextOf(map).compose({}), map, {}, contextOf(map)));
}

/** The map that a file holds. */
async function opened(bytes: Uint8Array): Promise<CitationMap> {
  const { bibliography, saved } = await readBytes(bytes, "picture");
  return restoreMap(bibliography, saved!.recipe, saved!.map!).map;
}

const maps: Readonly<Record<string, () => CitationMap | Promise<CitationMap>>> = {
  "the survey": surveyMap,
  "a hub page of few papers": async () =>
    makeMap((await readBytes(fixture("hub-page.txt"), "hub-page.txt")).bibliography, defaultRecipe),
};

describe.each([
  ["svg", svgExporter],
  ["png", pngExporter],
] as const)("the map inside a picture (%s)", (_id, exporter) => {
  it.each(Object.keys(maps))("opens as the map it shows, to the last byte: %s", async (name) => {
    const map = await maps[name]!();
    const picture = await bytesOf(exporter, map);
    const again = await opened(picture);
    expect(Buffer.compare(await bytesOf(exporter, again), picture)).toBe(0);
    expect(jsonOf(again)).toBe(jsonOf(map));
  });

  it("has hostile titles as they are", async () => {
    const map = hostileMap();
    const again = await opened(await bytesOf(exporter, map));
    const titles = again.bibliography.papers.map(({ title }) => title);
    expect(titles.some((title) => title.includes("<script>"))).toBe(true);
    expect(titles).toContain("x".repeat(5000));
  });

  it("has none of the user's notes and stars, and tells so", async () => {
    const map = makeUpMap({ papers: 4 });
    const marks = { [map.graph.paperIds[0]!]: { star: true, note: "a private thought" } };
    const told: string[] = [];
    const picture = await bytesOf(exporter, map, { marks, tell: (note) => told.push(note) });
    expect((await readBytes(picture, "picture")).saved!.marks).toEqual({});
    expect(told.join()).toMatch(/none of your notes, stars and tags/);
    expect(picture).toEqual(await bytesOf(exporter, map));
  });
});

it("an SVG without its map says nothing of one", async () => {
  const map = makeUpMap({ papers: 4 });
  const svg = await svgExporter.write(contextOf(map).compose({}), map, { carryMap: false }, contextOf(map));
  expect(svg).not.toContain("metadata");
});
