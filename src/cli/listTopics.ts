/** `orrery topics`: the topics with their papers, as text for a person or as JSON for a program. */

import { readableJson } from "../export/rows/readableJson";
import { counted, digits } from "../lib/digits";
import { singleLine } from "../lib/wrap";
import { headingOf } from "../model/about";
import type { CitationMap } from "../model/map";
import type { Assignment, Firmness, WeightedTerm } from "../model/topics";
import type { Command } from "./arguments";
import { readWithFacts, type Tell } from "./input";
import type { Io } from "./io";
import { mapOf } from "./mapOf";

type TopicsCommand = Extract<Command, { kind: "topics" }>;

const FIELDS = [
  "topics papers remarks unapplied id label title topic strength weak byUser second terms size",
  "term weight count elsewhere locked firmness nearest",
].flatMap((line) => line.split(" "));

const TERMS_SHOWN = 6;

/** Throws `FileError` and `InputError`. */
export async function listTopics(command: TopicsCommand, io: Io, tell: Tell): Promise<string> {
  const map = await mapOf(await readWithFacts(command, io, tell), command.recipe, io, tell);
  return command.json ? readableJson(topicsAsData(map), FIELDS) : topicsAsText(map);
}

/** Shares are rounded to four decimals: more would promise too much. */
function topicsAsData(map: CitationMap) {
  const titles = titlesOf(map);
  const { topics, assignments, remarks, unapplied } = map.topics;
  return {
    topics: topics.map(({ id, label, terms, size, representative, firmness, nearest, locked }) => ({
      id,
      label,
      terms: terms.map((term) => ({ ...term, weight: rounded(term.weight) })),
      size,
      representative,
      locked,
      firmness: firmness && roundedFirmness(firmness),
      nearest,
    })),
    papers: assignments.map(({ paper, topic, strength, weak, byUser, second }) => ({
      id: paper,
      title: titles.get(paper) ?? "",
      topic,
      strength: rounded(strength),
      weak,
      byUser,
      second: second ? { topic: second.topic, strength: rounded(second.strength) } : null,
    })),
    remarks,
    unapplied: unapplied.map(({ correction, reason }) => ({
      correction: map.recipe.corrections[correction],
      reason,
    })),
  };
}

function topicsAsText(map: CitationMap): string {
  const { topics, assignments, basis, remarks, unapplied } = map.topics;
  const titles = titlesOf(map);
  const names = new Map(topics.map(({ id, label }) => [id, singleLine(label)]));
  const list = (members: readonly Assignment[]) =>
    [...members]
      .sort((a, b) => b.strength - a.strength)
      .map((each) => `  - ${singleLine(titles.get(each.paper) ?? "")}${fitText(each, names)}`);
  const blocks = topics.map(({ id, label, terms, size, firmness, locked }) => [
    `${singleLine(label)} (${digits(size)}${locked ? ", locked" : ""})`,
    `  ${terms.slice(0, TERMS_SHOWN).map(termText).join(", ")}`,
    ...firmnessLines(firmness),
    ...list(assignments.filter(({ topic }) => topic === id)),
  ]);
  const lost = assignments.filter(({ topic }) => topic === null);
  if (lost.length > 0) blocks.push([`Fits nowhere (${digits(lost.length)})`, ...list(lost)]);
  const { hub, papers } = map.bibliography;
  const head = [
    singleLine(hub ? hub.title : headingOf(map.bibliography)),
    `${counted(papers.length, "paper")}${hub ? "" : " without a hub"}, ${counted(topics.length, "topic")}, inferred from ${basis}`,
    ...remarks.map(singleLine),
    ...unapplied.map(({ reason }) => `Not applied: ${singleLine(reason)}`),
  ];
  return `${[head, ...blocks].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** ` (fits weakly; else Agents)`, ` (by hand)`, or nothing. */
function fitText({ topic, weak, byUser, second }: Assignment, names: ReadonlyMap<string, string>): string {
  if (byUser) return " (by hand)";
  if (!weak || topic === null) return "";
  return second ? ` (fits weakly; else ${names.get(second.topic) ?? ""})` : " (fits weakly)";
}

/** What is known of it, as one line; what the figures mean is in docs/method.md. */
function firmnessLines(firmness: Firmness | undefined): string[] {
  const figures = Object.entries(firmness ? roundedFirmness(firmness) : {});
  const known = figures.flatMap(([name, value]) => (value === null ? [] : [`${name} ${value.toFixed(2)}`]));
  return known.length > 0 ? [`  ${known.join(", ")}`] : [];
}

function roundedFirmness({ stability, coherence, separation }: Firmness): Firmness {
  const figure = (value: number | null) => (value === null ? null : rounded(value));
  return {
    stability: figure(stability),
    coherence: figure(coherence),
    separation: figure(separation),
  };
}

function termText({ term, count }: WeightedTerm): string {
  return `${singleLine(term)} ${digits(count)}`;
}

function titlesOf(map: CitationMap): Map<string, string> {
  return new Map(map.bibliography.papers.map(({ id, title }) => [id, title]));
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}
