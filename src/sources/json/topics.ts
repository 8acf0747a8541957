/** The topics of a saved map → topics, or null if any part of them is not sound or does not fit the papers. */
import type {
  Assignment,
  Firmness,
  Topic,
  TopicPart,
  Topics,
  Unapplied,
  WeightedTerm,
} from "../../model/topics";
import { areTexts, isCount, isShare } from "./checks";
import type { ReadCorrections } from "./corrections";
import { isJsonObject, type JsonObject } from "./fields";

/** @param corrections index of a correction in the file → its index in the recipe that was read. */
export function readTopics(
  value: unknown,
  paperIds: ReadonlySet<string>,
  corrections: ReadCorrections["places"],
): Topics | null {
  if (!isJsonObject(value) || typeof value.method !== "string" || typeof value.basis !== "string")
    return null;
  const { method, basis, remarks } = value;
  const topics = readAll(value.topics, (topic) => readTopic(topic, paperIds));
  const unapplied = readUnapplied(value.unapplied, corrections);
  if (!topics || !unapplied || !areTexts(remarks)) return null;
  const topicIds = new Map(topics.map((topic) => [topic.id, topic]));
  if (topicIds.size !== topics.length) return null;
  if (topics.some(({ nearest }) => nearest !== undefined && !topicIds.has(nearest))) return null;
  const assignments = readAll(value.assignments, (item) => readAssignment(item, topicIds, paperIds));
  if (!assignments || assignments.length !== paperIds.size) return null;
  const assigned = new Set(assignments.map((assignment) => assignment.paper));
  if (assigned.size !== paperIds.size || [...assigned].some((id) => !paperIds.has(id))) return null;
  return { method, topics, assignments, basis, remarks, unapplied };
}

function readTopic(value: JsonObject, paperIds: ReadonlySet<string>): Topic | null {
  const { id, label, inferredLabel, detail, size, representative, nearest, locked } = value;
  const terms = readTerms(value.terms);
  const firmness = value.firmness === undefined ? undefined : readFirmness(value.firmness);
  const parts = value.parts === undefined ? undefined : readAll(value.parts, readPart);
  if (typeof id !== "string" || typeof label !== "string" || !areTexts(detail) || !terms) return null;
  if (inferredLabel !== undefined && typeof inferredLabel !== "string") return null;
  if (!isCount(size) || !arePapers(representative, paperIds) || firmness === null || parts === null)
    return null;
  if (nearest !== undefined && typeof nearest !== "string") return null;
  if (locked !== undefined && locked !== true) return null;
  return {
    id,
    label,
    ...(inferredLabel !== undefined ? { inferredLabel } : {}),
    detail,
    terms,
    size,
    representative,
    ...(firmness ? { firmness } : {}),
    ...(nearest !== undefined ? { nearest } : {}),
    ...(parts ? { parts } : {}),
    ...(locked ? { locked } : {}),
  };
}

function readPart({ label, size }: JsonObject): TopicPart | null {
  return typeof label === "string" && isCount(size) ? { label, size } : null;
}

function readFirmness(value: unknown): Firmness | null {
  if (!isJsonObject(value)) return null;
  const { stability, coherence, separation } = value;
  const isFigure = (figure: unknown): figure is number | null => figure === null || isShare(figure);
  const isDifference = (figure: unknown): figure is number | null =>
    isFigure(figure) || (typeof figure === "number" && isShare(-figure));
  return isFigure(stability) && isFigure(coherence) && isDifference(separation)
    ? { stability, coherence, separation }
    : null;
}

function readAssignment(
  value: JsonObject,
  topicIds: ReadonlyMap<string, Topic>,
  paperIds: ReadonlySet<string>,
): Assignment | null {
  const { paper, topic, part, strength, weak, neighbours, byUser } = value;
  const terms = readTerms(value.terms);
  const second = value.second === undefined ? undefined : readSecond(value.second, topicIds);
  const isTopic = topic === null || (typeof topic === "string" && topicIds.has(topic));
  if (typeof paper !== "string" || !isTopic || !isShare(strength) || typeof weak !== "boolean") return null;
  if (!terms || second === null || !arePapers(neighbours, paperIds)) return null;
  if (byUser !== undefined && byUser !== true) return null;
  const parts = topic === null ? undefined : topicIds.get(topic)?.parts;
  if (part !== undefined && !(isCount(part) && parts?.[part])) return null;
  return {
    paper,
    topic,
    ...(part === undefined ? {} : { part }),
    strength,
    weak,
    ...(second ? { second } : {}),
    terms,
    neighbours,
    ...(byUser ? { byUser } : {}),
  };
}

function readSecond(value: unknown, topicIds: ReadonlyMap<string, Topic>): Assignment["second"] | null {
  if (!isJsonObject(value)) return null;
  const { topic, strength } = value;
  return typeof topic === "string" && topicIds.has(topic) && isShare(strength) ? { topic, strength } : null;
}

function readTerms(value: unknown): WeightedTerm[] | null {
  return readAll(value, ({ term, weight, count, elsewhere }) => {
    if (typeof term !== "string" || !isShare(weight) || !isCount(count)) return null;
    if (elsewhere === undefined) return { term, weight, count };
    return isCount(elsewhere) ? { term, weight, count, elsewhere } : null;
  });
}

/** What is said of a correction that was not kept goes with it. */
function readUnapplied(value: unknown, corrections: ReadCorrections["places"]): Unapplied[] | null {
  const all = readAll(value, ({ correction, reason }) =>
    isCount(correction) && typeof reason === "string" ? { correction, reason } : null,
  );
  return (
    all?.flatMap(({ correction, reason }) => {
      const place = corrections.get(correction);
      return place === undefined ? [] : [{ correction: place, reason }];
    }) ?? null
  );
}

function arePapers(value: unknown, paperIds: ReadonlySet<string>): value is readonly string[] {
  return areTexts(value) && value.every((paper) => paperIds.has(paper));
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
