/**
 * The phrases that could name a topic: one to three words that read as a noun phrase, in at least two papers, without the names that
 * papers give their own systems, and not of the hub's title words alone.
 */
import { hubTitleAcronyms, hubTitleStems } from "../lib/hubWords";
import { finished, type Steps } from "../lib/steps";
import type { Token } from "../lib/tokens";
import { commonest, isAcronym } from "../lib/wordForms";
import { writtenForms } from "../lib/writtenForms";
import { isForeignParticle, isPrefix, isVerbal, looksLikeSystem, makesName } from "./labelWords";
import { hasCapitalNouns, remembered, romanceTitles } from "./languages";
import type { Passages } from "./passages";
import type { Phrase } from "./phrase";
import { countPhrases, type Wording } from "./phraseCounts";
import { sharedPhrases } from "./sharedPhrases";
import { isSpaceless, spacelessPhrases } from "./spacelessPhrases";
import { type WordColumns, wordColumns } from "./wordColumns";

/** A phrase in so many times more papers than call a system by a word of it is the field's. */
const KNOWN = 5;
/** Share of a phrase's papers from which on it is of their language. */
const MOSTLY = 0.5;

/** The result of `phraseSteps` at once. */
export function phraseTable(...task: Parameters<typeof phraseSteps>): Phrase[] {
  return finished(phraseSteps(...task));
}

export function* phraseSteps(hubTitle: string, passages: Passages): Steps<Phrase[]> {
  const words = wordColumns(passages);
  const capitalNouns = hasCapitalNouns(words, passages.papers);
  yield 0.15;
  const forms = capitalNouns ? null : writtenForms(passages.room.table, passages.tokens);
  yield 0.4;
  const shared = sharedPhrases(words);
  yield 0.5;
  const spaceless = remembered(words.spelling, isSpaceless);
  const counted = countPhrases(words, shared, {
    write: (word) => (forms ? forms.text(forms.formOf[word]!) : words.spelling(word)),
    endsLikeVerb: remembered(words.spelling, isVerbal),
    joinsOnly: remembered(words.spelling, isForeignParticle),
    isPrefix: remembered(words.spelling, isPrefix),
    isUsable: usableWords(words, passages, spaceless),
    isOfHub: ofHub(words, hubWords(hubTitle)),
  });
  yield 0.8;
  const romance = romanceTitles(words, passages.papers);
  const systems = countsOf([...passages.systemNames.values()].flat());
  const phrases: Phrase[] = [];
  for (const { surfaces, stems, papers, weights, titles, isRest } of counted) {
    const surface = surfaces.size === 1 ? surfaces.keys().next().value! : commonest(surfaces);
    const parts = surface.split(/[ -]/);
    // What so many others speak of is no paper's own system: "Turing: a life", and the Turing test.
    const isSystem = (word: string) => papers.length < KNOWN * (systems.get(word) ?? 0) && !isAcronym(word);
    if (surface.includes("/") || parts.some(isSystem)) continue;
    const isRomance = share(papers, romance) >= MOSTLY;
    if (!makesName(isRomance ? parts.reverse() : parts)) continue;
    phrases.push({
      surface,
      stems,
      papers,
      weights,
      inTitles: titles / papers.length,
      ...(isRest ? { isRest } : {}),
    });
  }
  return words.surfaces.some(spaceless) ? [...phrases, ...spacelessPhrases(passages)] : phrases;
}

/** Of each word: 0 where it looks like a system's name, or the paper calls its system so. */
function usableWords(
  { surfaces, spelling, runs, paperOf }: WordColumns,
  { systemNames, room: { table } }: Passages,
  isSpaceless: (surface: number) => boolean,
): Uint8Array {
  const isSystem = remembered(spelling, looksLikeSystem);
  const isUsable = new Uint8Array(surfaces.length);
  for (let run = 0; run < paperOf.length; run++) {
    const own = systemNames.get(paperOf[run]!)?.map((name) => table.words.find(name));
    for (let word = runs[run]!; word < runs[run + 1]!; word++) {
      const surface = surfaces[word]!;
      isUsable[word] = isSystem(surface) || isSpaceless(surface) || own?.includes(surface) ? 0 : 1;
    }
  }
  return isUsable;
}

/** True for phrases of the hub's words alone, and for what one of them abbreviates. */
function ofHub({ surfaces, spelling, stemOf }: WordColumns, hub: ReadonlySet<string>): Wording["isOfHub"] {
  const isHubStem = remembered(stemOf, (stem) => hub.has(stem));
  return (word, length) => {
    if (hub.size === 0) return false;
    let isHub = true;
    for (let at = word; at < word + length && isHub; at++) isHub = isHubStem(surfaces[at]!);
    if (isHub || length === 1) return isHub;
    let initials = "";
    for (let at = word; at < word + length; at++) initials += spelling(surfaces[at]!).charAt(0).toLowerCase();
    return hub.has(initials);
  };
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function share(papers: Uint32Array, marked: Uint8Array): number {
  let count = 0;
  for (const paper of papers) count += marked[paper]!;
  return count / papers.length;
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
