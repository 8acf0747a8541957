/**
 * A lexicon of research facets: areas that people put on slides under a name that seldom stands word for word in the papers. The data are
 * in facets.json: fields, in each its facets with "patterns | hints". One facet of a field is its area: papers on any facet of the field
 * speak of the area as well. A facet names a topic only where the papers bear it out (see names.ts).
 */
import lexicon from "./facets.json";

export interface Facet {
  readonly label: string;
  /** The field of research, for instance "Databases & information". */
  readonly field: string;
  /** True for the one facet that stands for the whole field. */
  readonly isArea: boolean;
  /** Words and phrases of which one in a paper is enough. Words are compared as written but for a plural s, phrases by stem. */
  readonly patterns: readonly string[];
  /** What other fields say as well: further evidence beside patterns. */
  readonly hints: readonly string[];
}

export const facets: readonly Facet[] = lexicon.flatMap(({ field, area, facets: ofField }) =>
  Object.entries(ofField).map(([label, evidence]): Facet => {
    const [patterns, hints] = evidence.split(" | ");
    return {
      label,
      field,
      isArea: label === area,
      patterns: patterns!.split(", "),
      hints: hints?.split(", ") ?? [],
    };
  }),
);
