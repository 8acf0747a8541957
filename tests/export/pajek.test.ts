import { describe, expect, it } from "vitest";
import { pajekExporter } from "../../src/export/pajek";
import { pajekPartitionExporter } from "../../src/export/pajekPartition";
import type { CitationMap } from "../../src/model/map";
import type { Exporter } from "../../src/model/plugins";
import { makeUpMap } from "../make/map";
import { contextOf, hostileMap, hostileTitles, sceneOf } from "./make";

function write(exporter: Exporter, map: CitationMap): string {
  return exporter.write(sceneOf(map), map, {}, contextOf(map)) as string;
}

/** Lines of the three parts; throws where a vertex is not `number "label" x y z`. */
function read(text: string) {
  const [, count, body = "", arcs = "", edges = ""] =
    /^\*Vertices (\d+)\n([\s\S]*?)\*Arcs\n([\s\S]*?)\*Edges\n([\s\S]*)$/.exec(text) ?? [];
  const vertices = body
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const [, number, label, x, y] = /^(\d+) "([^"]*)" (\d\.\d+) (\d\.\d+) 0\.5000$/.exec(line) ?? [];
      if (label === undefined) throw new Error(`no vertex: ${line.slice(0, 80)}`);
      return { number: Number(number), label, x: Number(x), y: Number(y) };
    });
  const rows = (lines: string) =>
    lines
      .split("\n")
      .filter(Boolean)
      .map((line) => line.split(" ").map(Number));
  expect(vertices).toHaveLength(Number(count));
  return { vertices, arcs: rows(arcs), edges: rows(edges) };
}

describe("Pajek", () => {
  const map = makeUpMap({ papers: 20, topics: 4 });
  const { vertices, arcs, edges } = read(write(pajekExporter, map));

  it("has the hub and every paper, citations as arcs to the hub, links as edges", () => {
    expect(vertices.map(({ label }) => label)).toEqual([
      map.bibliography.hub!.title,
      ...map.bibliography.papers.map(({ title }) => title),
    ]);
    expect(arcs).toEqual(map.graph.paperIds.map((_id, k) => [k + 2, 1, 1]));
    expect(edges).toHaveLength(map.graph.graph.undirectedSize);
    for (const [, , weight] of edges) expect(weight).toBeGreaterThanOrEqual(0);
  });

  it("has places in 0..1 in the shape of the map, y down", () => {
    for (const { x, y } of vertices)
      for (const part of [x, y]) expect([part >= 0, part <= 1]).toEqual([true, true]);
    const [hub, first, last] = [vertices[0]!, vertices[1]!, vertices[20]!];
    const [x1, y1] = [map.layout.positions[0]!, map.layout.positions[1]!];
    const [x2, y2] = [map.layout.positions[38]!, map.layout.positions[39]!];
    const scale = (first.x - hub.x) / x1;
    expect(hub.y - first.y).toBeCloseTo(y1 * scale, 2);
    expect([last.x - hub.x, hub.y - last.y]).toEqual([
      expect.closeTo(x2 * scale, 2) as number,
      expect.closeTo(y2 * scale, 2) as number,
    ]);
  });

  it("names no two vertices alike, since readers know them by their names", () => {
    const titles = ["Same", "Same", "Same (2)", "Same"];
    const { vertices } = read(write(pajekExporter, makeUpMap({ papers: 4, title: (k) => titles[k]! })));
    expect(vertices.slice(1).map(({ label }) => label)).toEqual(["Same", "Same (3)", "Same (2)", "Same (4)"]);
  });

  it("stays readable with hostile titles and with a quote or a backslash at the end", () => {
    expect(read(write(pajekExporter, hostileMap())).vertices).toHaveLength(hostileTitles.length + 1);
    const odd = ['ends in "', "ends in \\", "two \\\\ $\\Delta$"];
    const labels = read(write(pajekExporter, makeUpMap({ papers: 3, title: (k) => odd[k]! }))).vertices;
    expect(labels.slice(1).map(({ label }) => label)).toEqual([
      "ends in '",
      "ends in /",
      "two /\\ $\\Delta$",
    ]);
  });

  it("has one paper in the middle of its own network", () => {
    expect(read(write(pajekExporter, makeUpMap({ papers: 0 }))).vertices).toMatchObject([{ x: 0.5, y: 0.5 }]);
  });

  it("has the topics as a partition of the same vertices", () => {
    const [head, ...parts] = write(pajekPartitionExporter, map).trimEnd().split("\n");
    expect(head).toBe("*Vertices 21");
    const expected = map.topics.assignments.map(({ topic }) => Number(topic?.slice(1) ?? 0));
    expect(parts.map(Number)).toEqual([0, ...expected]);
  });
});
