/**
 * A map → GEXF 1.3 (gexf.net/schema.html), as Gephi reads it: hub and papers with topic, colour, position and size; citations directed,
 * inferred links undirected, the two told apart by `kind`. Written here rather than with graphology-gexf, whose
 * writer lets control characters through (no XML reader opens such a file) and names its edges at random.
 */
import { escapeXml } from "../lib/xml";
import type { Paper } from "../model/bibliography";
import type { CitationMap } from "../model/map";
import type { Exporter } from "../model/plugins";
import type { Scene } from "../model/scene";
import { type PaperRow, paperRows, rounded, yearOf } from "./paperRows";

export const gexfExporter: Exporter = {
  id: "gexf",
  label: "Graph for Gephi (GEXF)",
  help: "papers, topics, positions, links",
  group: "data",
  extension: "gexf",
  mime: "application/gexf+xml",
  parameters: [],
  write: (scene, map) => `${[...gexfLines(scene, map)].join("\n")}\n`,
};

type Value = string | number | boolean | undefined;
type Column<Item> = readonly [id: string, type: string, value: (item: Item) => Value];

/** A node to write; `row` is null for the hub. */
interface Node {
  readonly paper: Paper;
  readonly row: PaperRow | null;
}

const NODE_COLUMNS: readonly Column<Node>[] = [
  ["kind", "string", ({ row }) => (row ? "paper" : "hub")],
  ["topic", "string", ({ row }) => row?.topic?.label],
  ["topicId", "string", ({ row }) => row?.topic?.id],
  ["strength", "double", ({ row }) => (row?.topic ? rounded(row.strength, 3) : undefined)],
  ["secondTopic", "string", ({ row }) => row?.second?.label],
  ["weak", "boolean", ({ row }) => (row?.topic ? row.weak : undefined)],
  ["authors", "string", ({ paper }) => paper.authors?.join("; ")],
  ["date", "string", ({ paper }) => paper.date],
  ["year", "integer", ({ paper }) => yearOf(paper)],
  ["venue", "string", ({ paper }) => paper.venue],
  ["doi", "string", ({ paper }) => paper.doi],
  ["arxivId", "string", ({ paper }) => paper.arxivId],
  ["url", "string", ({ paper }) => paper.url],
];

interface Edge {
  readonly role?: string;
  readonly polarity?: string;
  readonly terms?: readonly string[];
}

const EDGE_COLUMNS: readonly Column<Edge>[] = [
  ["role", "string", ({ role }) => role],
  ["polarity", "string", ({ polarity }) => polarity],
  ["terms", "string", ({ terms }) => terms?.join("; ")],
];

function* gexfLines(scene: Scene, map: CitationMap): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>';
  yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">';
  yield "  <meta>";
  yield "    <creator>Orrery</creator>";
  yield `    <description>${escapeXml(scene.description)}</description>`;
  yield "  </meta>";
  yield '  <graph defaultedgetype="directed">';
  yield* declared("node", NODE_COLUMNS);
  yield* declared("edge", EDGE_COLUMNS);
  yield "    <nodes>";
  yield* nodes(scene, map);
  yield "    </nodes>";
  yield "    <edges>";
  yield* edges(map);
  yield "    </edges>";
  yield "  </graph>";
  yield "</gexf>";
}

function* declared<Item>(kind: string, columns: readonly Column<Item>[]): Generator<string> {
  yield `    <attributes class="${kind}">`;
  for (const [id, type] of columns) yield `      <attribute id="${id}" title="${id}" type="${type}"/>`;
  yield "    </attributes>";
}

function* nodes(scene: Scene, map: CitationMap): Generator<string> {
  const fills = new Map(scene.discs.ids.map((id, i) => [id, scene.discs.fills[i]!]));
  yield* node({ paper: map.bibliography.hub, row: null }, scene.hub.fill, 0, 0, map.layout.hubRadius);
  for (const row of paperRows(map))
    yield* node({ paper: row.paper, row }, fills.get(row.paper.id), row.x, row.y, row.radius);
}

function* node(item: Node, fill: string | undefined, x: number, y: number, size: number): Generator<string> {
  yield `      <node id="${escapeXml(item.paper.id)}" label="${escapeXml(item.paper.title)}">`;
  yield* values(NODE_COLUMNS, item);
  yield* color(fill);
  yield `        <viz:position x="${rounded(x, 3)}" y="${rounded(y, 3)}" z="0"/>`;
  yield `        <viz:size value="${rounded(size, 3)}"/>`;
  yield "      </node>";
}

/** Both ways in which readers take a colour are r, g, b; a fill that is not #rrggbb is left to the reader. */
function* color(fill: string | undefined): Generator<string> {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(fill ?? "");
  if (!parts) return;
  const [r, g, b] = parts.slice(1).map((part) => Number.parseInt(part, 16));
  yield `        <viz:color r="${r}" g="${g}" b="${b}"/>`;
}

function* edges(map: CitationMap): Generator<string> {
  const lines: string[] = [];
  map.graph.graph.forEachEdge((_key, edge, source, target) => {
    const ends = `source="${escapeXml(source)}" target="${escapeXml(target)}"`;
    const how =
      edge.kind === "similar"
        ? `type="undirected" kind="similar" weight="${rounded(edge.weight, 4)}"`
        : 'type="directed" kind="cites" weight="1"';
    const attributes = [...values(EDGE_COLUMNS, edge)];
    const head = `      <edge id="e${lines.length}" ${ends} ${how}`;
    lines.push(
      attributes.length === 0 ? `${head}/>` : [`${head}>`, ...attributes, "      </edge>"].join("\n"),
    );
  });
  yield* lines;
}

function* values<Item>(columns: readonly Column<Item>[], item: Item): Generator<string> {
  const known = columns.flatMap(([id, , value]) => {
    const given = value(item);
    return given === undefined || given === "" ? [] : [{ id, text: String(given) }];
  });
  if (known.length === 0) return;
  yield "        <attvalues>";
  for (const { id, text } of known) yield `          <attvalue for="${id}" value="${escapeXml(text)}"/>`;
  yield "        </attvalues>";
}
