/**
 * A map → GraphML (Brandes et al., Graph Drawing 2001; graphml.graphdrawing.org) with typed keys. Places, sizes and colours are in `x`, `y`,
 * `size`, `r`, `g`, `b`, which Gephi takes for what they are. All edges are directed, as in gexf.ts and for the same reason.
 */
import type { CitationMap } from "../model/map";
import type { Exporter } from "../model/plugins";
import type { Scene } from "../model/scene";
import { type EdgeRow, edgeRows, weightOf } from "./rows/edgeRows";
import {
  type Column,
  edgeColumns,
  type GraphNode,
  graphNodes,
  nodeColumns,
  rgbOf,
  valuesOf,
  xmlValue,
} from "./rows/graphColumns";

export const graphmlExporter: Exporter = {
  id: "graphml",
  label: "Graph for many programs (GraphML)",
  help: "NetworkX, igraph, Gephi, yEd, Cytoscape",
  group: "data",
  extension: "graphml",
  mime: "application/graphml+xml",
  parameters: [],
  write: (scene, map) => `${[...graphmlLines(scene, map)].join("\n")}\n`,
};

const NODE_KEYS: readonly Column<GraphNode>[] = [
  { id: "label", type: "string", value: ({ paper }) => paper.title },
  ...nodeColumns,
  { id: "x", type: "double", value: ({ x }) => x },
  { id: "y", type: "double", value: ({ y }) => y },
  { id: "size", type: "double", value: ({ size }) => size },
  { id: "r", type: "integer", value: (node) => rgbOf(node)?.[0] },
  { id: "g", type: "integer", value: (node) => rgbOf(node)?.[1] },
  { id: "b", type: "integer", value: (node) => rgbOf(node)?.[2] },
];

const EDGE_KEYS: readonly Column<EdgeRow>[] = [
  { id: "weight", type: "double", value: weightOf },
  ...edgeColumns,
];

function* graphmlLines(scene: Scene, map: CitationMap): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">';
  yield* keys("node", NODE_KEYS);
  yield* keys("edge", EDGE_KEYS);
  yield '  <graph id="map" edgedefault="directed">';
  for (const node of graphNodes(scene, map)) {
    yield `    <node id="${xmlValue(node.paper.id)}">`;
    yield* data("node", NODE_KEYS, node);
    yield "    </node>";
  }
  for (const [k, edge] of edgeRows(map).entries()) {
    yield `    <edge id="e${k}" source="${xmlValue(edge.source)}" target="${xmlValue(edge.target)}">`;
    yield* data("edge", EDGE_KEYS, edge);
    yield "    </edge>";
  }
  yield "  </graph>";
  yield "</graphml>";
}

/** Ids of keys are unique in the file, so a name that both nodes and edges have needs two. */
function* keys<Item>(of: "node" | "edge", columns: readonly Column<Item>[]): Generator<string> {
  for (const { id, type } of columns) {
    const named = type === "integer" ? "int" : type;
    yield `  <key id="${of}.${id}" for="${of}" attr.name="${id}" attr.type="${named}"/>`;
  }
}

function* data<Item>(of: "node" | "edge", columns: readonly Column<Item>[], item: Item): Generator<string> {
  for (const { column, value } of valuesOf(columns, item))
    yield `      <data key="${of}.${column.id}">${xmlValue(value)}</data>`;
}
