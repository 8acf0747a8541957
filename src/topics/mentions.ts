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

/** Keys under which mentions are looked for, by how they begin: most words begin none, and no key need be put together for them. */
export interface Signs {
  has(key: string): boolean;
  /** First stem → whether it is a key by itself, and whether longer keys begin with it. */
  readonly phrases: ReadonlyMap<string, { readonly isKey: boolean; readonly goesOn: boolean }>;
  /** First stems of bridges. */
  readonly bridges: ReadonlySet<string>;
}

/** @param keys stems of a phrase joined by spaces, `bridgesOf` or `wordKey`. */
export function signsOf(keys: Iterable<string>): Signs {
  const all = new Set(keys);
  const phrases = new Map<string, { isKey: boolean; goesOn: boolean }>();
  const bridges = new Set<string>();
  for (const key of all) {
    const first = key.split(" ", 1)[0]!;
    if (key.includes(BRIDGE)) bridges.add(first);
    else if (!key.startsWith("=")) {
      const known = phrases.get(first) ?? { isKey: false, goesOn: false };
      phrases.set(first, {
        isKey: known.isKey || first === key,
        goesOn: known.goesOn || first !== key,
      });
    }
  }
  return { has: (key) => all.has(key), phrases, bridges };
}

/**
 * Key → how clearly the paper speaks of it, in 0..1: the weight of the strongest mention; in longer texts each mention adds, up to
 * that of a summary. A single word is also there as written (`wordKey`), since stems run "converse" and "conversation" together, and
 * neighbouring runs are joined by `bridgesOf`, since "internet of things" is one thing.
 */
export function mentionsIn(passages: readonly Passage[], signs: Signs): Map<string, number> {
  const mentions = new Map<string, number>();
  for (const { runs, weight: ofPassage } of passages) {
    const here = new Map<string, number>();
    const see = (key: string) => {
      here.set(key, (here.get(key) ?? 0) + 1);
    };
    for (const run of runs)
      for (let start = 0; start < run.length; start++) seePhrases(run, start, signs, see);
    for (const run of runs) {
      for (const { surface } of run) {
        const key = wordKey(surface);
        if (signs.has(key)) see(key);
      }
    }
    for (let at = 1; at < runs.length; at++) {
      if (!signs.bridges.has(runs[at - 1]!.at(-1)!.stem)) continue;
      const key = bridge(runs[at - 1]!, runs[at]!);
      if (signs.has(key)) see(key);
    }
    for (const [key, count] of here) {
      const weight = Math.max(ofPassage, Math.min(SUMMARY_WEIGHT, ofPassage * count));
      mentions.set(key, Math.max(mentions.get(key) ?? 0, weight));
    }
  }
  return mentions;
}

/** The keys among the phrases that begin at a word. */
function seePhrases(run: readonly Token[], start: number, signs: Signs, see: (key: string) => void): void {
  const first = run[start]!.stem;
  const known = signs.phrases.get(first);
  if (!known) return;
  if (known.isKey) see(first);
  if (!known.goesOn) return;
  let key = first;
  for (let end = start + 1; end < Math.min(run.length, start + LONGEST_PHRASE); end++) {
    key = `${key} ${run[end]!.stem}`;
    if (signs.has(key)) see(key);
  }
}

const BRIDGE = " … ";

/** Last and first word of neighbouring runs: "internet … thing" of "internet of things". */
export function bridgesOf(runs: Passage["runs"]): string[] {
  return runs.slice(1).map((run, at) => bridge(runs[at]!, run));
}

function bridge(before: readonly Token[], after: readonly Token[]): string {
  return `${before.at(-1)!.stem}${BRIDGE}${after[0]!.stem}`;
}

/** A word in lower case without its plural s, marked so as not to meet a stem. */
export function wordKey(surface: string): string {
  const known = wordKeys.get(surface);
  if (known !== undefined) return known;
  if (wordKeys.size >= MOST_WORD_KEYS) wordKeys.clear();
  const key = newWordKey(surface);
  wordKeys.set(surface, key);
  return key;
}

/** Keys of the words met so far: most words of a set of papers occur many times. */
const wordKeys = new Map<string, string>();
const MOST_WORD_KEYS = 100_000;

function newWordKey(surface: string): string {
  const word = surface.toLowerCase();
  if (word.length > 5 && word.endsWith("ies")) return `=${word.slice(0, -3)}y`;
  return `=${/[^s]{3}s$/.test(word) ? word.slice(0, -1) : word}`;
}
