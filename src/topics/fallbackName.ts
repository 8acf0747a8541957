/** Names for topics that no phrase and no facet describes well enough. */
import { tokenise } from "../lib/tokens";
import type { WeightedTerm } from "../model/topics";
import { looksLikeSystem, makesName, namesInstitution, readsAsNoun } from "./labelWords";
import { holds, neededCoverage, repeats, sentenceCase, stemsOf, worded } from "./nameParts";

/** Where a group has neither terms nor a title that says anything in few words. */
const UNNAMED = "Unnamed topic";
const LONGEST_TITLE = 40;
const NEARLY_HALF = 0.44;
/** Words of a title that can stand as a name. */
const LONGEST_PHRASE = 4;

/**
 * A term of two words that enough of the topic's papers have; its two strongest terms that enough have; one that nearly half have, and few others;
 * two that some have, then any that read as nouns; one term; or a title. Never "Other": a group is of papers that resemble each other.
 * @param terms those of the topic, strongest first. @param title of its most typical paper. @param taken the names given so far.
 */
export function fallbackName(
  terms: readonly WeightedTerm[],
  size: number,
  title: string,
  taken: ReadonlySet<string>,
): string {
  const isFree = (label: string) =>
    !taken.has(label) && [...taken].every((other) => !holds(stemsOf(label), stemsOf(other)));
  const naming = terms.filter(({ term }) => makesName(wordsOf(term)) && !looksLikeSystem(term));
  const sure = Math.max(2, (neededCoverage(size) / 2) * size);
  const common = naming.filter(({ count }) => count >= Math.max(3, sure));
  const others = terms.filter((term) => {
    const words = wordsOf(term.term);
    const isSound = readsAsNoun(words.at(-1)!) && !namesInstitution(words) && !looksLikeSystem(term.term);
    return isSound && !naming.includes(term);
  });
  const usable = [...naming, ...others];
  const phrases = naming.filter(({ term, count }) => wordsOf(term).length > 1 && count >= sure);
  const telling = usable.filter(
    ({ count, elsewhere = 0 }) => count >= NEARLY_HALF * size && count > elsewhere,
  );
  const shared = naming.filter(({ count }) => count > 1);
  const single = (list: readonly WeightedTerm[]) => list.map(({ term }) => sentenceCase(term));
  const candidates = [
    ...single(phrases),
    ...pairs(common),
    ...single(telling),
    ...pairs(shared),
    ...pairs(naming),
    ...pairs(usable),
    ...single(usable),
  ];
  const last = terms[0]?.term ?? (title.length <= LONGEST_TITLE ? title : (phraseOf(title) ?? UNNAMED));
  return candidates.find(isFree) ?? numbered(sentenceCase(last), taken);
}

/** The first words of a title that stand together: what near-identical papers share can set none of their groups apart. */
function phraseOf(title: string): string | null {
  const runs = tokenise(title).filter((run) => !run.some(({ surface }) => looksLikeSystem(surface)));
  const run = runs.find(({ length }) => length > 1 && length <= LONGEST_PHRASE);
  return run ? run.map(({ surface, joint }, at) => (at > 0 ? joint : "") + surface).join("") : null;
}

/** Each term with the next as "A & B", where that is no other form of it: "vuln & vulnerability". */
function pairs(terms: readonly WeightedTerm[]): string[] {
  return terms.slice(1).flatMap((second, at) => {
    const first = terms[at]!;
    const isSame = repeats(worded(first.term), worded(second.term));
    return isSame ? [] : [sentenceCase(`${first.term} & ${second.term}`)];
  });
}

function wordsOf(term: string): string[] {
  return term.split(/[ /-]/);
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  let label = name;
  for (let number = 2; taken.has(label); number++) label = `${name} (${number})`;
  return label;
}
