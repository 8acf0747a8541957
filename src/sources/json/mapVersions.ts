/** Saved maps of earlier versions → today's. What is of the wrong kind is passed on as it is: the readers have notes for that. */
import { isJsonObject, type JsonObject } from "./fields";
import type { UpgradeSteps } from "./version";

export const MAP_STEPS: UpgradeSteps = [namesToCorrections];

/** From 1 to 2: names by a topic's most typical paper became corrections; the one topic method there was has a successor. */
function namesToCorrections(file: JsonObject): JsonObject {
  const recipe = isJsonObject(file.recipe) ? { recipe: recipeOf2(file.recipe) } : {};
  return { ...file, ...recipe, version: 2, map: mapOf2(file.map) };
}

function recipeOf2({ names, ...recipe }: JsonObject): JsonObject {
  const renames = isJsonObject(names)
    ? Object.entries(names).map(([paper, name]) => ({ kind: "rename", topic: [paper], name }))
    : names;
  const { topics } = recipe;
  const isOld = isJsonObject(topics) && topics.method === "lsa-blend";
  return {
    ...recipe,
    ...(isOld ? { topics: { ...topics, method: "consensus" } } : {}),
    ...(renames === undefined ? {} : { corrections: renames }),
  };
}

/** The topics stay as that method found them, until something is corrected. */
function mapOf2(map: unknown): unknown {
  if (!isJsonObject(map) || !isJsonObject(map.topics)) return map;
  const { assignments } = map.topics;
  const lists = Array.isArray(assignments)
    ? assignments.map((each: unknown) => (isJsonObject(each) ? { ...each, neighbours: [] } : each))
    : assignments;
  return { ...map, topics: { ...map.topics, assignments: lists, remarks: [], unapplied: [] } };
}
