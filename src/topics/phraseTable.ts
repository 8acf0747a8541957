/**
 * The phrases that could name a topic: one to three words that read as a noun phrase, in at least two papers, without the names that
 * papers give their own systems, and not of the hub's title words alone. A phrase that mostly stands inside a longer one ("graphical
 * user" in "graphical user interface") is a fragment and left out.
 */
import { hubTitleAcronyms, hubTitleStems } from "../lib/hubWords";
import type { Token } from "../lib/tokens";
import { commonest, isAcronym, learnWordForms } from "../lib/wordForms";
import { isVerbal, looksLikeSystem, makesName } from "./labelWords";
import type { Passage } from "./mentions";
import type { Phrase } from "./phrase";
import { forEachShared, type Occurrence } from "./sharedPhrases";
import { isSpaceless, spacelessPhrases } from "./spacelessPhrases";

interface Entry {
  readonly stems: readonly string[];
  readonly papers: Map<number, number>;
  readonly titles: Set<number>;
  readonly surfaces: Map<string, number>;
  occurrences: number;
  /** How often it ended a run as a noun may: what is followed by another word each time is an adjective or a verb. */
  endings: number;
  /** Longer phrases that it stood in, each with how often. */
  readonly longer: Map<number, number>;
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
  const write = hasCapitalNouns(passages)
    ? (surface: string) => surface
    : remembered(learnWordForms(passages.flat().map(({ runs }) => runs)).write);
  const endsLikeVerb = remembered(isVerbal);
  const systemNames = new Set(passages.flat().flatMap(({ systemName }) => systemName));
  const isUsable = remembered((surface) => !looksLikeSystem(surface) && !isSpaceless(surface));
  const ownNames = passages.map((paper) => new Set(paper.flatMap(({ systemName }) => systemName)));
  const entries = new Map<number, Entry>();
  forEachShared(passages, (occurrence) => {
    const { tokens, paper } = occurrence;
    if (isHubPhrase(tokens, hub)) return;
    if (tokens.some(({ surface }) => !isUsable(surface) || ownNames[paper]!.has(surface))) return;
    count(entries, occurrence, write, endsLikeVerb);
  });
  const phrases: Phrase[] = [];
  for (const { stems, papers, titles, surfaces, occurrences, endings, longer } of entries.values()) {
    if (papers.size < 2 || Math.max(0, ...longer.values()) >= FRAGMENT * occurrences) continue;
    if (endings < LEAST_ENDINGS * occurrences) continue;
    const surface = commonest(surfaces);
    const words = surface.split(/[ -]/);
    if (surface.includes("/") || words.some((word) => systemNames.has(word) && !isAcronym(word))) continue;
    if (!makesName(words)) continue;
    phrases.push({ surface, stems, papers, inTitles: titles.size / papers.size });
  }
  return [...phrases, ...spacelessPhrases(passages)];
}

function remembered<Answer>(ask: (surface: string) => Answer): (surface: string) => Answer {
  const answers = new Map<string, Answer>();
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
  entries: Map<number, Entry>,
  { phrase, paper, passage, tokens, after, before }: Occurrence,
  write: (surface: string) => string,
  endsLikeVerb: (surface: string) => boolean,
): void {
  let entry = entries.get(phrase);
  if (!entry) {
    entry = {
      stems: tokens.map(({ stem }) => stem),
      papers: new Map(),
      titles: new Set(),
      surfaces: new Map(),
      occurrences: 0,
      endings: 0,
      longer: new Map(),
    };
    entries.set(phrase, entry);
  }
  entry.papers.set(paper, Math.max(entry.papers.get(paper) ?? 0, passage.weight));
  if (passage.isTitle) entry.titles.add(paper);
  let surface = "";
  for (const token of tokens) surface += (surface && token.joint) + write(token.surface);
  entry.surfaces.set(surface, (entry.surfaces.get(surface) ?? 0) + (after < 0 ? ENDING_WEIGHT : 1));
  entry.occurrences++;
  if (after < 0 && !endsLikeVerb(tokens[tokens.length - 1]!.surface)) entry.endings++;
  for (const long of [after, before])
    if (long >= 0) entry.longer.set(long, (entry.longer.get(long) ?? 0) + 1);
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
