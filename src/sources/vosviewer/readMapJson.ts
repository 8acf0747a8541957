/** A JSON file of VOSviewer → a reading. */
import { excerpt, plainText } from "../../lib/plainText";
import type { Note } from "../../model/bibliography";
import { InputError } from "../../model/inputError";
import type { Reading } from "../../model/mapFile";
import type { ReadContext, SourceInput } from "../../model/plugins";
import { isJsonObject, type JsonObject } from "../json/fields";
import { readObject } from "../json/parse";
import { idOfNode } from "../network/network";
import { readNetwork } from "../network/readNetwork";
import { nodeOfItem, type VosviewerItem } from "./item";
import { seeming } from "./seeming";
import { CLUSTERS } from "./sentences";

/** Throws `InputError` if there is no list of items. */
export async function readVosviewerJson(input: SourceInput, context: ReadContext): Promise<Reading> {
  return readObject(await input.bytes(), input.name, (value, notes) =>
    readMap(value, input.name, notes, context),
  );
}

function readMap(
  value: JsonObject,
  origin: string,
  notes: readonly Note[],
  context: ReadContext,
): Promise<Reading> {
  const { network } = value;
  if (!isJsonObject(network) || !Array.isArray(network.items))
    throw new InputError("This is no map of VOSviewer: looked for “network” with a list “items”.");
  const entries: readonly unknown[] = network.items;
  const items = entries.filter(isJsonObject).map(itemOf);
  const names = clusterNames(network.clusters);
  const strangers = entries.length - items.length;
  const links = Array.isArray(network.links) ? network.links.filter(isJsonObject) : null;
  const numbers = items.flatMap(({ weights, scores }) => [...weights.keys(), ...scores.keys()]);
  return readNetwork(
    {
      nodes: items.map((item, i) => nodeOfItem(item, `item ${i + 1}`, names)),
      edges:
        links?.map(({ source_id, target_id }) => ({
          source: idOfNode(source_id),
          target: idOfNode(target_id),
          isDirected: false,
        })) ?? null,
      refused: Array.from({ length: strangers }, () => ({
        where: "items",
        why: "It is no object; left out.",
      })),
    },
    {
      format: "vosviewer-json",
      origin,
      notes: [
        ...notes,
        ...(items.some(({ cluster }) => idOfNode(cluster) !== undefined)
          ? [{ where: origin, what: CLUSTERS }]
          : []),
      ],
      context,
      unlikePapers: seeming(calledItem(value.config), new Set(numbers)),
      nothing:
        "There are no items in this map of VOSviewer: looked for objects with a label in the list “items”.",
    },
  );
}

function itemOf(entry: JsonObject): VosviewerItem {
  const { id, label, description, cluster, weights, scores, ...more } = entry;
  return {
    id,
    label,
    description,
    cluster,
    weights: entriesOf(weights),
    scores: entriesOf(scores),
    more: new Map(Object.entries(more)),
  };
}

function entriesOf(value: unknown): Map<string, unknown> {
  return new Map(isJsonObject(value) ? Object.entries(value) : []);
}

function clusterNames(value: unknown): Map<string, string> {
  const clusters = Array.isArray(value) ? value.filter(isJsonObject) : [];
  return new Map(
    clusters.flatMap(({ cluster, label }) => {
      const [number, name] = [idOfNode(cluster), idOfNode(label)];
      return number !== undefined && name !== undefined ? [[number, name] as const] : [];
    }),
  );
}

/** What the file calls an item; null where it does not say. */
function calledItem(config: unknown): string | null {
  const terms = isJsonObject(config) && isJsonObject(config.terminology) ? config.terminology : {};
  return typeof terms.item === "string" && terms.item.trim() !== ""
    ? excerpt(plainText(terms.item), 40)
    : null;
}
