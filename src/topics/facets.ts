/**
 * A lexicon of research facets: areas that people put on slides under a name that seldom stands word for word in the papers. The data are
 * in facets.json and namingFacets.json: fields, in each its facets with "patterns | hints". One facet of a field is its area: papers on any facet of
 * the field speak of the area as well. A facet names a topic only where the papers bear it out (see names.ts). The further ones give names only, and
 * follow the taxonomies of the fields (ACM CCS, arXiv, areas of AAAI, IJCAI and ACL, ASJC, MeSH, MSC, JEL, PACS); they may be finer than others.
 */
import lexicon from "./facets.json";
import furtherLexicon from "./namingFacets.json";

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

/** Those whose voice joins the similarity of papers: another list makes other groups. */
export const votingFacets: readonly Facet[] = facetsOf(lexicon);

/** All that can name a topic: the same, with further patterns, and further facets behind them. */
export const facets: readonly Facet[] = withFurther(votingFacets, facetsOf(furtherLexicon));

function facetsOf(fields: typeof furtherLexicon | typeof lexicon): Facet[] {
  return fields.flatMap(({ field, area, facets: ofField }) =>
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
}

/**
 * A further facet with the label of one that is there adds its patterns to it; "-film" takes one away that is a sign among papers of one field and
 * names others wrongly.
 */
function withFurther(first: readonly Facet[], further: readonly Facet[]): Facet[] {
  const added = new Map(further.map((facet) => [facet.label, facet]));
  const known = new Set(first.map(({ label }) => label));
  return [
    ...first.map((facet) => {
      const more = added.get(facet.label);
      if (!more) return facet;
      return {
        ...facet,
        patterns: withChanges(facet.patterns, more.patterns),
        hints: [...facet.hints, ...more.hints],
      };
    }),
    ...further.filter(({ label }) => !known.has(label)),
  ];
}

function withChanges(patterns: readonly string[], changes: readonly string[]): string[] {
  return [...patterns, ...changes].filter(
    (pattern) => !pattern.startsWith("-") && !changes.includes(`-${pattern}`),
  );
}
