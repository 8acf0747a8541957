/**
 * Which papers speak of what: for each paper its phrases of one to three neighbouring words, with where they stand. The hub's words are
 * kept here, since "code review" is a name though "code" alone is none.
 */
import type { Cut } from "../lib/excludedWords";
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
export const LONGEST_PHRASE = 3;

/** An abstract mentions much that the paper is not about. */
const SUMMARY_WEIGHT = 0.6;
const ABSTRACT_WEIGHT = 0.2;

/**
 * @param withAbstract false in large sets, where titles and keywords are enough.
 * @param cut takes out the words that the user has excluded.
 */
export function passagesOf(paper: Paper, withAbstract: boolean, cut?: Cut): Passage[] {
  // An id in a title's place is about nothing.
  const title = paper.untitled ? "" : paper.title;
  const runsOf = (text: string) => (cut ? cut(tokenise(text)) : tokenise(text));
  const further = (text: string, weight: number): Passage => ({
    runs: runsOf(text),
    weight,
    isTitle: false,
    systemName: [],
  });
  return [
    { runs: runsOf(title), weight: 1, isTitle: true, systemName: systemName(title) },
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

/** The stems of every phrase, joined by spaces. */
function forEachKey({ runs }: Passage, see: (key: string) => void): void {
  for (const run of runs) {
    for (let start = 0; start < run.length; start++) {
      let key = run[start]!.stem;
      see(key);
      for (let end = start + 1; end < Math.min(run.length, start + LONGEST_PHRASE); end++) {
        key = `${key} ${run[end]!.stem}`;
        see(key);
      }
    }
  }
}

/**
 * Phrase → how clearly the paper speaks of it, in 0..1: the weight of the strongest mention; in longer texts each mention adds, up to
 * that of a summary. A single word is also there as written (`wordKey`), since stems run "converse" and "conversation" together, and
 * what stands on both sides of a stop word (`bridgesOf`).
 * @param matters whether a key is wanted: few of all are looked for.
 */
export function mentionsIn(
  passages: readonly Passage[],
  matters: (key: string) => boolean,
): Map<string, number> {
  const mentions = new Map<string, number>();
  for (const passage of passages) {
    const here = new Map<string, number>();
    const see = (key: string) => {
      if (matters(key)) here.set(key, (here.get(key) ?? 0) + 1);
    };
    forEachKey(passage, see);
    for (const run of passage.runs) for (const { surface } of run) see(wordKey(surface));
    for (const key of bridgesOf(passage.runs)) see(key);
    for (const [key, count] of here) {
      const weight = Math.max(passage.weight, Math.min(SUMMARY_WEIGHT, passage.weight * count));
      mentions.set(key, Math.max(mentions.get(key) ?? 0, weight));
    }
  }
  return mentions;
}

/** Last and first word of neighbouring runs: "internet … thing" of "internet of things". */
export function bridgesOf(runs: Passage["runs"]): string[] {
  return runs.slice(1).map((run, at) => `${runs[at]!.at(-1)!.stem} … ${run[0]!.stem}`);
}

/** A word in lower case without its plural s, marked so as not to meet a stem. */
export function wordKey(surface: string): string {
  const word = surface.toLowerCase();
  if (word.length > 5 && word.endsWith("ies")) return `=${word.slice(0, -3)}y`;
  return `=${/[^s]{3}s$/.test(word) ? word.slice(0, -1) : word}`;
}
