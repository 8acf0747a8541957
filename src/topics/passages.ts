/**
 * Papers → their texts as columns of words: title, keywords, summary and abstract, each with how much a mention in it says. The hub's words are
 * kept here, since "code review" is a name though "code" alone is none.
 */
import { cutExcludedColumns } from "../lib/excludedWords";
import { type TextScanner, textScanner } from "../lib/scanText";
import { finished, type Steps } from "../lib/steps";
import { TEXT_START, type TokenColumns, tokenColumns } from "../lib/tokenColumns";
import { type WordTable, wordTable } from "../lib/wordTable";
import type { Paper } from "../model/bibliography";

/** Words met so far, and what reads texts into their numbers. */
export interface WordRoom {
  readonly table: WordTable;
  readonly scanner: TextScanner;
}

/** Texts in the order of the papers; those without a word are left out. */
export interface Passages {
  /** Number of papers. */
  readonly papers: number;
  readonly room: WordRoom;
  readonly tokens: TokenColumns;
  /** The first word of each text, and behind the last the number of words. */
  readonly starts: Uint32Array;
  /** Of each text: the paper, by index, ascending. */
  readonly paperOf: Uint32Array;
  /** Of each text: 1 in a title, less in longer texts. */
  readonly weights: Float64Array;
  /** Of each text: 1 for a title. */
  readonly isTitle: Uint8Array;
  /** Paper → the words of the name that its title gives its own system, as in "MIST: …"; most papers have none. */
  readonly systemNames: ReadonlyMap<number, readonly string[]>;
}

export const SUMMARY_WEIGHT = 0.6;
/** An abstract mentions much that the paper is not about. */
const ABSTRACT_WEIGHT = 0.2;
/** Papers read in one step. */
const STEP = 2_000;

/** The result of `passageSteps` at once. */
export function passagesOf(...task: Parameters<typeof passageSteps>): Passages {
  return finished(passageSteps(...task));
}

/**
 * @param withAbstract false in large sets, where titles and keywords are enough.
 * @param excluded words and phrases that are left out, as the user wrote them.
 */
export function* passageSteps(
  papers: readonly Paper[],
  withAbstract: boolean,
  excluded: readonly string[] = [],
): Steps<Passages> {
  const room = roomForWords();
  const { table, scanner } = room;
  const cut = cutExcludedColumns(excluded, table);
  const tokens = tokenColumns();
  const starts: number[] = [];
  const paperOf: number[] = [];
  const weights: number[] = [];
  const titles: number[] = [];
  const systemNames = new Map<number, readonly string[]>();
  const read = (text: string, paper: number, weight: number, isTitle: number) => {
    const from = tokens.size;
    scanner.scan(text, tokens);
    cut(tokens, from);
    if (tokens.size === from) return;
    tokens.marks[from]! |= TEXT_START;
    starts.push(from);
    paperOf.push(paper);
    weights.push(weight);
    titles.push(isTitle);
  };
  for (let i = 0; i < papers.length; i++) {
    if (i > 0 && i % STEP === 0) yield i / papers.length;
    const { title, untitled, keywords, summary, abstract } = papers[i]!;
    // An id in a title's place is about nothing.
    if (!untitled) {
      read(title, i, 1, 1);
      const name = systemName(title);
      if (name.length > 0) systemNames.set(i, name);
    }
    for (const keyword of keywords ?? []) read(keyword, i, 1, 0);
    if (summary) read(summary, i, SUMMARY_WEIGHT, 0);
    if (abstract && withAbstract) read(abstract, i, ABSTRACT_WEIGHT, 0);
  }
  starts.push(tokens.size);
  return {
    papers: papers.length,
    room,
    tokens,
    starts: Uint32Array.from(starts),
    paperOf: Uint32Array.from(paperOf),
    weights: Float64Array.from(weights),
    isTitle: Uint8Array.from(titles),
    systemNames,
  };
}

/**
 * What stands before a title's colon, where it is a made-up name: one to three words of which one has a digit or a capital inside, or a
 * single capitalised word.
 */
function systemName(title: string): string[] {
  const colon = title.indexOf(":");
  if (colon < 1 || colon > 40) return [];
  const words = /^([^:]{1,40}):\s/.exec(title)?.[1]?.split(/[\s-]+/) ?? [];
  if (words.length === 0 || words.length > 3) return [];
  const madeUp = words.length === 1 || words.some((word) => /\p{N}|.\p{Lu}|^\p{Lu}$/u.test(word));
  return madeUp ? words : [];
}

/** Grouping and naming read the same texts, before corrections and after. */
let kept: WordRoom | null = null;
const MOST_WORDS_MET = 100_000;

export function roomForWords(): WordRoom {
  if (kept === null || kept.table.words.size > MOST_WORDS_MET) {
    const table = wordTable();
    kept = { table, scanner: textScanner(table) };
  }
  return kept;
}
