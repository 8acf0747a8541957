/**
 * A map → a network for Pajek (.net; Mrvar and Batagelj, Pajek manual): vertices with quoted labels and places in 0..1, citations as arcs,
 * links as edges. UTF-8 without a byte order mark, `*Vertices` first and arcs before edges, the only order that NetworkX, igraph and Gephi
 * all read.
 */
import { plainText } from "../lib/plainText";
import type { CitationMap } from "../model/map";
import type { Exporter } from "../model/plugins";
import type { Scene } from "../model/scene";
import { cleanText } from "./rows/cleanText";
import { type EdgeRow, edgeRows, weightOf } from "./rows/edgeRows";
import { type GraphNode, graphNodes } from "./rows/graphColumns";

export const pajekExporter: Exporter = {
  id: "pajek",
  label: "Network for Pajek (.net)",
  help: "titles, places, citations as arcs, links as edges; topics go into a partition (.clu)",
  group: "data",
  extension: "net",
  mime: "text/plain",
  parameters: [],
  write: (scene, map) => `${[...pajekLines(scene, map)].join("\n")}\n`,
};

function* pajekLines(scene: Scene, map: CitationMap): Generator<string> {
  const nodes = graphNodes(scene, map);
  const numbers = new Map(nodes.map(({ paper }, k) => [paper.id, k + 1]));
  const labels = uniqueLabels(nodes.map(({ paper }) => labelOf(paper.title)));
  const place = placesOf(nodes);
  const edges = edgeRows(map);
  const line = (edge: EdgeRow) => `${numbers.get(edge.source)} ${numbers.get(edge.target)} ${weightOf(edge)}`;
  yield `*Vertices ${nodes.length}`;
  for (const [k, node] of nodes.entries()) yield `${k + 1} "${labels[k]}" ${place(node)} 0.5000`;
  yield "*Arcs";
  for (const edge of edges) if (edge.kind === "cites") yield line(edge);
  yield "*Edges";
  for (const edge of edges) if (edge.kind === "similar") yield line(edge);
}

/** The format knows no escapes: a quote becomes an apostrophe, and so does a backslash that readers would take for one a slash. */
function labelOf(title: string): string {
  return plainText(cleanText(title))
    .replaceAll('"', "'")
    .replace(/\\(?=\\|$)/g, "/");
}

/** NetworkX names vertices by their labels and would make one of two papers with the same title. */
function uniqueLabels(labels: readonly string[]): string[] {
  const used = new Set(labels);
  const seen = new Set<string>();
  return labels.map((label) => {
    let unique = label;
    for (let k = 2; seen.has(unique) || (k > 2 && used.has(unique)); k++) unique = `${label} (${k})`;
    seen.add(unique);
    return unique;
  });
}

/** x and y of a node in 0..1, y down as Pajek has it, the same scale for both, the map in the middle. */
function placesOf(nodes: readonly GraphNode[]): (node: GraphNode) => string {
  let [left, right, bottom, top] = [0, 0, 0, 0];
  for (const { x, y } of nodes) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
  }
  const span = Math.max(right - left, top - bottom) || 1;
  const middle = [(left + right) / 2, (bottom + top) / 2] as const;
  return ({ x, y }) =>
    `${(0.5 + (x - middle[0]) / span).toFixed(4)} ${(0.5 - (y - middle[1]) / span).toFixed(4)}`;
}
