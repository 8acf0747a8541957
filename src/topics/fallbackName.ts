/** Names for topics that no phrase and no facet describes well enough. */
import type { WeightedTerm } from "../model/topics";
import { looksLikeSystem, makesName, readsAsNoun } from "./labelWords";
import { holds, neededCoverage, sentenceCase, stemsOf } from "./nameParts";

/** Where a group has neither terms nor a title short enough. */
const UNNAMED = "Unnamed topic";
const LONGEST_TITLE = 40;

/**
 * The topic's two strongest terms, those first that enough of its papers have, then any that read as nouns; one term; or a title. Never
 * "Other": a group is of papers that resemble each other.
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
  const common = naming.filter(({ count }) => count >= Math.max(3, (neededCoverage(size) / 2) * size));
  const others = terms.filter(
    (term) =>
      !naming.includes(term) && readsAsNoun(wordsOf(term.term).at(-1)!) && !looksLikeSystem(term.term),
  );
  const usable = [...naming, ...others];
  const candidates = [...pairs(common), ...pairs(usable), ...usable.map(({ term }) => sentenceCase(term))];
  const last = terms[0]?.term ?? (title.length <= LONGEST_TITLE ? title : UNNAMED);
  return candidates.find(isFree) ?? numbered(sentenceCase(last), taken);
}

/** Each term with the next as "A & B". */
function pairs(terms: readonly WeightedTerm[]): string[] {
  return terms.slice(1).map((second, at) => sentenceCase(`${terms[at]!.term} & ${second.term}`));
}

function wordsOf(term: string): string[] {
  return term.split(/[ /-]/);
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  let label = name;
  for (let number = 2; taken.has(label); number++) label = `${name} (${number})`;
  return label;
}
