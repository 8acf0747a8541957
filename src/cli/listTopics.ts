/** `orrery topics`: the topics with their papers, as text for a person or as JSON for a program. */
import { readableJson } from "../export/readableJson";
import { singleLine } from "../lib/wrap";
import type { CitationMap } from "../model/map";
import type { Assignment, WeightedTerm } from "../model/topics";
import type { Command } from "./arguments";
import { readWithFacts, type Tell } from "./input";
import type { Io } from "./io";
import { mapOf } from "./mapOf";

type TopicsCommand = Extract<Command, { kind: "topics" }>;

const FIELDS = [
  "topics",
  "papers",
  "id",
  "label",
  "title",
  "topic",
  "strength",
  "second",
  "terms",
  "size",
  "term",
  "weight",
];

const TERMS_SHOWN = 6;

/** Throws `FileError` and `InputError`. */
export async function listTopics(command: TopicsCommand, io: Io, tell: Tell): Promise<string> {
  const map = mapOf(await readWithFacts(command, io, tell), command.recipe);
  return command.json ? readableJson(topicsAsData(map), FIELDS) : topicsAsText(map);
}

/** Strengths are rounded to four decimals: more would promise too much. */
function topicsAsData(map: CitationMap) {
  const titles = titlesOf(map);
  return {
    topics: map.topics.topics.map(({ id, label, terms, size, representative }) => ({
      id,
      label,
      terms: terms.map((term) => ({ ...term, weight: rounded(term.weight) })),
      size,
      representative,
    })),
    papers: map.topics.assignments.map(({ paper, topic, strength, second }) => ({
      id: paper,
      title: titles.get(paper) ?? "",
      topic,
      strength: rounded(strength),
      second: second ? { topic: second.topic, strength: rounded(second.strength) } : null,
    })),
  };
}

function topicsAsText(map: CitationMap): string {
  const { topics, assignments, basis } = map.topics;
  const titles = titlesOf(map);
  const list = (members: readonly Assignment[]) =>
    [...members]
      .sort((a, b) => b.strength - a.strength)
      .map(({ paper, weak }) => `  - ${singleLine(titles.get(paper) ?? "")}${weak ? " (fits weakly)" : ""}`);
  const blocks = topics.map(({ id, label, terms, size }) => [
    `${singleLine(label)} (${size})`,
    `  ${terms.slice(0, TERMS_SHOWN).map(termText).join(", ")}`,
    ...list(assignments.filter(({ topic }) => topic === id)),
  ]);
  const lost = assignments.filter(({ topic }) => topic === null);
  if (lost.length > 0) blocks.push([`Fits nowhere (${lost.length})`, ...list(lost)]);
  const { hub, papers } = map.bibliography;
  const head = [
    singleLine(hub.title),
    `${papers.length} papers, ${topics.length} topics, inferred from ${basis}`,
  ];
  return `${[head, ...blocks].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function termText({ term, count }: WeightedTerm): string {
  return `${singleLine(term)} ${count}`;
}

function titlesOf(map: CitationMap): Map<string, string> {
  return new Map(map.bibliography.papers.map(({ id, title }) => [id, title]));
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}
