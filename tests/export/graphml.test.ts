import Graph from "graphology";
import { parse } from "graphology-graphml";
import { describe, expect, it } from "vitest";
import { graphmlExporter } from "../../src/export/graphml";
import type { CitationMap } from "../../src/model/map";
import { makeUpMap } from "../make/map";
import { contextOf, hostileMap, hostileTitles, sceneOf } from "./make";
import { richMap } from "./richMap";
import { type Element, everyElement, readXml } from "./wellFormed";

function write(map: CitationMap): string {
  return graphmlExporter.write(sceneOf(map), map, {}, contextOf(map)) as string;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** All elements; the strict reader knows no declaration. */
function elementsOf(text: string): Element[] {
  expect(text.startsWith(DECLARATION)).toBe(true);
  return [...everyElement(readXml(text.slice(DECLARATION.length)))];
}

describe("GraphML", () => {
  const map = makeUpMap({ papers: 20, topics: 4 });
  const read = parse(Graph, write(map));

  it("has the hub, every paper and every edge of the map, told apart by kind", () => {
    expect(read.nodes()).toEqual(["made:hub", ...map.graph.paperIds]);
    expect(read.size).toBe(map.graph.graph.size);
    expect(read.type).toBe("directed");
    expect(read.filterEdges((_edge, { kind }) => kind === "cites")).toHaveLength(20);
    expect(read.filterEdges((_edge, { kind, terms }) => kind === "similar" && terms !== "")).toHaveLength(
      map.graph.graph.size - 20,
    );
  });

  it("gives a paper its title, topic, colour, place and size, with numbers as numbers", () => {
    const scene = sceneOf(map);
    map.graph.paperIds.forEach((id, k) => {
      const topic = map.topics.topics.find((each) => each.id === map.topics.assignments[k]?.topic);
      expect(read.getNodeAttributes(id)).toMatchObject({
        kind: "paper",
        label: map.bibliography.papers[k]?.title,
        topic: topic?.label,
        x: Number(map.layout.positions[2 * k]!.toFixed(3)),
        y: Number(map.layout.positions[2 * k + 1]!.toFixed(3)),
        size: Number(map.layout.radii[k]!.toFixed(3)),
        color: scene.discs.fills[k],
      });
    });
  });

  it("declares every key once and uses no other", () => {
    const elements = elementsOf(write(richMap()));
    const keys = elements.filter(({ name }) => name === "key").map(({ attributes }) => attributes.get("id"));
    expect(new Set(keys).size).toBe(keys.length);
    for (const { attributes } of elements.filter(({ name }) => name === "data"))
      expect(keys).toContain(attributes.get("key"));
  });

  it("says what the source has and nothing where it has not", () => {
    const rich = parse(Graph, write(richMap()));
    const [first, , , , bare] = richMap().graph.paperIds;
    expect(rich.getNodeAttributes(first)).toMatchObject({
      authors: "Made A. Upson; Vera van Example; Exemplo, Ana María",
      year: 2025,
      doi: "10.9999/made_up%1",
      url: "https://example.org/?a=1&b=2",
    });
    for (const name of ["authors", "year", "doi", "venue"])
      expect(rich.hasNodeAttribute(bare, name), name).toBe(false);
  });

  it("stays well-formed with hostile titles", () => {
    const text = write(hostileMap());
    expect(elementsOf(text).filter(({ name }) => name === "node")).toHaveLength(hostileTitles.length + 1);
    const labels = parse(Graph, text).mapNodes((_node, { label }) => label as string);
    expect(labels).toHaveLength(hostileTitles.length + 1);
    expect(labels).toEqual(expect.arrayContaining(["<script>alert(1)</script>", "]]> ends a CDATA section"]));
    expect(labels).toContain('quotes "inside", commas; and\r\ntwo lines');
  });
});
