/**
 * Names for topics, as for a slide: a noun phrase or a facet that nearly half of the topic's papers bear, else two phrases joined, else
 * what there is. The best supported names are given first; no name repeats or holds another.
 */
import { tokenise } from "../lib/tokens";
import type { WeightedTerm } from "../model/topics";
import { bestFirst, type Candidate, candidatesOf } from "./candidates";
import { detailOf } from "./details";
import { fallbackName } from "./fallbackName";
import { holds, sentenceCase, stemsOf } from "./nameParts";
import type { Phrase } from "./phrase";
import { hubWords, isHubPhrase } from "./phraseTable";
import { strangers } from "./strangers";
import { phraseSubjects, type Subject } from "./subjects";
import { endsProper, wishesOf } from "./wishes";

export interface TopicName {
  readonly label: string;
  /** Up to three further terms, none with a word of the label. */
  readonly detail: readonly string[];
}

export interface NamingEvidence {
  readonly phrases: readonly Phrase[];
  /** Those that the papers speak of, as from `facetSubjects`. */
  readonly facets: readonly Subject[];
  /** For each topic its terms, strongest first, for where no phrase is good enough. */
  readonly terms: readonly (readonly WeightedTerm[])[];
  /** For each topic the title of its most typical paper, for where there are no words. */
  readonly titles: readonly string[];
  /** For each topic its number of papers, where the groups are some of them; absent: all. */
  readonly sizes?: readonly number[];
  /** Facets of its words alone are no names: all papers speak of them. */
  readonly hubTitle?: string;
}

/** Where more of all phrases than this end on a capital, nouns are written so: German. */
const CAPITAL_NOUNS = 0.4;

/**
 * @param groups the papers of each topic, by index. @param avoid for each topic names that it must not repeat nor hold, such as that of the
 * broader topic which it is a part of. @param given for each topic the name that it has already, null: none.
 */
export function nameTopics(
  groups: readonly (readonly number[])[],
  evidence: NamingEvidence,
  avoid: readonly (readonly string[])[] = [],
  given: readonly (string | null)[] = [],
): TopicName[] {
  const papers = groups.reduce((sum, group) => sum + group.length, 0);
  const phrases = candidatesOf(groups, papers, phraseSubjects(evidence.phrases));
  const facets = tellingFacets(evidence);
  const facetted = candidatesOf(groups, papers, facets, null, strangers(groups, facets));
  const allowsProper = allowsProperNames(evidence.phrases);
  const known = given.flatMap((label) => label ?? []);
  const avoided = groups.map((_, topic) => [...known, ...(avoid[topic] ?? [])].map(stemsOf));
  const wishes = groups.flatMap((group, topic) => {
    if (given[topic]) return [];
    return wishesOf(group.length, phrases[topic]!, facetted[topic]!, allowsProper)
      .filter(({ candidate }) => !avoided[topic]!.some((stems) => holds(candidate.stems, stems)))
      .map((wish) => ({ ...wish, topic }));
  });
  wishes.sort((a, b) => a.tier - b.tier || bestFirst(a.candidate, b.candidate) || a.topic - b.topic);
  const chosen = new Map<number, Candidate>();
  for (const { topic, candidate } of wishes) {
    if (chosen.has(topic) || [...chosen.values()].some((other) => holds(other.stems, candidate.stems)))
      continue;
    chosen.set(topic, candidate);
  }
  const taken = new Set([...known, ...[...chosen.values()].map(({ label }) => sentenceCase(label))]);
  return groups.map((_, topic) => {
    const name = chosen.get(topic);
    const own = given[topic] ?? (name && sentenceCase(name.label));
    const label =
      own ??
      fallbackName(
        evidence.terms[topic]!,
        evidence.sizes?.[topic] ?? groups[topic]!.length,
        evidence.titles[topic]!,
        new Set([...taken, ...(avoid[topic] ?? [])]),
      );
    taken.add(label);
    return { label, detail: detailOf(label, phrases[topic]!, evidence.terms[topic]!, groups[topic]!.length) };
  });
}

/** The facets that can name a topic: those of the hub's words alone tell nothing. */
export function tellingFacets({
  facets,
  hubTitle = "",
}: Pick<NamingEvidence, "facets" | "hubTitle">): Subject[] {
  const hub = hubWords(hubTitle);
  return facets.filter(({ label }) => !isOfHub(label, hub));
}

/** True where nouns are written with a capital anyway. */
export function allowsProperNames(phrases: readonly Phrase[]): boolean {
  return phrases.filter(({ surface }) => endsProper(surface)).length > CAPITAL_NOUNS * phrases.length;
}

function isOfHub(label: string, hub: ReadonlySet<string>): boolean {
  return tokenise(label).every((run) => isHubPhrase(run, hub));
}
