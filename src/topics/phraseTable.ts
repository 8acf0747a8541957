/**
 * The phrases that could name a topic: one to three words that read as a noun phrase, in at least two papers, without the names that
 * papers give their own systems, and not of the hub's title words alone.
 */
import { hubTitleAcronyms, hubTitleStems } from "../lib/hubWords";
import { finished, type Steps } from "../lib/steps";
import type { Token } from "../lib/tokens";
import { commonest, isAcronym } from "../lib/wordForms";
import { writtenForms } from "../lib/writtenForms";
import { isVerbal, looksLikeSystem, makesName } from "./labelWords";
import type { Passages } from "./passages";
import type { Phrase } from "./phrase";
import { countPhrases, type Wording } from "./phraseCounts";
import { sharedPhrases } from "./sharedPhrases";
import { isSpaceless, spacelessPhrases } from "./spacelessPhrases";
import { type WordColumns, wordColumns } from "./wordColumns";

/** Words of German that English, French and Spanish do not have. */
const GERMAN: ReadonlySet<string> = new Set(
  "der das und für mit eine einer zur zum von im auf über bei".split(" "),
);

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
    isUsable: usableWords(words, passages, spaceless),
    isOfHub: ofHub(words, hubWords(hubTitle)),
  });
  yield 0.8;
  const systemNames = new Set([...passages.systemNames.values()].flat());
  const phrases: Phrase[] = [];
  for (const { surfaces, stems, papers, weights, titles } of counted) {
    const surface = surfaces.size === 1 ? surfaces.keys().next().value! : commonest(surfaces);
    const parts = surface.split(/[ -]/);
    if (surface.includes("/") || parts.some((word) => systemNames.has(word) && !isAcronym(word))) continue;
    if (!makesName(parts)) continue;
    phrases.push({ surface, stems, papers, weights, inTitles: titles / papers.length });
  }
  return words.surfaces.some(spaceless) ? [...phrases, ...spacelessPhrases(passages)] : phrases;
}

/** What is asked of a spelling, asked once. */
function remembered(
  spelling: (surface: number) => string,
  ask: (text: string) => boolean,
): (surface: number) => boolean {
  const answers: boolean[] = [];
  return (surface) => {
    answers[surface] ??= ask(spelling(surface));
    return answers[surface]!;
  };
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

/** True for German, where the case in which a noun is written is its right one: in three of ten titles there is a German particle. */
function hasCapitalNouns(
  { surfaces, spelling, runs, inTitle, paperOf }: WordColumns,
  titles: number,
): boolean {
  const isGerman = remembered(spelling, (text) => GERMAN.has(text.toLowerCase()));
  let german = 0;
  let counted = -1;
  for (let run = 0; run < paperOf.length; run++) {
    if (inTitle[run] === 0 || paperOf[run] === counted) continue;
    for (let word = runs[run]!; word < runs[run + 1]!; word++) {
      if (!isGerman(surfaces[word]!)) continue;
      german++;
      counted = paperOf[run]!;
      break;
    }
  }
  return german > 0.3 * titles;
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
