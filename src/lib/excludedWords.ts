/** Words and phrases that a user wants left out, as cuts in the runs of a tokenised text. */
import { type Token, tokenise } from "./tokens";

/** Runs of tokens to runs without the excluded words. */
export type Cut = (runs: readonly Token[][]) => Token[][];

/**
 * An excluded word is left out in all forms of its stem and ends a run, as a stop word does; so is an excluded phrase where its words
 * stand side by side. What tokenising parts (at stop words and punctuation) counts as several phrases.
 * @param excluded as a person writes them.
 */
export function cutExcluded(excluded: readonly string[]): Cut {
  const phrases = excluded.flatMap((text) => tokenise(text).map((run) => run.map(({ stem }) => stem)));
  if (phrases.length === 0) return (runs) => runs as Token[][];
  // The longest first: where "unit test" and "unit" are excluded, both words of the phrase go.
  phrases.sort((a, b) => b.length - a.length);
  const byFirst = new Map<string, string[][]>();
  for (const phrase of phrases) byFirst.set(phrase[0]!, [...(byFirst.get(phrase[0]!) ?? []), phrase]);
  return (runs) => runs.flatMap((run) => cutRun(run, byFirst));
}

function cutRun(run: Token[], byFirst: ReadonlyMap<string, readonly string[][]>): Token[][] {
  const parts: Token[][] = [];
  let start = 0;
  let at = 0;
  while (at < run.length) {
    const here = byFirst
      .get(run[at]!.stem)
      ?.find((phrase) => phrase.every((stem, k) => run[at + k]?.stem === stem));
    if (!here) {
      at++;
      continue;
    }
    if (at > start) parts.push(run.slice(start, at));
    at += here.length;
    start = at;
  }
  if (start === 0) return [run];
  if (start < run.length) parts.push(run.slice(start));
  return parts;
}
