/** Papers against the lexicon of facets: how clearly each paper speaks of each facet. */
import { tokenise } from "../lib/tokens";
import { facets } from "./facets";
import { bridgesOf, type Signs, signsOf, wordKey } from "./mentions";

/** How much a hint says beside a pattern. */
const HINT = 0.3;
/** Hints count only where so many papers hold a pattern of the facet: a word alone means something else in another field. */
const LEAST_WITH_PATTERN = 2;

interface Sign {
  readonly facet: number;
  readonly isHint: boolean;
}

/** Key of `mentionsIn` → the facets that it speaks for. */
const SIGNS: ReadonlyMap<string, readonly Sign[]> = signsByKey();

function signsByKey(): Map<string, Sign[]> {
  const areas = new Map(facets.flatMap(({ field, isArea }, f) => (isArea ? [[field, f] as const] : [])));
  const signs = new Map<string, Map<number, boolean>>();
  const add = (pattern: string, facet: number, isHint: boolean) => {
    const key = patternKey(pattern);
    const known = signs.get(key) ?? new Map<number, boolean>();
    signs.set(key, known.set(facet, isHint && (known.get(facet) ?? true)));
  };
  facets.forEach(({ patterns, hints, field }, f) => {
    for (const pattern of patterns) {
      add(pattern, f, false);
      add(pattern, areas.get(field)!, false);
    }
    for (const hint of hints) add(hint, f, true);
  });
  return new Map(
    [...signs].map(([key, known]) => [key, [...known].map(([facet, isHint]) => ({ facet, isHint }))]),
  );
}

/** What `mentionsIn` is to look for. */
export const signs: Signs = signsOf(SIGNS.keys());

/** What a pattern is found under in `mentionsIn`. */
export function patternKey(pattern: string): string {
  const runs = tokenise(pattern);
  if (runs.length > 1) return bridgesOf(runs)[0]!;
  const [tokens] = runs;
  return tokens!.length === 1 ? wordKey(tokens![0]!.surface) : tokens!.map(({ stem }) => stem).join(" ");
}

/**
 * @param mentions of each paper. @returns row-major papers × facets, in 0..1: several mentions add up as independent evidence
 * does, 1 − Π (1 − weight).
 */
export function facetMentions(mentions: readonly ReadonlyMap<string, number>[]): Float64Array {
  const matrix = new Float64Array(mentions.length * facets.length);
  const withPattern = new Uint32Array(facets.length);
  const each = (isHint: boolean, see: (at: number, facet: number, weight: number) => void) =>
    mentions.forEach((paper, i) => {
      for (const [key, weight] of paper) {
        for (const sign of SIGNS.get(key) ?? [])
          if (sign.isHint === isHint) see(i * facets.length + sign.facet, sign.facet, weight);
      }
    });
  each(false, (at, facet, weight) => {
    if (matrix[at] === 0) withPattern[facet]!++;
    matrix[at] = 1 - (1 - matrix[at]!) * (1 - weight);
  });
  each(true, (at, facet, weight) => {
    if (withPattern[facet]! < LEAST_WITH_PATTERN) return;
    matrix[at] = 1 - (1 - matrix[at]!) * (1 - weight * HINT);
  });
  return matrix;
}
