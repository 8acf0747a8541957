/**
 * Which papers speak of what: for each paper its phrases of one to three neighbouring words, with where they stand. The hub's words are
 * kept here, since "code review" is a name though "code" alone is none.
 */
import { type Token, tokenise } from "../lib/tokens";
import type { Paper } from "../model/bibliography";

/** A text of a paper with how much a mention in it says about what the paper is about. */
export interface Passage {
  readonly runs: readonly (readonly Token[])[];
  /** 1 in a title, less in longer texts. */
  readonly weight: number;
  readonly isTitle: boolean;
  /** The words of the name that a title gives its own system, as in "MIST: …"; mostly none. */
  readonly systemName: readonly string[];
}

/** Words in a phrase at most. */
const LONGEST_PHRASE = 3;

/** An abstract mentions much that the paper is not about. */
const SUMMARY_WEIGHT = 0.6;
const ABSTRACT_WEIGHT = 0.2;

/** @param withAbstract false in large sets, where titles and keywords are enough. */
export function passagesOf(paper: Paper, withAbstract: boolean): Passage[] {
  const further = (text: string, weight: number): Passage => ({
    runs: tokenise(text),
    weight,
    isTitle: false,
    systemName: [],
  });
  return [
    { runs: tokenise(paper.title), weight: 1, isTitle: true, systemName: systemName(paper.title) },
    ...(paper.keywords ?? []).map((keyword) => further(keyword, 1)),
    ...(paper.summary ? [further(paper.summary, SUMMARY_WEIGHT)] : []),
    ...(paper.abstract && withAbstract ? [further(paper.abstract, ABSTRACT_WEIGHT)] : []),
  ];
}

/**
 * What stands before a title's colon, where it is a made-up name: one to three words of which one has a digit or a capital inside, or a
 * single capitalised word.
 */
function systemName(title: string): string[] {
  const words = /^([^:]{1,40}):\s/.exec(title)?.[1]?.split(/[\s-]+/) ?? [];
  if (words.length === 0 || words.length > 3) return [];
  const madeUp = words.length === 1 || words.some((word) => /\p{N}|.\p{Lu}|^\p{Lu}$/u.test(word));
  return madeUp ? words : [];
}

export interface Occurrence {
  /** Stems joined by spaces. */
  readonly key: string;
  readonly tokens: readonly Token[];
  /** The phrase longer by the next word, or by the one before, where the run goes on. */
  readonly after: string | null;
  readonly before: string | null;
}

/** Every phrase of a passage, wherever it stands. */
export function* phrasesOf({ runs }: Passage): Generator<Occurrence> {
  for (const run of runs) {
    for (let start = 0; start < run.length; start++) {
      let key = run[start]!.stem;
      for (let end = start + 1; end <= Math.min(run.length, start + LONGEST_PHRASE); end++) {
        const after = end < run.length ? `${key} ${run[end]!.stem}` : null;
        const before = start > 0 ? `${run[start - 1]!.stem} ${key}` : null;
        yield { key, tokens: run.slice(start, end), after, before };
        key = after ?? key;
      }
    }
  }
}

/**
 * Phrase → how clearly the paper speaks of it, in 0..1: the weight of the strongest mention; in longer texts each mention adds, up to
 * that of a summary. A single word is also there as written (`wordKey`), since stems run "converse" and "conversation" together.
 */
export function mentionsIn(passages: readonly Passage[]): Map<string, number> {
  const mentions = new Map<string, number>();
  for (const passage of passages) {
    const here = new Map<string, number>();
    for (const { key, tokens } of phrasesOf(passage)) {
      here.set(key, (here.get(key) ?? 0) + 1);
      if (tokens.length > 1) continue;
      const word = wordKey(tokens[0]!.surface);
      here.set(word, (here.get(word) ?? 0) + 1);
    }
    for (const [key, count] of here) {
      const weight = Math.max(passage.weight, Math.min(SUMMARY_WEIGHT, passage.weight * count));
      mentions.set(key, Math.max(mentions.get(key) ?? 0, weight));
    }
  }
  return mentions;
}

/** A word in lower case without its plural s, marked so as not to meet a stem. */
export function wordKey(surface: string): string {
  return `=${surface.toLowerCase().replace(/(?<=[^s]{3})s$/, "")}`;
}
