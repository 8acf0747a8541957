/** The user's names over the inferred ones. */
import { type Correction, topicOfAnchor } from "../model/corrections";
import type { Assignment, Topic, TopicPart, Topics, Unapplied } from "../model/topics";
import { reasonFor } from "./correct/hindrance";

/**
 * Of two names for one topic the later wins. Those that name no topic any more, and earlier ones, are added to what is unapplied; so the
 * same topics may be named again and again. Where a name is another topic's too, the others are numbered: names are unique. Where it is that of a part of
 * a topic, the part is there no more: what it would tell the topic tells.
 */
export function withNames(topics: Topics, corrections: readonly Correction[]): Topics {
  const names = new Map<string, { name: string; correction: number }>();
  const unapplied: Unapplied[] = topics.unapplied.filter(
    ({ correction }) => corrections[correction] && corrections[correction].kind !== "rename",
  );
  corrections.forEach((correction, index) => {
    if (correction.kind !== "rename") return;
    const topic = topicOfAnchor(topics, correction.topic);
    if (topic === null) {
      unapplied.push({ correction: index, reason: lostName(topics, correction) });
      return;
    }
    const earlier = names.get(topic);
    if (earlier && earlier.name !== correction.name)
      unapplied.push({
        correction: earlier.correction,
        reason: `The name “${earlier.name}” is no longer used: its topic is now called “${correction.name}”.`,
      });
    names.set(topic, { name: correction.name, correction: index });
  });
  const taken = new Set<string>();
  const label = (wanted: string) => {
    let free = wanted;
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${wanted} (${number})`;
    taken.add(free.toLowerCase());
    return free;
  };
  const labels = new Map<string, string>();
  for (const [topic, { name }] of names) labels.set(topic, label(name));
  const named = topics.topics.map((topic) => {
    const inferred = topic.inferredLabel ?? topic.label;
    const { inferredLabel: _, ...rest } = topic;
    const name = labels.get(topic.id) ?? label(inferred);
    return name === inferred ? { ...rest, label: name } : { ...rest, label: name, inferredLabel: inferred };
  });
  const before = topics.topics.map((topic) => topic.label);
  const inPresentNames = (each: Unapplied): Unapplied => {
    const { kind } = corrections[each.correction]!;
    return kind === "merge" || kind === "split" ? withName(each, before, named) : each;
  };
  return {
    ...topics,
    ...withoutParts(named, topics.assignments, taken),
    unapplied: unapplied.map(inPresentNames).sort((a, b) => a.correction - b.correction),
  };
}

/** Topics without the parts of these names, in lower case, and where papers are then. */
function withoutParts(
  topics: readonly Topic[],
  assignments: readonly Assignment[],
  names: ReadonlySet<string>,
): Pick<Topics, "topics" | "assignments"> {
  const isTaken = ({ label }: TopicPart) => names.has(label.toLowerCase());
  const changed = topics.filter(({ parts }) => parts?.some(isTaken));
  if (changed.length === 0) return { topics, assignments };
  /** Topic → for each part its index among those that stay, null: it goes. */
  const places = new Map(
    changed.map(({ id, parts }) => {
      let next = 0;
      return [id, parts!.map((part) => (isTaken(part) ? null : next++))] as const;
    }),
  );
  return {
    topics: topics.map((topic) => {
      if (!places.has(topic.id)) return topic;
      const { parts, ...rest } = topic;
      const left = parts!.filter((part) => !isTaken(part));
      return left.length > 0 ? { ...rest, parts: left } : rest;
    }),
    assignments: assignments.map((assignment) => {
      const moved = assignment.part === undefined ? undefined : places.get(assignment.topic!);
      if (!moved) return assignment;
      const { part, ...rest } = assignment;
      const place = moved[part!]!;
      return place === null ? rest : { ...rest, part: place };
    }),
  };
}

/** What is said of a merge or split speaks of one topic, in quotes: with its present name. */
function withName(each: Unapplied, before: readonly string[], named: readonly Topic[]): Unapplied {
  const at = before.findIndex((label) => each.reason.includes(`“${label}”`));
  if (at < 0 || before[at] === named[at]!.label) return each;
  return { ...each, reason: each.reason.replace(`“${before[at]}”`, () => `“${named[at]!.label}”`) };
}

function lostName({ assignments }: Topics, correction: Extract<Correction, { kind: "rename" }>): string {
  const anchors = new Set(correction.topic);
  return assignments.some(({ paper }) => anchors.has(paper))
    ? `The name “${correction.name}” is no longer used: the papers of its topic resemble no others now.`
    : reasonFor(correction, { kind: "gone", of: "topic" }, { topic: () => null, title: () => null });
}
