/**
 * The phrases that could name a topic: one to three words that read as a noun phrase, in at least two papers, without the names that
 * papers give their own systems, and not of the hub's title words alone. A phrase that mostly stands inside a longer one ("graphical
 * user" in "graphical user interface") is a fragment and left out.
 */
import { hubTitleAcronyms, hubTitleStems } from "../lib/hubWords";
import type { Token } from "../lib/tokens";
import { commonest, isAcronym, learnWordForms, type WordForms } from "../lib/wordForms";
import { isVerbal, looksLikeSystem, makesName } from "./labelWords";
import { forEachKey, type Occurrence, type Passage, phrasesOf } from "./mentions";
import type { Phrase } from "./phrase";
import { isSpaceless, spacelessPhrases } from "./spacelessPhrases";

interface Entry {
  readonly papers: Map<number, number>;
  readonly titles: Set<number>;
  readonly surfaces: Map<string, number>;
  occurrences: number;
  /** How often it ended a run as a noun may: what is followed by another word each time is an adjective or a verb. */
  endings: number;
  /** Longer phrases that it stood in, each with how often. */
  readonly longer: Map<string, number>;
}

/** Share of a phrase's occurrences inside one longer phrase from which on it counts as a fragment. */
const FRAGMENT = 0.7;
const LEAST_ENDINGS = 0.3;
/** Words of German that English, French and Spanish do not have. */
const GERMAN: ReadonlySet<string> = new Set(
  "der das und für mit eine einer zur zum von im auf über bei".split(" "),
);
/** In a surface form that ends a run the noun has its own number: "smart contracts", not "smart contract" of "smart contract flaws". */
const ENDING_WEIGHT = 3;

/** @param passages those of each paper. */
export function phraseTable(hubTitle: string, passages: readonly (readonly Passage[])[]): Phrase[] {
  const hub = hubWords(hubTitle);
  const forms = hasCapitalNouns(passages)
    ? { write: (surface: string) => surface }
    : learnWordForms(passages.flat().map(({ runs }) => runs));
  const systemNames = new Set(passages.flat().flatMap(({ systemName }) => systemName));
  const shared = sharedKeys(passages);
  const isUsable = remembered((surface: string) => !looksLikeSystem(surface) && !isSpaceless(surface));
  const entries = new Map<string, Entry>();
  passages.forEach((paper, i) => {
    const own = new Set(paper.flatMap(({ systemName }) => systemName));
    for (const passage of paper) {
      for (const occurrence of phrasesOf(passage, shared)) {
        const { tokens } = occurrence;
        if (isHubPhrase(tokens, hub)) continue;
        if (tokens.some(({ surface }) => !isUsable(surface) || own.has(surface))) continue;
        count(entries, occurrence, i, passage, forms);
      }
    }
  });
  const phrases: Phrase[] = [];
  for (const [key, { papers, titles, surfaces, occurrences, endings, longer }] of entries) {
    if (papers.size < 2 || Math.max(0, ...longer.values()) >= FRAGMENT * occurrences) continue;
    if (endings < LEAST_ENDINGS * occurrences) continue;
    const surface = commonest(surfaces);
    const words = surface.split(/[ -]/);
    if (surface.includes("/") || words.some((word) => systemNames.has(word) && !isAcronym(word))) continue;
    if (!makesName(words)) continue;
    phrases.push({ surface, stems: key.split(" "), papers, inTitles: titles.size / papers.size });
  }
  return [...phrases, ...spacelessPhrases(passages)];
}

/** The phrases that are in more than one paper: few of all, and the others need not be counted. */
function sharedKeys(passages: readonly (readonly Passage[])[]): Set<string> {
  const first = new Map<string, number>();
  const shared = new Set<string>();
  passages.forEach((paper, i) => {
    for (const passage of paper) {
      forEachKey(passage, (key) => {
        const before = first.get(key);
        if (before === undefined) first.set(key, i);
        else if (before !== i) shared.add(key);
      });
    }
  });
  return shared;
}

function remembered(ask: (surface: string) => boolean): (surface: string) => boolean {
  const answers = new Map<string, boolean>();
  return (surface) => {
    const known = answers.get(surface);
    if (known !== undefined) return known;
    const answer = ask(surface);
    answers.set(surface, answer);
    return answer;
  };
}

/** True for German, where the case in which a noun is written is its right one: in three of ten titles there is a German particle. */
function hasCapitalNouns(passages: readonly (readonly Passage[])[]): boolean {
  const titles = passages.flat().filter(({ isTitle }) => isTitle);
  const german = titles.filter(({ runs }) =>
    runs.flat().some(({ surface }) => GERMAN.has(surface.toLowerCase())),
  );
  return german.length > 0.3 * titles.length;
}

function count(
  entries: Map<string, Entry>,
  { key, tokens, after, before }: Occurrence,
  paper: number,
  passage: Passage,
  forms: WordForms,
): void {
  const entry = entries.get(key) ?? {
    papers: new Map(),
    titles: new Set(),
    surfaces: new Map(),
    occurrences: 0,
    endings: 0,
    longer: new Map(),
  };
  entries.set(key, entry);
  entry.papers.set(paper, Math.max(entry.papers.get(paper) ?? 0, passage.weight));
  if (passage.isTitle) entry.titles.add(paper);
  const surface = tokens
    .map((token, at) => (at > 0 ? token.joint : "") + forms.write(token.surface))
    .join("");
  entry.surfaces.set(surface, (entry.surfaces.get(surface) ?? 0) + (after === null ? ENDING_WEIGHT : 1));
  entry.occurrences++;
  if (after === null && !isVerbal(tokens[tokens.length - 1]!.surface)) entry.endings++;
  for (const long of [after, before])
    if (long !== null) entry.longer.set(long, (entry.longer.get(long) ?? 0) + 1);
}

/** Stems of the hub's title, and the acronyms of its words. */
export function hubWords(title: string): ReadonlySet<string> {
  return new Set([...hubTitleStems(title), ...hubTitleAcronyms(title)]);
}

/** Of hub words alone, or what a hub word abbreviates: "large language models" where the hub says LLM. */
export function isHubPhrase(tokens: readonly Token[], hub: ReadonlySet<string>): boolean {
  if (tokens.every(({ stem }) => hub.has(stem))) return true;
  return tokens.length > 1 && hub.has(tokens.map(({ surface }) => surface.charAt(0).toLowerCase()).join(""));
}
