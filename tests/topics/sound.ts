/** What all topics must hold to, whatever the input and the corrections. */
import { expect } from "vitest";
import type { Topics } from "../../src/model/topics";

/** @param paperIds as of the graph. */
export function expectSound(topics: Topics, paperIds: readonly string[]): void {
  expect(faultsOf(topics, paperIds)).toEqual([]);
}

/** One list instead of an expectation each: there may be ten thousand papers. */
function faultsOf(topics: Topics, paperIds: readonly string[]): string[] {
  const faults: string[] = [];
  const claim = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };
  const isShare = (value: number) => value >= 0 && value <= 1 + 1e-12;
  const areDistinct = (list: readonly unknown[]) => new Set(list).size === list.length;
  const isSentence = (text: string) => /^\P{Ll}.*\.$/u.test(text);

  claim(numbersIn(topics).every(Number.isFinite), "a number that JSON would turn into null");
  claim(topics.basis !== "", "no basis");
  claim(topics.assignments.length === paperIds.length, "papers without an assignment");
  const members = new Map(topics.topics.map(({ id }) => [id, new Set<string>()]));
  topics.assignments.forEach(({ paper, topic }, i) => {
    claim(paper === paperIds[i], `${paper} out of order`);
    claim(topic === null || members.has(topic), `${paper} in a topic that there is not`);
    if (topic !== null) members.get(topic)?.add(paper);
  });
  for (const { paper, topic, strength, weak, second, terms, neighbours, byUser } of topics.assignments) {
    const own = topic === null ? null : members.get(topic);
    claim(isShare(strength) && terms.every(({ weight }) => isShare(weight)), `${paper}: shares`);
    claim(terms.length <= 5 && neighbours.length <= 5, `${paper}: more than five`);
    claim((second !== undefined) === (topic !== null && topics.topics.length > 1), `${paper}: second`);
    if (second) claim(isShare(second.strength), `${paper}: share of the second`);
    if (second) claim(members.has(second.topic) && second.topic !== topic, `${paper}: topic of the second`);
    if (byUser) claim(topic !== null && strength === 1 && !weak, `${paper}: put there by the user`);
    claim(areDistinct(neighbours) && !neighbours.includes(paper), `${paper}: neighbours repeat`);
    claim(
      neighbours.every((other) => own?.has(other)),
      `${paper}: neighbours elsewhere`,
    );
  }
  claim(areDistinct(topics.topics.map(({ label }) => label.toLowerCase())), "one name twice");
  const weak = new Set(topics.assignments.flatMap((assignment) => (assignment.weak ? assignment.paper : [])));
  topics.topics.forEach((topic, t) => {
    const { id, label, size, representative, terms, nearest } = topic;
    const own = members.get(id)!;
    const firm = [...own].filter((paper) => !weak.has(paper)).length;
    claim(id === `t${t + 1}` && size <= (topics.topics[t - 1]?.size ?? Infinity), `${id}: out of order`);
    claim(own.size === size && size > 0, `${id}: size`);
    claim(label !== "" && label === label.trim() && label.length < 80, `${id}: name "${label}"`);
    claim(topic.detail.length <= 3 && topic.detail.every((term) => term.trim() !== ""), `${id}: detail`);
    claim(
      representative.length >= Math.min(firm || size, 3) &&
        representative.length <= 5 &&
        (firm === 0 || !representative.some((paper) => weak.has(paper))) &&
        areDistinct(representative) &&
        representative.every((paper) => own.has(paper)),
      `${id}: representatives`,
    );
    for (const { term, weight, count, elsewhere = -1 } of terms) {
      const counted = count > 0 && count <= size && elsewhere >= 0 && elsewhere <= paperIds.length - size;
      claim(term !== "" && isShare(weight) && counted, `${id}: term "${term}"`);
    }
    const { stability, coherence, separation } = topic.firmness!;
    claim(stability === null || isShare(stability), `${id}: stability ${stability}`);
    claim(coherence === null || isShare(coherence), `${id}: coherence ${coherence}`);
    claim(separation === null || Math.abs(separation) <= 1 + 1e-12, `${id}: separation ${separation}`);
    claim((nearest === undefined) === (topics.topics.length === 1), `${id}: nearest`);
    claim(nearest === undefined || (members.has(nearest) && nearest !== id), `${id}: nearest ${nearest}`);
  });
  topics.topics.forEach(({ id, label, size, parts = [] }) => {
    const own = topics.assignments.filter(({ topic }) => topic === id);
    const labels = [label, ...parts.map((part) => part.label)].map((text) => text.toLowerCase());
    claim(parts.length <= 8 && areDistinct(labels), `${id}: parts called ${labels}`);
    parts.forEach((part, p) => {
      claim(part.size >= 12 && part.size <= (parts[p - 1]?.size ?? size), `${id}: size of part ${p}`);
      claim(own.filter((paper) => paper.part === p).length === part.size, `${id}: papers of part ${p}`);
    });
    claim(
      own.every(({ part = 0 }) => Number.isInteger(part) && part >= 0 && part < Math.max(1, parts.length)),
      `${id}: a part that there is not`,
    );
    claim(parts.length === 0 || (paperIds.length > 300 && size >= 40), `${id}: too small for parts`);
    claim(parts.length > 0 || own.every(({ part }) => part === undefined), `${id}: no parts`);
  });
  claim(
    topics.assignments.every(({ topic, part }) => topic !== null || part === undefined),
    "a part without a topic",
  );
  for (const text of [...topics.remarks, ...topics.unapplied.map(({ reason }) => reason)])
    claim(isSentence(text), `no sentence: ${text}`);
  return faults;
}

function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}
