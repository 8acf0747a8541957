/**
 * The topics and places that papers in a graph file state → the parts of a saved map that hold them, still to be checked by
 * json/savedMap.ts. What such a file lacks (terms, firmness, neighbours) is empty, and a remark says so.
 */
import { compareText } from "../../lib/order";
import { defaultRecipe } from "../../model/recipe";
import type { JsonObject } from "../json/fields";
import { listIn, numberIn, textIn } from "./records";

const REMARK =
  "Topics, places and links are those of the file, which holds neither the terms of the topics nor how firm they are; a correction finds the topics anew.";

/** As `map.topics` of an `orrery-map`. @param made the node that says how. @param papers each with its final `id`. */
export function topicsIn(made: JsonObject, papers: readonly JsonObject[]): JsonObject {
  const groups = groupsIn(papers);
  const idOfLabel = new Map(groups.map(({ id, label }) => [label, id]));
  return {
    method: defaultRecipe.topics.method,
    topics: groups.map(({ id, label, members }) => ({
      id,
      label,
      detail: textsIn(members[0]?.topicDetail),
      terms: [],
      size: members.length,
      representative: typicalOf(members),
    })),
    assignments: papers.map((paper) => assignmentIn(paper, idOfLabel)),
    basis: textIn(made.topicsFrom) ?? "what its file does not say",
    remarks: groups.length > 0 ? [REMARK] : [],
    unapplied: [],
  };
}

/** As `map.layout`: lengths from the hub's place, wherever another program has moved it; without a hub from the origin of the file. */
export function layoutIn(hub: JsonObject | null, papers: readonly JsonObject[]): JsonObject {
  const [x0, y0] = [numberIn(hub?.x) ?? 0, numberIn(hub?.y) ?? 0];
  return {
    method: defaultRecipe.layout.method,
    positions: papers.flatMap(({ x, y }) => [
      (numberIn(x) ?? Number.NaN) - x0,
      (numberIn(y) ?? Number.NaN) - y0,
    ]),
    radii: papers.map(radiusIn),
    hubRadius: hub ? radiusIn(hub) : 0,
  };
}

interface Group {
  readonly id: string;
  readonly label: string;
  readonly members: JsonObject[];
}

/** Largest first; of equals `t2` before `t10`. */
function groupsIn(papers: readonly JsonObject[]): Group[] {
  const groups = new Map<string, Group>();
  for (const paper of papers) {
    const id = topicIdIn(paper);
    if (id === null) continue;
    const group = groups.get(id) ?? { id, label: textIn(paper.topic) ?? id, members: [] };
    group.members.push(paper);
    groups.set(id, group);
  }
  return [...groups.values()].sort(
    (a, b) => b.members.length - a.members.length || a.id.length - b.id.length || compareText(a.id, b.id),
  );
}

/** By its name where another program has dropped the id. */
function topicIdIn({ topicId, topic }: JsonObject): string | null {
  return textIn(topicId) ?? textIn(topic) ?? null;
}

function typicalOf(members: readonly JsonObject[]): unknown[] {
  return members
    .flatMap(({ id, typical }) => {
      const rank = numberIn(typical);
      return rank === undefined ? [] : [{ id, rank }];
    })
    .sort((a, b) => a.rank - b.rank || compareText(String(a.id), String(b.id)))
    .map(({ id }) => id);
}

function assignmentIn(paper: JsonObject, idOfLabel: ReadonlyMap<string, string>): JsonObject {
  const topic = topicIdIn(paper);
  const second = idOfLabel.get(textIn(paper.secondTopic) ?? "");
  const secondStrength = numberIn(paper.secondStrength);
  return {
    paper: paper.id,
    topic,
    // A paper that fits nowhere has neither.
    strength: topic === null ? 0 : numberIn(paper.strength),
    weak: topic !== null && paper.weak === true,
    ...(second === undefined || secondStrength === undefined
      ? {}
      : { second: { topic: second, strength: secondStrength } }),
    terms: [],
    neighbours: [],
    ...(paper.byHand === true ? { byUser: true } : {}),
  };
}

function radiusIn({ radius, size }: JsonObject): number | undefined {
  return numberIn(radius ?? size);
}

function textsIn(value: unknown): string[] {
  const items: unknown = listIn(value);
  return Array.isArray(items) ? items.filter((item): item is string => typeof item === "string") : [];
}
