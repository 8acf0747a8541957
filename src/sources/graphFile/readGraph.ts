/** The records of a graph file → the whole map if Orrery wrote it, else papers and citations. */
import type { Reading } from "../../model/mapFile";
import type { JsonObject } from "../json/fields";
import { idOfNode, type NetworkEdge, type NetworkNode } from "../network/network";
import { readNetwork } from "../network/readNetwork";
import { type GraphRecords, type GraphSetting, textIn } from "./records";
import { readSavedGraph } from "./savedGraph";

/** Throws `InputError` if no record can be read. */
export async function readGraph(records: GraphRecords, setting: GraphSetting): Promise<Reading> {
  if (isOurs(records)) return readSavedGraph(records, setting);
  const { nodes, edges, isWhole, broken = 0 } = records;
  const hubs = nodes.filter(({ kind }) => kind === "hub");
  const cut = isWhole ? "" : "The file breaks off or is damaged. ";
  return readNetwork(
    {
      nodes: nodes.map((node, i) => ({ ...nodeOf(node, i), isHub: hubs.length === 1 && node === hubs[0] })),
      edges: edges?.map(edgeOf) ?? null,
      refused: Array.from({ length: broken }, () => ({
        where: setting.origin,
        why: "The file breaks off within this node, or it is no node; left out.",
      })),
    },
    { ...setting, nothing: `${cut}There are no papers in this file: looked for nodes with labels.` },
  );
}

/** Orrery's first node says what the topics rest on, whatever program has written the file anew; and all its kinds are known. */
function isOurs({ nodes, edges }: GraphRecords): boolean {
  if (nodes.some(({ topicsFrom }) => textIn(topicsFrom) !== undefined)) return true;
  const areKnown = nodes.length > 0 && nodes.every(({ kind }) => kind === "hub" || kind === "paper");
  return areKnown && (!edges?.length || edges.some(({ kind }) => kind === "cites" || kind === "similar"));
}

function nodeOf({ id, label, ...attributes }: JsonObject, i: number): NetworkNode {
  const name = idOfNode(id);
  return {
    id: name,
    where: name === undefined ? `node ${i + 1}` : `node "${name}"`,
    label: idOfNode(label),
    attributes: new Map(Object.entries(attributes)),
  };
}

function edgeOf({ source, target, directed }: JsonObject): NetworkEdge {
  return { source: idOfNode(source), target: idOfNode(target), isDirected: directed === true };
}
