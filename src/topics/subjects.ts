/** What papers speak of and topics could be called after: their own phrases, and the facets of the lexicon. */
import { facets } from "./facets";
import { stemsOf } from "./nameParts";
import type { Phrase } from "./phrase";

export interface Subject {
  readonly label: string;
  readonly stems: readonly string[];
  /** For each paper that speaks of it, by index: how clearly, in 0..1. */
  readonly papers: ReadonlyMap<number, number>;
  readonly isFacet: boolean;
  /** True for what names a whole field of research. */
  readonly isArea: boolean;
  /** How well it would do as a name, were all else equal; 1 for a phrase of two words in titles. */
  readonly prior: number;
}

/** Stems of the names of fields. */
const AREAS: ReadonlySet<string> = new Set(
  facets.filter(({ isArea }) => isArea).map(({ label }) => stemsOf(label).join(" ")),
);

/** Facets match by many words and so cover more than any one phrase does; areas match by those of all their facets, and say least. */
const FACET_PRIOR = 0.7;
const AREA_PRIOR = 0.3;
/** By number of words: one word seldom says enough. */
const LENGTH_PRIOR = [0, 0.45, 1, 1.1];

export function phraseSubjects(phrases: readonly Phrase[]): Subject[] {
  return phrases.map(({ surface, stems, papers, inTitles }) => ({
    label: surface,
    stems,
    papers,
    isFacet: false,
    isArea: AREAS.has(stems.join(" ")),
    prior: LENGTH_PRIOR[Math.min(3, stems.length)]! * (0.7 + 0.3 * inTitles),
  }));
}

/** @param mentions row-major papers × facets. Those that no paper speaks of are left out. */
export function facetSubjects(mentions: Float64Array): Subject[] {
  const papers = mentions.length / facets.length;
  const bearing = facets.map(() => new Map<number, number>());
  for (let i = 0; i < papers; i++) {
    for (let f = 0; f < facets.length; f++) {
      const weight = mentions[i * facets.length + f]!;
      if (weight > 0) bearing[f]!.set(i, weight);
    }
  }
  const presence = fieldPresence(bearing, papers);
  return facets.flatMap(({ label, field, isArea }, f) =>
    bearing[f]!.size === 0
      ? []
      : {
          label,
          stems: stemsOf(label),
          papers: bearing[f]!,
          isFacet: true,
          isArea,
          prior: (isArea ? AREA_PRIOR : FACET_PRIOR) * presence.get(field)!,
        },
  );
}

/** A field that few papers of the whole set speak of is met there by a word with another meaning: its facets count less. */
const AT_HOME = 0.03;

/** For each field, from the papers that speak of its area: share / (share + AT_HOME), in 0..1. */
function fieldPresence(bearing: readonly ReadonlyMap<number, number>[], papers: number): Map<string, number> {
  return new Map(
    facets.flatMap(({ field, isArea }, f) => {
      if (!isArea) return [];
      let sum = 0;
      for (const weight of bearing[f]!.values()) sum += weight;
      const share = sum / Math.max(1, papers);
      return [[field, share / (share + AT_HOME)] as const];
    }),
  );
}
