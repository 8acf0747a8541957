/** Where each paper stands: its topic, how strongly, the second-best topic, and the terms that put it there. */
import type { CitationGraph } from "../model/graph";
import type { Assignment } from "../model/topics";
import type { Corpus } from "./corpus";
import type { Memberships } from "./memberships";
import { paperTerms, type TopicTerms } from "./terms";

/** A paper whose second-best topic has so large a part of the first one's degree of membership fits weakly. */
const WEAK_FROM = 0.8;

export function topicId(index: number): string {
  return `t${index + 1}`;
}

/** @param groups the papers of each topic, by index in the corpus. @returns one a paper, in the order of `graph.paperIds`. */
export function assignPapers(
  graph: CitationGraph,
  corpus: Corpus,
  groups: readonly (readonly number[])[],
  memberships: Memberships,
  terms: readonly TopicTerms[],
): Assignment[] {
  const topics = new Map(groups.flatMap((group, g) => group.map((paper) => [paper, g] as const)));
  const numbers = new Map(corpus.indices.map((index, number) => [index, number]));
  return graph.paperIds.map((id, index): Assignment => {
    const paper = numbers.get(index);
    if (paper === undefined) return { paper: id, topic: null, strength: 0, weak: false, terms: [] };
    const topic = topics.get(paper)!;
    const degreeOf = (g: number) => memberships.degree[paper * groups.length + g]!;
    const strength = degreeOf(topic);
    const second = groups
      .map((_, g) => g)
      .filter((g) => g !== topic)
      .sort((a, b) => degreeOf(b) - degreeOf(a) || a - b)[0];
    return {
      paper: id,
      topic: topicId(topic),
      strength,
      weak: second !== undefined && degreeOf(second) > WEAK_FROM * strength,
      ...(second === undefined ? {} : { second: { topic: topicId(second), strength: degreeOf(second) } }),
      terms: paperTerms(corpus.text, paper, terms[topic]!),
    };
  });
}
