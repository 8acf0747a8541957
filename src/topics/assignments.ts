/** Where each paper stands: its topic, how strongly, the second-best topic, and the terms and papers that put it there. */
import type { Assignment, WeightedTerm } from "../model/topics";
import { type Alike, NEIGHBOURS } from "./likeness";
import type { Strength } from "./strengths";

export function topicId(index: number): string {
  return `t${index + 1}`;
}

/** What is known of each paper, in the order of `CitationGraph.paperIds`. */
export interface PaperEvidence {
  readonly ids: readonly string[];
  /** -1: none. */
  readonly topicOf: Int32Array;
  /** -1: none. */
  readonly partOf: Int8Array;
  /** True where the user has put the paper there. */
  readonly placed: readonly boolean[];
  /** Null without a topic. */
  readonly strengths: readonly (Strength | null)[];
  readonly terms: readonly (readonly WeightedTerm[])[];
  readonly alike: Alike;
}

export function assignPapers({
  ids,
  topicOf,
  partOf,
  placed,
  strengths,
  terms,
  alike,
}: PaperEvidence): Assignment[] {
  return ids.map((paper, i): Assignment => {
    const standing = strengths[i];
    if (!standing) return { paper, topic: null, strength: 0, weak: false, terms: [], neighbours: [] };
    const { strength, second, weak } = standing;
    return {
      paper,
      topic: topicId(topicOf[i]!),
      ...(partOf[i]! >= 0 ? { part: partOf[i]! } : {}),
      strength: placed[i] ? 1 : strength,
      weak: weak && !placed[i],
      ...(second ? { second: { topic: topicId(second.topic), strength: second.strength } } : {}),
      terms: terms[i]!,
      neighbours: Array.from({ length: alike.counts[i]! }, (_, k) => ids[alike.papers[i * NEIGHBOURS + k]!]!),
      ...(placed[i] ? { byUser: true as const } : {}),
    };
  });
}
