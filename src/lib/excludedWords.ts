/** Words and phrases that a user wants left out, as cuts in the runs of a tokenised text. */
import { RUN_START, type TokenColumns } from "./tokenColumns";
import { type Token, tokenise } from "./tokens";
import type { WordTable } from "./wordTable";

/** Runs of tokens to runs without the excluded words. */
export type Cut = (runs: readonly Token[][]) => Token[][];

/**
 * An excluded word is left out in all forms of its stem and ends a run, as a stop word does; so is an excluded phrase where its words
 * stand side by side. What tokenising parts (at stop words and punctuation) counts as several phrases.
 * @param excluded as a person writes them.
 */
export function cutExcluded(excluded: readonly string[]): Cut {
  const phrases = excludedPhrases(excluded);
  if (phrases.length === 0) return (runs) => runs as Token[][];
  const byFirst = new Map<string, string[][]>();
  for (const phrase of phrases) byFirst.set(phrase[0]!, [...(byFirst.get(phrase[0]!) ?? []), phrase]);
  return (runs) => runs.flatMap((run) => cutRun(run, byFirst));
}

/** The stems of each phrase, the longest first: where "unit test" and "unit" are excluded, both words of the phrase go. */
function excludedPhrases(excluded: readonly string[]): string[][] {
  return excluded
    .flatMap((text) => tokenise(text).map((run) => run.map(({ stem }) => stem)))
    .sort((a, b) => b.length - a.length);
}

/** The same cuts in columns, from token `from` on. */
export type ColumnCut = (columns: TokenColumns, from: number) => void;

export function cutExcludedColumns(excluded: readonly string[], table: WordTable): ColumnCut {
  const phrases = excludedPhrases(excluded).map((phrase) => phrase.map((stem) => table.stems.ofText(stem)));
  if (phrases.length === 0) return () => {};
  const byFirst = new Map<number, number[][]>();
  for (const phrase of phrases) byFirst.set(phrase[0]!, [...(byFirst.get(phrase[0]!) ?? []), phrase]);
  return (columns, from) => cutColumns(columns, from, table, byFirst);
}

function cutColumns(
  columns: TokenColumns,
  from: number,
  table: WordTable,
  byFirst: ReadonlyMap<number, readonly number[][]>,
): void {
  const { words, marks, size } = columns;
  const stands = (phrase: readonly number[], at: number) =>
    phrase.every(
      (stem, k) =>
        at + k < size && table.stemOf(words[at + k]!) === stem && (k === 0 || !(marks[at + k]! & RUN_START)),
    );
  let to = from;
  let isCut = false;
  let at = from;
  while (at < size) {
    const here = byFirst.get(table.stemOf(words[at]!))?.find((phrase) => stands(phrase, at));
    if (here) {
      at += here.length;
      isCut = true;
      continue;
    }
    words[to] = words[at]!;
    marks[to++] = marks[at++]! | (isCut ? RUN_START : 0);
    isCut = false;
  }
  columns.size = to;
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
