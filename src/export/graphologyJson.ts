/**
 * A map → a graph as `graphology.import` takes it (graphology.github.io/serialization.html): citations directed, links undirected, with
 * the attributes that Sigma draws by (`label`, `x`, `y`, `size`, `color`).
 */
import type { CitationMap } from "../model/map";
import type { Exporter } from "../model/plugins";
import type { Scene } from "../model/scene";
import { cleanText } from "./rows/cleanText";
import { edgeRows, weightOf } from "./rows/edgeRows";
import { type GraphNode, graphNodes, nodeColumns, valuesOf } from "./rows/graphColumns";
import { readableJson } from "./rows/readableJson";

export const graphologyJsonExporter: Exporter = {
  id: "graphologyJson",
  label: "Graph for JavaScript (graphology JSON)",
  help: "graphology, Sigma and Gephi Lite take it as it is",
  group: "data",
  extension: "graphology.json",
  mime: "application/json",
  parameters: [],
  write: (scene, map) => readableJson(serialised(scene, map), FIELDS),
};

const FIELDS = [
  "key source target undirected attributes options nodes edges type multi allowSelfLoops",
  "label kind weight title topic topicId",
].flatMap((line) => line.split(" "));

function serialised(scene: Scene, map: CitationMap) {
  return {
    attributes: {
      title: cleanText(scene.title),
      description: cleanText(scene.description),
      creator: "Orrery",
    },
    options: { type: "mixed", multi: true, allowSelfLoops: true },
    nodes: graphNodes(scene, map).map((node) => ({ key: node.paper.id, attributes: attributesOf(node) })),
    edges: edgeRows(map).map((edge, k) => {
      const { source, target, terms, ...attributes } = edge;
      const named = terms ? { ...attributes, terms: terms.map(cleanText) } : attributes;
      const ends = { key: `e${k}`, source, target, attributes: { ...named, weight: weightOf(edge) } };
      return edge.kind === "similar" ? { ...ends, undirected: true } : ends;
    }),
  };
}

/** Lists stay lists here; other formats join them to one text. */
function attributesOf(node: GraphNode): Record<string, unknown> {
  const { paper, row, x, y, size, color } = node;
  const known = valuesOf(nodeColumns, node).map(({ column, value }) => [
    column.id,
    typeof value === "string" ? cleanText(value) : value,
  ]);
  return {
    label: cleanText(paper.title),
    ...Object.fromEntries(known),
    ...(paper.authors ? { authors: paper.authors.map(cleanText) } : {}),
    ...(paper.keywords ? { keywords: paper.keywords.map(cleanText) } : {}),
    ...(row?.topic?.detail.length ? { topicDetail: row.topic.detail.map(cleanText) } : {}),
    x,
    y,
    size,
    ...(color === null ? {} : { color }),
  };
}
