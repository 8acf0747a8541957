import Graph from "graphology";
import { parse } from "graphology-gexf";
import { describe, expect, it } from "vitest";
import { gexfExporter } from "../../src/export/gexf";
import type { CitationMap } from "../../src/model/map";
import { makeUpMap } from "../make/map";
import { contextOf, hostileMap, hostileTitles, sceneOf } from "./make";

function write(map: CitationMap): string {
  return gexfExporter.write(sceneOf(map), map, {}, contextOf(map)) as string;
}

describe("GEXF", () => {
  const map = makeUpMap({ papers: 20, topics: 4 });
  const read = parse(Graph, write(map));

  it("has the hub, every paper and every edge of the map", () => {
    const { graph } = map.graph;
    expect(read.nodes()).toEqual(["made:hub", ...map.graph.paperIds]);
    expect(read.size).toBe(graph.size);
    const citing = read.filterEdges((_edge, { kind }) => kind === "cites");
    expect(citing).toHaveLength(20);
    expect(citing.every((edge) => read.target(edge) === "made:hub")).toBe(true);
    const links = read.filterEdges((_edge, { kind }) => kind === "similar");
    expect(links).toHaveLength(graph.size - 20);
    expect(read.type).toBe("directed");
  });

  it("has line breaks of a value as they are", () => {
    const papers = map.bibliography.papers.map((paper) => ({ ...paper, venue: "one\ntwo\tthree" }));
    const broken = parse(Graph, write({ ...map, bibliography: { ...map.bibliography, papers } }));
    expect(broken.getNodeAttribute(papers[0]!.id, "venue")).toBe("one\ntwo\tthree");
  });

  it("gives a paper its title, topic, colour, place and size", () => {
    const scene = sceneOf(map);
    map.graph.paperIds.forEach((id, k) => {
      const paper = read.getNodeAttributes(id);
      const topic = map.topics.topics.find((each) => each.id === map.topics.assignments[k]?.topic);
      expect(paper).toMatchObject({
        kind: "paper",
        label: map.bibliography.papers[k]?.title,
        topic: topic?.label,
      });
      expect(paper.x).toBeCloseTo(map.layout.positions[2 * k]!, 3);
      expect(paper.y).toBeCloseTo(map.layout.positions[2 * k + 1]!, 3);
      expect(paper.size).toBeCloseTo(map.layout.radii[k]!, 3);
      const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(scene.discs.fills[k]!.slice(at, at + 2), 16));
      expect(paper.color).toBe(`rgb(${r},${g},${b})`);
    });
    expect(read.getNodeAttributes("made:hub")).toMatchObject({ kind: "hub", x: 0, y: 0, size: 1.5 });
  });

  it("gives links their weight and the terms that they rest on", () => {
    const { graph } = map.graph;
    const weights = graph
      .filterEdges((_edge, { kind }) => kind === "similar")
      .map((edge) => {
        const link = graph.getEdgeAttributes(edge);
        return link.kind === "similar" ? Number(link.weight.toFixed(4)) : 0;
      });
    const links = read.filterEdges((_edge, { kind }) => kind === "similar");
    expect(links.map((edge) => read.getEdgeAttribute(edge, "weight"))).toEqual(weights);
    expect(links.every((edge) => read.getEdgeAttribute(edge, "terms") !== "")).toBe(true);
  });

  it("says year, doi and address where the source has them and nothing where it has not", () => {
    const [first, ...rest] = map.bibliography.papers;
    const known = { ...first!, year: 2025, doi: "10.9999/made-up", url: "https://example.org/?a=1&b=2" };
    const bibliography = { ...map.bibliography, papers: [known, ...rest] };
    const graph = parse(Graph, write({ ...map, bibliography }));
    expect(graph.getNodeAttributes(known.id)).toMatchObject({ year: 2025, doi: known.doi, url: known.url });
    expect(graph.hasNodeAttribute(rest[0]!.id, "year")).toBe(false);
    expect(graph.hasNodeAttribute(rest[0]!.id, "doi")).toBe(false);
  });

  it("stays readable with hostile titles", () => {
    const hostile = hostileMap();
    const graph = parse(Graph, write(hostile));
    expect(graph.order).toBe(hostileTitles.length + 1);
    const labels = graph.mapNodes((_node, { label }) => label as string);
    expect(labels).toContain("<script>alert(1)</script>");
    expect(labels).toContain("&amp; already escaped");
    expect(labels).toContainEqual(expect.stringContaining("control \ufffd\ufffd\ufffd[31m"));
  });

  it("carries no date, so that the same map gives the same file", () => {
    expect(write(map)).not.toContain("lastmodifieddate");
    expect(write(map)).toBe(write(map));
  });
});
