import { describe, expect, it } from "vitest";
import { vosviewerJsonExporter } from "../../src/export/vosviewerJson";
import { vosviewerMapExporter } from "../../src/export/vosviewerMap";
import { vosviewerNetworkExporter } from "../../src/export/vosviewerNetwork";
import type { CitationMap } from "../../src/model/map";
import type { Exporter } from "../../src/model/plugins";
import { makeUpMap } from "../make/map";
import { contextOf, hostileMap, hostileTitles, sceneOf } from "./make";
import { richMap } from "./richMap";

function write(exporter: Exporter, map: CitationMap): string {
  return exporter.write(sceneOf(map), map, {}, contextOf(map)) as string;
}

/** The cells of a text of tabs, quotes doubled, no line break inside a cell. */
function cells(text: string): string[][] {
  return text
    .split("\n")
    .slice(0, -1)
    .map((line) =>
      line.split("\t").map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)),
    );
}

describe("VOSviewer JSON", () => {
  const map = makeUpMap({ papers: 20, topics: 4 });
  const { network } = JSON.parse(write(vosviewerJsonExporter, map));

  it("has the hub and every paper, every edge, and the topics as named clusters", () => {
    expect(network.items.map(({ id }: { id: string }) => id)).toEqual(["made:hub", ...map.graph.paperIds]);
    expect(network.links).toHaveLength(map.graph.graph.size);
    const ids = new Set(network.items.map(({ id }: { id: string }) => id));
    for (const { source_id, target_id, strength } of network.links)
      expect([ids.has(source_id), ids.has(target_id), strength >= 0]).toEqual([true, true, true]);
    expect(network.clusters).toEqual(map.topics.topics.map(({ label }, k) => ({ cluster: k + 1, label })));
  });

  it("gives a paper its cluster, and its place in -1..1 in the shape of the map", () => {
    const reach = Math.max(...[...map.layout.positions].map(Math.abs));
    map.graph.paperIds.forEach((_id, k) => {
      const item = network.items[k + 1];
      expect(item.cluster).toBe(Number(map.topics.assignments[k]?.topic?.slice(1)));
      expect(item.x).toBeCloseTo(map.layout.positions[2 * k]! / reach, 3);
      expect(item.y).toBeCloseTo(map.layout.positions[2 * k + 1]! / reach, 3);
    });
    expect(network.items[0]).not.toHaveProperty("cluster");
    expect(network.items[0].weights.Links).toBe(20);
  });

  it("has no year where the source gives none", () => {
    const { items } = JSON.parse(write(vosviewerJsonExporter, richMap())).network;
    expect(items[1]).toMatchObject({
      url: "https://doi.org/10.9999/made_up%251",
      scores: { "Pub. year": 2025 },
    });
    expect(items[5].scores).toEqual({ "Pub. year": null });
    expect(items[5]).not.toHaveProperty("url");
    expect(network.items[1]).not.toHaveProperty("scores");
  });

  it("lets no markup of a title into labels and descriptions, which are read as HTML", () => {
    const { items } = JSON.parse(write(vosviewerJsonExporter, hostileMap())).network;
    expect(items).toHaveLength(hostileTitles.length + 1);
    for (const { label, description } of items) {
      expect(label).not.toContain("<");
      expect(description.replace(/<\/?(table|tr|td)>/g, "")).not.toContain("<");
    }
    expect(items.map(({ label }: { label: string }) => label)).toContain("&amp;amp; already escaped");
  });
});

describe("VOSviewer map and network files", () => {
  it.each([
    ["an ordinary map", makeUpMap({ papers: 20, topics: 4 })],
    ["hostile titles", hostileMap()],
  ])("say the same as the JSON: %s", (_name, map) => {
    const { network } = JSON.parse(write(vosviewerJsonExporter, map));
    const [head = [], ...rows] = cells(write(vosviewerMapExporter, map));
    const items = rows.map((row) => {
      expect(row).toHaveLength(head.length);
      return Object.fromEntries(head.map((name, k) => [name, row[k]!]));
    });
    expect(items.map(({ id }) => Number(id))).toEqual(network.items.map((_: unknown, k: number) => k + 1));
    expect(items.map(({ x, y }) => [Number(x), Number(y)])).toEqual(
      network.items.map(({ x, y }: { x: number; y: number }) => [x, y]),
    );
    expect(items.map(({ cluster }) => cluster)).toEqual(
      network.items.map(({ cluster }: { cluster?: number }) => String(cluster ?? "")),
    );
    const numbers = new Map(network.items.map(({ id }: { id: string }, k: number) => [id, k + 1]));
    expect(cells(write(vosviewerNetworkExporter, map)).map((row) => row.map(Number))).toEqual(
      network.links.map(({ source_id, target_id, strength }: Record<string, never>) => [
        numbers.get(source_id),
        numbers.get(target_id),
        strength,
      ]),
    );
  });
});
