/** A graph as graphology serialises it (graphology.github.io/serialization.html), written by Orrery → bibliography and map. */
import { decodeText } from "../lib/decodeText";
import { InputError } from "../model/inputError";
import type { Source } from "../model/plugins";
import { readGraph } from "./graphFile/readGraph";
import { isJsonObject, type JsonObject } from "./json/fields";
import { parseObject, tryJson } from "./json/parse";

/** Characters in which a file says what it is. */
const HEAD = 65_536;
/** As Orrery begins it, so that a file that was cut off is still known by its kind. */
const OPENING =
  /^\s*\{\s*"attributes"\s*:\s*\{\s*"title"\s*:\s*"(?:[^"\\]|\\.)*"\s*,\s*"creator"\s*:\s*"Orrery"/;

export const graphologyJson: Source = {
  id: "graphology-json",
  label: "Graph (graphology JSON)",
  accepts(bytes) {
    const { text: head } = decodeText(bytes.subarray(0, HEAD));
    if (OPENING.test(head)) return 1;
    if (!/^\s*\{\s*"(?:attributes|options|nodes|edges)"/.test(head)) return 0;
    const { text } = decodeText(bytes);
    return ['"nodes"', '"edges"', '"key"'].every((word) => text.includes(word)) && isGraph(tryJson(text))
      ? 0.9
      : 0;
  },
  read(bytes, name) {
    const { value, notes } = parseObject(bytes, name);
    if (!isGraph(value))
      throw new InputError("This is no graph: looked for lists “nodes” (each with a “key”) and “edges”.");
    const nodes = value.nodes
      .filter(isJsonObject)
      .map(({ key, attributes }) => ({ ...fieldsOf(attributes), id: key }));
    const edges = value.edges
      .filter(isJsonObject)
      .map(({ source, target, attributes }) => ({ ...fieldsOf(attributes), source, target }));
    const strangers = value.nodes.length - nodes.length + value.edges.length - edges.length;
    if (strangers > 0)
      notes.push({ where: name, what: `${strangers} of its nodes and edges are no objects; left out.` });
    return readGraph({ nodes, edges, isWhole: true }, { format: graphologyJson.id, origin: name, notes });
  },
};

function isGraph(value: unknown): value is { nodes: readonly unknown[]; edges: readonly unknown[] } {
  return isJsonObject(value) && Array.isArray(value.nodes) && Array.isArray(value.edges);
}

function fieldsOf(attributes: unknown): JsonObject {
  return isJsonObject(attributes) ? attributes : {};
}
