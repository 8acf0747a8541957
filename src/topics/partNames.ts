/** Names for the parts of topics: what sets a part apart from the rest of its topic. A part without a name fit for a slide gets none. */
import { bestFirst, candidatesOf, type Wholes } from "./candidates";
import { holds, sentenceCase, stemsOf } from "./nameParts";
import { allowsProperNames, type NamingEvidence, tellingFacets } from "./names";
import { strangers } from "./strangers";
import { phraseSubjects } from "./subjects";
import { type Wish, wishesOf } from "./wishes";

/** Names of a worse tier are for topics, which must have one. */
const WORST_TIER = 1;
/** G² as chance gives in one of a hundred cases: many names are tried for many parts. */
const LEAST_SURPRISE = 6.63;
/** A facet matches by many words: less of a part is a word in passing. */
const LEAST_OF_FACET = 0.2;

/** A topic and its parts, as far as names are taken from them. */
export interface Parted {
  readonly label: string;
  readonly papers: readonly number[];
  readonly parts: readonly (readonly number[])[];
}

/** @returns for each topic the name of each part, null: none is good enough. No name repeats or holds that of the topic or of another of its parts. */
export function namesOfParts(
  topics: readonly Parted[],
  evidence: Pick<NamingEvidence, "phrases" | "facets" | "hubTitle">,
): (string | null)[][] {
  const parts = topics.flatMap((topic) => topic.parts);
  const wholes: Wholes = {
    of: topics.flatMap((topic, t) => topic.parts.map(() => t)),
    papers: topics.map((topic) => topic.papers),
  };
  const phrases = candidatesOf(parts, 0, phraseSubjects(evidence.phrases), wholes);
  const facets = tellingFacets(evidence);
  const facetted = candidatesOf(parts, 0, facets, wholes, strangers(parts, facets));
  const allowsProper = allowsProperNames(evidence.phrases);
  const labels = topics.map(({ label }) => stemsOf(label));
  let first = 0;
  return topics.map((topic, t) => {
    const start = first;
    first += topic.parts.length;
    const wishes = topic.parts.flatMap((part, p) =>
      wishesOf(part.length, phrases[start + p]!, facetted[start + p]!, allowsProper)
        .filter((wish) => isTelling(wish) && !isTaken(wish.candidate.stems, labels, t))
        .map((wish) => ({ ...wish, part: p })),
    );
    return chosen(wishes, topic.parts.length);
  });
}

/**
 * Beyond what is asked of a topic's name: no name of a whole field, which is wider than the topic; a facet that many of the papers bear; and no
 * single word joined to another, which are mostly two that happen to be there. By eye, on the parts of aaai2022_area, openalex_field and acl2020_tracks.
 */
function isTelling({ tier, candidate: { label, isArea, isFacet, surprise, coverage } }: Wish): boolean {
  if (tier > WORST_TIER || isArea || surprise < LEAST_SURPRISE) return false;
  if (isFacet) return tier === 0 && coverage >= LEAST_OF_FACET;
  const halves = label.split(" & ");
  return halves.length === 1 || halves.every((half) => /[ -]/.test(half));
}

/** True where it repeats or holds the name of its topic, or is that of another topic. */
function isTaken(stems: readonly string[], labels: readonly (readonly string[])[], own: number): boolean {
  return labels.some((label, t) =>
    t === own ? holds(stems, label) : stems.length === label.length && holds(stems, label),
  );
}

/** The best borne out first, each to its part. */
function chosen(wishes: (Wish & { readonly part: number })[], parts: number): (string | null)[] {
  wishes.sort((a, b) => a.tier - b.tier || bestFirst(a.candidate, b.candidate) || a.part - b.part);
  const names = Array.from({ length: parts }, (): string | null => null);
  const taken: (readonly string[])[] = [];
  for (const { part, candidate } of wishes) {
    if (names[part] !== null || taken.some((other) => holds(other, candidate.stems))) continue;
    names[part] = sentenceCase(candidate.label);
    taken.push(candidate.stems);
  }
  return names;
}
