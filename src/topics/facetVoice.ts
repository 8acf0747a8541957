/**
 * The facets of the lexicon as a further, weaker voice in the similarity of papers: two that both speak of reinforcement learning are more
 * alike. On 44 sets and parts of sets of up to 300 papers grouping agrees with experts .03 better for it (adjusted mutual information), most in
 * software research.
 */
import { cutExcluded } from "../lib/excludedWords";
import { pairDeviation } from "../lib/pairs";
import { ln } from "../lib/portableMath";
import type { Paper } from "../model/bibliography";
import { facetMentions, isSign } from "./facetMentions";
import { facets } from "./facets";
import { mentionsIn, passagesOf } from "./mentions";

/** Weight against that of the text, both over their standard deviations. */
const WEIGHT = 0.4;
/** A whole field, such as security, says less than one of its facets. */
const AREA_SHARE = 0.7;
/** Facets that few papers speak of vary little: they must not be blown up by it. */
const LEAST_SPREAD = 0.1;
/** A mention that counts: more than a hint, or one in passing in an abstract. */
const CLEAR = 0.35;

/**
 * @param similarity of all pairs, row-major n × n; only its positive part counts.
 * @param papers in the same order. @param excluded words and phrases that say nothing here. @returns as `similarity`.
 */
export function withFacets(
  similarity: Float64Array,
  papers: readonly Paper[],
  excluded: readonly string[] = [],
): Float64Array {
  const n = papers.length;
  const text = similarity.map((value) => Math.max(0, value));
  const facet = facetCosines(papers, excluded);
  const weight = (WEIGHT * pairDeviation(text, n)) / Math.max(LEAST_SPREAD, pairDeviation(facet, n));
  return text.map((value, at) => (value + weight * facet[at]!) / (1 + weight));
}

/** Cosines of the papers' rows of facets, each facet weighed by the root of its idf. */
function facetCosines(papers: readonly Paper[], excluded: readonly string[]): Float64Array {
  const n = papers.length;
  const cut = cutExcluded(excluded);
  const count = facets.length;
  const rows = facetMentions(papers.map((paper) => mentionsIn(passagesOf(paper, true, cut), isSign)));
  facets.forEach(({ isArea }, f) => {
    let sum = 0;
    let clear = 0;
    for (let i = 0; i < n; i++) {
      sum += rows[i * count + f]!;
      if (rows[i * count + f]! > CLEAR) clear++;
    }
    // What one paper alone speaks of brings it near no other: it is mostly a word of another field.
    const idf = clear < 2 ? 0 : Math.sqrt(Math.max(0, ln(n / Math.max(1, sum))));
    const weight = isArea ? AREA_SHARE * idf : idf;
    for (let i = 0; i < n; i++) rows[i * count + f]! *= weight;
  });
  const cosines = new Float64Array(n * n);
  const entries = Array.from({ length: n }, (_, i) => unitEntries(rows.subarray(i * count, (i + 1) * count)));
  for (let i = 0; i < n; i++) {
    for (let j = i; j < n; j++) {
      let sum = 0;
      for (const [f, value] of entries[i]!) sum += value * (entries[j]!.get(f) ?? 0);
      cosines[i * n + j] = sum;
      cosines[j * n + i] = sum;
    }
  }
  return cosines;
}

function unitEntries(row: Float64Array): Map<number, number> {
  let squares = 0;
  for (const value of row) squares += value * value;
  const length = Math.sqrt(squares);
  const entries = new Map<number, number>();
  row.forEach((value, f) => {
    if (value > 0) entries.set(f, value / length);
  });
  return entries;
}
