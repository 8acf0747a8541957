import Graph from "graphology";
import { describe, expect, it } from "vitest";
import { graphologyJsonExporter } from "../../src/export/graphologyJson";
import type { CitationMap } from "../../src/model/map";
import { makeUpMap } from "../make/map";
import { contextOf, hostileMap, hostileTitles, sceneOf } from "./make";
import { richMap } from "./richMap";

function read(map: CitationMap) {
  return Graph.from(
    JSON.parse(graphologyJsonExporter.write(sceneOf(map), map, {}, contextOf(map)) as string),
  );
}

describe("graphology JSON", () => {
  const map = makeUpMap({ papers: 20, topics: 4 });
  const graph = read(map);

  it("is imported by graphology as the graph of the map: citations directed, links undirected", () => {
    expect(graph.nodes()).toEqual(["made:hub", ...map.graph.paperIds]);
    expect([graph.directedSize, graph.undirectedSize]).toEqual([
      map.graph.graph.directedSize,
      map.graph.graph.undirectedSize,
    ]);
    graph.forEachDirectedEdge((_edge, { kind, weight }, _source, target) => {
      expect([kind, weight, target]).toEqual(["cites", 1, "made:hub"]);
    });
    graph.forEachUndirectedEdge((_edge, { weight, terms }, source, target) => {
      const [edge] = map.graph.graph.undirectedEdges(source, target);
      expect(map.graph.graph.getEdgeAttributes(edge)).toMatchObject({
        kind: "similar",
        terms,
        weight: expect.closeTo(weight, 3),
      });
    });
  });

  it("gives papers what Sigma draws by, and lists as lists", () => {
    const rich = richMap();
    const [first] = rich.graph.paperIds;
    expect(read(rich).getNodeAttributes(first)).toMatchObject({
      label: rich.bibliography.papers[0]!.title,
      x: Number(rich.layout.positions[0]!.toFixed(3)),
      y: Number(rich.layout.positions[1]!.toFixed(3)),
      size: Number(rich.layout.radii[0]!.toFixed(3)),
      color: sceneOf(rich).discs.fills[0],
      authors: ["Made A. Upson", "Vera van Example", "Exemplo, Ana María"],
      keywords: ["triangles, red", "corners"],
    });
  });

  it("keeps hostile titles as they are, but for what is no character", () => {
    const labels = read(hostileMap()).mapNodes((_node, { label }) => label as string);
    expect(labels).toHaveLength(hostileTitles.length + 1);
    expect(labels).toContain(hostileTitles[9]);
    expect(labels.join("")).not.toMatch(/\p{Cs}/u);
  });
});
