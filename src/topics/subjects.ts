/** What papers speak of and topics could be called after: their own phrases, and the facets of the lexicon. */
import { rowCount, type SparseMatrix, transpose } from "../lib/sparseRows";
import { facets } from "./facets";
import { stemsOf } from "./nameParts";
import type { Mentioned, Phrase } from "./phrase";

export interface Subject extends Mentioned {
  readonly label: string;
  readonly stems: readonly string[];
  readonly isFacet: boolean;
  /** True for what names a whole field of research. */
  readonly isArea: boolean;
  /** Of a facet its field of research. */
  readonly field?: string;
  /** How well it would do as a name, were all else equal; 1 for a phrase of two words in titles. */
  readonly prior: number;
}

/** What some sources tag papers with: as wide as a field, or wider. */
const DISCIPLINES =
  "mathematics, geology, mineralogy, geography, computer science, data science, environmental science, earth science, political science, " +
  "social science, life science, engineering, chemical engineering, petroleum engineering, mechanical engineering, electrical engineering, " +
  "civil engineering, environmental engineering, electronic engineering, computer engineering, biology, biochemistry, " +
  "molecular biology, physics, chemistry, organic chemistry, inorganic chemistry, analytical chemistry, environmental chemistry, " +
  "medicine, internal medicine, psychology, sociology, philosophy, linguistics, law, economics, business, signal processing, applied mathematics";

/** Stems of the names of fields. */
const AREAS: ReadonlySet<string> = new Set(
  [...facets.filter(({ isArea }) => isArea).map(({ label }) => label), ...DISCIPLINES.split(", ")].map(
    (name) => stemsOf(name).join(" "),
  ),
);

/** True for the name of a whole field or discipline. */
export function isFieldName(stems: readonly string[]): boolean {
  return AREAS.has(stems.join(" "));
}

/** Facets match by many words and so cover more than any one phrase does; areas match by those of all their facets, and say least. */
const FACET_PRIOR = 0.7;
const AREA_PRIOR = 0.25;
/** By number of words: one word seldom says enough. */
const LENGTH_PRIOR = [0, 0.45, 1, 1.1];

export function phraseSubjects(phrases: readonly Phrase[]): Subject[] {
  return phrases.map(({ surface, stems, papers, weights, inTitles }) => ({
    label: surface,
    stems,
    papers,
    weights,
    isFacet: false,
    isArea: isFieldName(stems),
    prior: LENGTH_PRIOR[Math.min(3, stems.length)]! * (0.7 + 0.3 * inTitles),
  }));
}

/** @param mentions a row for each paper, a column for each facet. Facets that no paper speaks of are left out. */
export function facetSubjects(mentions: SparseMatrix): Subject[] {
  const { offsets, columns, values } = transpose(mentions, facets.length);
  const bearing = facets.map(
    (_, f): Mentioned => ({
      papers: columns.subarray(offsets[f], offsets[f + 1]),
      weights: values.subarray(offsets[f], offsets[f + 1]),
    }),
  );
  const presence = fieldPresence(bearing, rowCount(mentions));
  return facets.flatMap(({ label, field, isArea }, f) =>
    bearing[f]!.papers.length === 0
      ? []
      : {
          label,
          stems: stemsOf(label),
          ...bearing[f]!,
          isFacet: true,
          isArea,
          field,
          prior: (isArea ? AREA_PRIOR : FACET_PRIOR) * presence.get(field)!,
        },
  );
}

/** A field that few papers of the whole set speak of is met there by a word with another meaning: its facets count less. */
const AT_HOME = 0.03;

/** For each field, from the papers that speak of its area: share / (share + AT_HOME), in 0..1. */
function fieldPresence(bearing: readonly Mentioned[], papers: number): Map<string, number> {
  return new Map(
    facets.flatMap(({ field, isArea }, f) => {
      if (!isArea) return [];
      let sum = 0;
      for (const weight of bearing[f]!.weights) sum += weight;
      const share = sum / Math.max(1, papers);
      return [[field, share / (share + AT_HOME)] as const];
    }),
  );
}
