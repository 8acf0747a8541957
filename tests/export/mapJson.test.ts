import { describe, expect, it } from "vitest";
import { mapJsonExporter } from "../../src/export/mapJson";
import type { CitationMap } from "../../src/model/map";
import { type MapFile, saveMap } from "../../src/model/mapFile";
import { makeUpMap } from "../make/map";
import { contextOf, hostileMap, sceneOf } from "./make";

function write(map: CitationMap): string {
  return mapJsonExporter.write(sceneOf(map), map, {}, contextOf(map)) as string;
}

describe("a saved map", () => {
  it("holds all of the map to the last bit", () => {
    const map = hostileMap();
    const file = JSON.parse(write(map)) as MapFile;
    expect(file).toEqual(saveMap(map, contextOf(map).view, contextOf(map).marks));
    expect(Float64Array.from(file.map!.layout.positions)).toEqual(map.layout.positions);
    expect(file.map!.links.length).toBe(map.graph.graph.size - map.graph.paperIds.length);
  });

  it("has one line a paper, an assignment and a link, so that a change shows as a line", () => {
    const map = makeUpMap({ papers: 20 });
    const before = write(map).split("\n");
    const papers = map.bibliography.papers.map((paper, k) => (k === 7 ? { ...paper, year: 2025 } : paper));
    const after = write({ ...map, bibliography: { ...map.bibliography, papers } }).split("\n");
    const changed = after.filter((line, k) => line !== before[k]);
    expect(after.length).toBe(before.length);
    expect(changed).toHaveLength(1);
    expect(changed[0]).toContain('"year":2025');
  });

  it("begins with what it is", () => {
    const text = write(makeUpMap({ papers: 2 }));
    expect(text.startsWith('{\n  "type": "orrery-map",\n  "version": 2,\n')).toBe(true);
  });

  it("does not depend on the order in which the fields of a paper were set", () => {
    const map = makeUpMap({ papers: 3 });
    const papers = map.bibliography.papers.map(
      (paper) => Object.fromEntries(Object.entries(paper).reverse()) as unknown as typeof paper,
    );
    expect(write({ ...map, bibliography: { ...map.bibliography, papers } })).toBe(write(map));
  });
});
