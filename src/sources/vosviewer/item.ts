/** An item of a VOSviewer map, from its text or its JSON, → a node whose attributes have the names of a paper's fields. */
import { idOfNode, type NetworkNode } from "../network/network";
import { factsInHtml } from "./factsInHtml";

export interface VosviewerItem {
  readonly id: unknown;
  readonly label: unknown;
  /** HTML. */
  readonly description: unknown;
  readonly cluster: unknown;
  /** What VOSviewer sizes and colours items by: name → number. */
  readonly weights: ReadonlyMap<string, unknown>;
  readonly scores: ReadonlyMap<string, unknown>;
  /** `url`, `x`, `y` and what else the file gives. */
  readonly more: ReadonlyMap<string, unknown>;
}

/** @param clusterNames number of a cluster → its name, where the file gives one. */
export function nodeOfItem(
  item: VosviewerItem,
  where: string,
  clusterNames: ReadonlyMap<string, string>,
): NetworkNode {
  const { facts, text } = factsInHtml(typeof item.description === "string" ? item.description : "");
  const attributes = new Map<string, unknown>([...facts.flatMap(paperFact), ...item.more]);
  if (text !== "") attributes.set("description", text);
  const cluster = idOfNode(item.cluster);
  const names = new Set([...attributes.keys()].map((name) => name.toLowerCase()));
  if (cluster !== undefined && !names.has("topic"))
    attributes.set("category", clusterNames.get(cluster) ?? `cluster ${cluster}`);
  const year = numberOf(item.scores.get("Pub. year"));
  if (year !== undefined && !names.has("year")) attributes.set("year", year);
  // Of an author or a journal the citations are those of all its papers.
  const isDocument = year !== undefined || names.has("title") || names.has("doi");
  for (const [kind, numbers] of [
    ["weight", item.weights],
    ["score", item.scores],
  ] as const)
    for (const [name, value] of numbers) {
      if (isDocument && name === "Citations") attributes.set("citations", value);
      else if (name !== "Pub. year") attributes.set(`${kind}<${name}>`, value);
    }
  return { id: idOfNode(item.id), where, label: idOfNode(item.label), attributes };
}

/** `quantitative science studies, 2(1), 1-22` is the venue with volume, issue and pages. */
function paperFact([name, value]: readonly [string, string]): (readonly [string, string])[] {
  if (name.toLowerCase() !== "source") return [[name, value]];
  const parts = /^(.{1,400}), (\d{1,5})\((\w{1,20})\), ([\w.–-]{1,30})$/.exec(value);
  if (!parts) return [["venue", value]];
  const [, venue = "", volume = "", issue = "", pages = ""] = parts;
  return [
    ["venue", venue],
    ["volume", volume],
    ["issue", issue],
    ["pages", pages],
  ];
}

/** A whole number; averages are none. */
function numberOf(value: unknown): number | undefined {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isInteger(number) ? number : undefined;
}
