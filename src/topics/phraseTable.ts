/**
 * The phrases that could name a topic: one to three words that read as a noun phrase, in at least two papers, without the names that
 * papers give their own systems, and not of the hub's title words alone. A phrase that mostly stands inside a longer one ("graphical
 * user" in "graphical user interface") is a fragment and left out.
 */
import { hubTitleAcronyms, hubTitleStems } from "../lib/hubWords";
import { finished, type Steps } from "../lib/steps";
import type { Token } from "../lib/tokens";
import { commonest, isAcronym, learnWordForms } from "../lib/wordForms";
import { isVerbal, looksLikeSystem, makesName } from "./labelWords";
import type { Passage } from "./mentions";
import type { Phrase } from "./phrase";
import { countPhrases } from "./phraseCounts";
import { sharedPhrases } from "./sharedPhrases";
import { isSpaceless, spacelessPhrases } from "./spacelessPhrases";
import { type WordColumns, wordColumns } from "./wordColumns";

/** Share of a phrase's occurrences inside one longer phrase from which on it counts as a fragment. */
const FRAGMENT = 0.7;
const LEAST_ENDINGS = 0.3;
/** Words of German that English, French and Spanish do not have. */
const GERMAN: ReadonlySet<string> = new Set(
  "der das und für mit eine einer zur zum von im auf über bei".split(" "),
);

/** The result of `phraseSteps` at once. */
export function phraseTable(...task: Parameters<typeof phraseSteps>): Phrase[] {
  return finished(phraseSteps(...task));
}

/** @param passages those of each paper. */
export function* phraseSteps(hubTitle: string, passages: readonly (readonly Passage[])[]): Steps<Phrase[]> {
  const words = wordColumns(passages);
  const { spellings } = words;
  const capitalNouns = hasCapitalNouns(words, passages.length);
  yield 0.15;
  const forms = capitalNouns ? null : learnWordForms(passages.flat().map(({ runs }) => runs));
  yield 0.4;
  const shared = sharedPhrases(words);
  yield 0.5;
  const counts = countPhrases(words, shared, countsIn(words, passages, hubWords(hubTitle)), {
    write: remembered(spellings, (surface) => forms?.write(surface) ?? surface),
    endsLikeVerb: remembered(spellings, isVerbal),
  });
  yield 0.8;
  const systemNames = new Set(passages.flat().flatMap(({ systemName }) => systemName));
  const phrases: Phrase[] = [];
  for (let phrase = 0; phrase < counts.size; phrase++) {
    const occurrences = counts.occurrences(phrase);
    if (counts.papers(phrase) < 2 || counts.inLonger(phrase) >= FRAGMENT * occurrences) continue;
    if (counts.endings(phrase) < LEAST_ENDINGS * occurrences) continue;
    const surface = commonest(counts.surfaces(phrase));
    const parts = surface.split(/[ -]/);
    if (surface.includes("/") || parts.some((word) => systemNames.has(word) && !isAcronym(word))) continue;
    if (!makesName(parts)) continue;
    phrases.push({
      surface,
      stems: counts.stems(phrase),
      ...counts.mentioned(phrase),
      inTitles: counts.titles(phrase) / counts.papers(phrase),
    });
  }
  return spellings.some(isSpaceless) ? [...phrases, ...spacelessPhrases(passages)] : phrases;
}

/** What is asked of a spelling, asked once. */
function remembered<Answer>(
  spellings: readonly string[],
  ask: (surface: string) => Answer,
): (spelling: number) => Answer {
  const answers: Answer[] = [];
  return (spelling) => {
    const known = answers[spelling];
    if (known !== undefined) return known;
    const answer = ask(spellings[spelling]!);
    answers[spelling] = answer;
    return answer;
  };
}

/** Which occurrences count: not of the hub's words alone, without a word that the paper calls its system or that looks like a system's name. */
function countsIn(
  { surfaces, spellings, stemOf }: WordColumns,
  passages: readonly (readonly Passage[])[],
  hub: ReadonlySet<string>,
): (word: number, length: number, paper: number) => boolean {
  const isUsable = remembered(spellings, (surface) => !looksLikeSystem(surface) && !isSpaceless(surface));
  const isOfHub = remembered(stemOf, (stem) => hub.has(stem));
  const initial = remembered(spellings, (surface) => surface.charAt(0).toLowerCase());
  let readPaper = -1;
  let own: ReadonlySet<string> = new Set();
  return (word, length, paper) => {
    if (paper !== readPaper) {
      readPaper = paper;
      own = new Set(passages[paper]!.flatMap(({ systemName }) => systemName));
    }
    let ofHub = hub.size > 0;
    let initials = "";
    for (let at = word; at < word + length; at++) {
      const spelling = surfaces[at]!;
      if (!isUsable(spelling) || (own.size > 0 && own.has(spellings[spelling]!))) return false;
      if (hub.size === 0) continue;
      ofHub &&= isOfHub(spelling);
      initials += initial(spelling);
    }
    return !ofHub && !(length > 1 && hub.has(initials));
  };
}

/** True for German, where the case in which a noun is written is its right one: in three of ten titles there is a German particle. */
function hasCapitalNouns(
  { surfaces, spellings, runs, inTitle, paperOf }: WordColumns,
  titles: number,
): boolean {
  const isGerman = remembered(spellings, (surface) => GERMAN.has(surface.toLowerCase()));
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
