/** A graph as graphology serialises it → its records: nodes by their keys, edges directed unless the graph or the edge says otherwise. */
import { isJsonObject, type JsonObject } from "../json/fields";
import type { GraphRecords } from "./records";

/**
 * @param isWhole false where the file breaks off: it may do so before its edges.
 * @param parts key of a node → attributes, where a program keeps them apart; over those in the graph.
 * @returns null if it is no such graph.
 */
export function graphologyRecords(
  graph: unknown,
  isWhole: boolean,
  parts: readonly unknown[] = [],
): GraphRecords | null {
  if (!isJsonObject(graph) || !Array.isArray(graph.nodes)) return null;
  if (isWhole && !Array.isArray(graph.edges)) return null;
  const stated: readonly unknown[] | null = Array.isArray(graph.edges) ? graph.edges : null;
  const isUndirected = isJsonObject(graph.options) && graph.options.type === "undirected";
  const nodes = graph.nodes.filter(isJsonObject).map(({ key, attributes }) => {
    const id = typeof key === "number" ? String(key) : key;
    const apart = parts.map((part) => fieldsOf(fieldOf(part, id)));
    return Object.assign({}, fieldsOf(attributes), ...apart, { id }) as JsonObject;
  });
  const edges = (stated ?? []).filter(isJsonObject).map(({ source, target, undirected, attributes }) => {
    const directed = !isUndirected && undirected !== true;
    return { ...fieldsOf(attributes), source, target, directed };
  });
  // What is no object has no ends: it is counted as an edge that leads nowhere.
  const strange = (stated?.length ?? 0) - edges.length;
  return {
    nodes,
    edges: stated && [...edges, ...Array.from({ length: strange }, () => ({ directed: true }))],
    isWhole,
    broken: graph.nodes.length - nodes.length,
  };
}

function fieldsOf(attributes: unknown): JsonObject {
  return isJsonObject(attributes) ? attributes : {};
}

function fieldOf(object: unknown, name: unknown): unknown {
  return isJsonObject(object) && typeof name === "string" && Object.hasOwn(object, name)
    ? object[name]
    : null;
}
