/**
 * Names for topics, as for a slide: a noun phrase or a facet that nearly half of the topic's papers bear, else two phrases joined, else
 * what there is. The best supported names are given first; no name repeats or holds another.
 */
import type { WeightedTerm } from "../model/topics";
import { bestFirst, type Candidate, phraseCandidates, wholeNames } from "./candidates";
import { fallbackName } from "./fallbackName";
import { looksLikeSystem, makesName } from "./labelWords";
import { holds, neededCoverage, sentenceCase, stemsOf } from "./nameParts";
import type { Phrase } from "./phraseTable";

export interface TopicName {
  readonly label: string;
  /** Up to three further terms, none with a word of the label. */
  readonly detail: readonly string[];
}

export interface NamingEvidence {
  readonly phrases: readonly Phrase[];
  /** Row-major papers × facets. */
  readonly facetMentions: Float64Array;
  /** For each topic its terms, strongest first, for where no phrase is good enough. */
  readonly terms: readonly (readonly WeightedTerm[])[];
  /** For each topic the title of its most typical paper, for where there are no words. */
  readonly titles: readonly string[];
}

const DETAILS = 3;
const LONGEST_JOINED = 44;

/** @param groups the papers of each topic, by index. */
export function nameTopics(groups: readonly (readonly number[])[], evidence: NamingEvidence): TopicName[] {
  const papers = groups.reduce((sum, group) => sum + group.length, 0);
  const phrases = groups.map((group) => phraseCandidates(group, papers, evidence.phrases));
  const wishes = groups.flatMap((group, topic) =>
    goodNames(group, papers, phrases[topic]!, evidence.facetMentions).map((candidate) => ({
      topic,
      candidate,
    })),
  );
  wishes.sort((a, b) => bestFirst(a.candidate, b.candidate) || a.topic - b.topic);
  const chosen = new Map<number, Candidate>();
  for (const { topic, candidate } of wishes) {
    if (chosen.has(topic) || [...chosen.values()].some((other) => holds(other.stems, candidate.stems)))
      continue;
    chosen.set(topic, candidate);
  }
  const taken = new Set([...chosen.values()].map(({ label }) => sentenceCase(label)));
  return groups.map((_, topic) => {
    const name = chosen.get(topic);
    const label = name
      ? sentenceCase(name.label)
      : fallbackName(evidence.terms[topic]!, groups[topic]!.length, evidence.titles[topic]!, taken);
    taken.add(label);
    return { label, detail: detailOf(label, phrases[topic]!, evidence.terms[topic]!) };
  });
}

/** Names that the topic's papers bear out: in one piece, or two phrases joined. */
function goodNames(
  group: readonly number[],
  papers: number,
  phrases: readonly Candidate[],
  mentions: Float64Array,
): Candidate[] {
  const whole = wholeNames(group, papers, phrases, mentions);
  return [
    ...whole.filter((candidate) => isBorneOut(candidate, group.length)),
    ...joined(phrases, group.length),
  ];
}

/** Enough papers bear it, and not all of them by a word in passing. */
function isBorneOut({ papers, coverage }: Candidate, size: number): boolean {
  const needed = neededCoverage(size);
  return papers.length >= needed * size && coverage >= 0.4 * needed;
}

/** Two phrases with one "&", which together cover enough: the second is the one that adds most to the first. */
function joined(phrases: readonly Candidate[], size: number): Candidate[] {
  // In any group of five some phrase is in two papers by chance: one half at least must be in three.
  const sure = size > 4 ? 3 : 2;
  const halves = phrases
    .filter(({ papers }) => papers.length >= (neededCoverage(size) / 2) * size)
    .slice(0, 12);
  return halves.flatMap((first, at) =>
    halves.slice(at + 1).flatMap((second): Candidate[] => {
      const label = `${first.label} & ${second.label}`;
      if (shareStem(first, second) || label.length > LONGEST_JOINED) return [];
      if (Math.max(first.papers.length, second.papers.length) < sure) return [];
      const papers = [...new Set([...first.papers, ...second.papers])];
      const added = (papers.length - first.papers.length) / Math.max(1, second.papers.length);
      return [
        {
          label,
          stems: [...first.stems, ...second.stems],
          score: ((first.score + second.score * added) / 2) * (papers.length / size) * 0.5,
          coverage: papers.length / size,
          papers,
        },
      ];
    }),
  );
}

function shareStem(a: Candidate, b: Candidate): boolean {
  return a.stems.some((stem) => b.stems.includes(stem));
}

/** The topic's best phrases, then its strongest words, that share no stem with the label or each other. */
function detailOf(label: string, phrases: readonly Candidate[], terms: readonly WeightedTerm[]): string[] {
  const used = new Set(stemsOf(label));
  const further = terms
    .map(({ term }) => term)
    .filter((term) => makesName(term.split(/[ /-]/)) && !looksLikeSystem(term));
  const detail: string[] = [];
  for (const term of [...phrases.map((phrase) => phrase.label), ...further]) {
    const stems = stemsOf(term);
    if (detail.length === DETAILS || stems.some((stem) => used.has(stem))) continue;
    for (const stem of stems) used.add(stem);
    detail.push(term);
  }
  return detail;
}
