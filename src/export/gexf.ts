/**
 * A map → GEXF 1.3 (gexf.net/schema.html), as Gephi reads it: hub and papers with topic, colour, position and size; citations and inferred
 * links told apart by `kind`. All edges are directed: NetworkX refuses a graph of both sorts, and Gephi the sort "mutual". Written here
 * rather than with graphology-gexf, whose writer lets control characters through (no XML reader opens such a file) and names its edges at
 * random.
 */
import { escapeXml } from "../lib/xml";
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

export const gexfExporter: Exporter = {
  id: "gexf",
  label: "Graph for Gephi (GEXF)",
  help: "papers, topics, colours, positions, links; NetworkX reads it from version 3.6 on",
  group: "data",
  extension: "gexf",
  mime: "application/gexf+xml",
  parameters: [],
  write: (scene, map) => `${[...gexfLines(scene, map)].join("\n")}\n`,
};

function* gexfLines(scene: Scene, map: CitationMap): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>';
  yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">';
  yield "  <meta>";
  yield "    <creator>Orrery</creator>";
  yield `    <description>${escapeXml(scene.description)}</description>`;
  yield "  </meta>";
  yield '  <graph defaultedgetype="directed">';
  yield* declared("node", nodeColumns);
  yield* declared("edge", edgeColumns);
  yield "    <nodes>";
  for (const each of graphNodes(scene, map)) yield* node(each);
  yield "    </nodes>";
  yield "    <edges>";
  for (const [k, edge] of edgeRows(map).entries()) yield* edgeLines(edge, k);
  yield "    </edges>";
  yield "  </graph>";
  yield "</gexf>";
}

function* declared<Item>(kind: string, columns: readonly Column<Item>[]): Generator<string> {
  yield `    <attributes class="${kind}">`;
  for (const { id, type } of columns) yield `      <attribute id="${id}" title="${id}" type="${type}"/>`;
  yield "    </attributes>";
}

function* node(item: GraphNode): Generator<string> {
  yield `      <node id="${xmlValue(item.paper.id)}" label="${xmlValue(item.paper.title)}">`;
  yield* values(nodeColumns, item);
  const rgb = rgbOf(item);
  if (rgb) yield `        <viz:color r="${rgb[0]}" g="${rgb[1]}" b="${rgb[2]}"/>`;
  yield `        <viz:position x="${item.x}" y="${item.y}" z="0"/>`;
  yield `        <viz:size value="${item.size}"/>`;
  yield "      </node>";
}

/** `kind` stands twice: as Gephi's own kind of edge, and as an attribute for readers that know none. */
function* edgeLines(edge: EdgeRow, index: number): Generator<string> {
  const ends = `source="${xmlValue(edge.source)}" target="${xmlValue(edge.target)}"`;
  yield `      <edge id="e${index}" ${ends} kind="${edge.kind}" weight="${weightOf(edge)}">`;
  yield* values(edgeColumns, edge);
  yield "      </edge>";
}

function* values<Item>(columns: readonly Column<Item>[], item: Item): Generator<string> {
  yield "        <attvalues>";
  for (const { column, value } of valuesOf(columns, item))
    yield `          <attvalue for="${column.id}" value="${xmlValue(value)}"/>`;
  yield "        </attvalues>";
}
