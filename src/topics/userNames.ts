/** The user's names over the inferred ones. */
import { type Correction, topicOfAnchor } from "../model/corrections";
import type { Topic, Topics, Unapplied } from "../model/topics";
import { reasonFor } from "./correct/hindrance";

/**
 * Of two names for one topic the later wins. Those that name no topic any more, and earlier ones, are added to what is unapplied; so the
 * same topics may be named again and again. Where a name is another topic's too, the others are numbered: names are unique.
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
    topics: named,
    unapplied: unapplied.map(inPresentNames).sort((a, b) => a.correction - b.correction),
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
