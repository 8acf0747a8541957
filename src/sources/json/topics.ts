/** The topics of a saved map → topics, or null if any part of them is not sound or does not fit the papers. */
import type { Assignment, Topic, Topics, WeightedTerm } from "../../model/topics";
import { areTexts, isCount, isShare } from "./checks";
import { isJsonObject, type JsonObject } from "./fields";

export function readTopics(value: unknown, paperIds: ReadonlySet<string>): Topics | null {
  if (!isJsonObject(value) || typeof value.method !== "string" || typeof value.basis !== "string")
    return null;
  const topics = readAll(value.topics, (topic) => readTopic(topic, paperIds));
  if (!topics) return null;
  const topicIds = new Set(topics.map((topic) => topic.id));
  if (topicIds.size !== topics.length) return null;
  const assignments = readAll(value.assignments, (assignment) => readAssignment(assignment, topicIds));
  if (!assignments || assignments.length !== paperIds.size) return null;
  const assigned = new Set(assignments.map((assignment) => assignment.paper));
  if (assigned.size !== paperIds.size || [...assigned].some((id) => !paperIds.has(id))) return null;
  return { method: value.method, topics, assignments, basis: value.basis };
}

function readTopic(value: JsonObject, paperIds: ReadonlySet<string>): Topic | null {
  const { id, label, inferredLabel, detail, size, representative } = value;
  const terms = readTerms(value.terms);
  if (typeof id !== "string" || typeof label !== "string" || !areTexts(detail) || !terms) return null;
  if (inferredLabel !== undefined && typeof inferredLabel !== "string") return null;
  if (!isCount(size) || !areTexts(representative) || representative.some((paper) => !paperIds.has(paper)))
    return null;
  return {
    id,
    label,
    ...(inferredLabel !== undefined ? { inferredLabel } : {}),
    detail,
    terms,
    size,
    representative,
  };
}

function readAssignment(value: JsonObject, topicIds: ReadonlySet<string>): Assignment | null {
  const { paper, topic, strength, weak } = value;
  const terms = readTerms(value.terms);
  const isTopic = topic === null || (typeof topic === "string" && topicIds.has(topic));
  if (typeof paper !== "string" || !isTopic || !isShare(strength) || typeof weak !== "boolean" || !terms)
    return null;
  if (value.second === undefined) return { paper, topic, strength, weak, terms };
  if (!isJsonObject(value.second)) return null;
  const second = { topic: value.second.topic, strength: value.second.strength };
  if (typeof second.topic !== "string" || !topicIds.has(second.topic) || !isShare(second.strength))
    return null;
  return { paper, topic, strength, weak, second: { topic: second.topic, strength: second.strength }, terms };
}

function readTerms(value: unknown): WeightedTerm[] | null {
  return readAll(value, ({ term, weight, count }) =>
    typeof term === "string" && isShare(weight) && isCount(count) ? { term, weight, count } : null,
  );
}

/** Null if it is no list of objects, or any of them cannot be read. */
function readAll<Value>(value: unknown, read: (item: JsonObject) => Value | null): Value[] | null {
  if (!Array.isArray(value)) return null;
  const items: Value[] = [];
  for (const item of value as readonly unknown[]) {
    const found = isJsonObject(item) ? read(item) : null;
    if (found === null) return null;
    items.push(found);
  }
  return items;
}
