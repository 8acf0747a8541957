/** Papers against the lexicon of facets: how clearly each paper speaks of each facet. */
import { tokenise } from "../lib/tokens";
import { facets } from "./facets";
import { wordKey } from "./mentions";

/** For each facet its patterns as keys of `mentionsIn`. */
const PATTERNS: readonly (readonly string[])[] = facets.map(({ patterns }) =>
  patterns.map((pattern) => {
    const tokens = tokenise(pattern).flat();
    return tokens.length === 1 ? wordKey(tokens[0]!.surface) : tokens.map(({ stem }) => stem).join(" ");
  }),
);

/** @param mentions of each paper. @returns row-major papers × facets: weight of the strongest mention, in 0..1. */
export function facetMentions(mentions: readonly ReadonlyMap<string, number>[]): Float64Array {
  const matrix = new Float64Array(mentions.length * facets.length);
  mentions.forEach((paper, i) => {
    PATTERNS.forEach((patterns, f) => {
      let strongest = 0;
      for (const pattern of patterns) strongest = Math.max(strongest, paper.get(pattern) ?? 0);
      matrix[i * facets.length + f] = strongest;
    });
  });
  return matrix;
}
