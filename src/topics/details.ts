/** The second line of a name: up to three of a topic's own phrases that say what its name does not. */
import type { WeightedTerm } from "../model/topics";
import type { Candidate } from "./candidates";
import { looksLikeSystem, makesName } from "./labelWords";
import { isInPassing, repeats, stemsOf, worded } from "./nameParts";
import { isSpaceless } from "./spacelessPhrases";
import { isFieldName } from "./subjects";

const DETAILS = 3;
/** A detail is so much more common in the topic than in all papers. */
const DETAIL_LIFT = 1.5;
/** So many papers do not say two words together by chance, however large the topic. */
const SURE = 3;

/**
 * The topic's best phrases, then those of its strongest words that most papers with them have here. None is another form of the label or of another
 * detail; none is a whole field, which is wider than the topic.
 * @param phrases and terms of the topic, best first. @param size of the topic, as far as it is read.
 */
export function detailOf(
  label: string,
  phrases: readonly Candidate[],
  terms: readonly WeightedTerm[],
  size: number,
): string[] {
  const telling = phrases.filter(
    ({ lift, count, isArea, stems }) =>
      lift >= DETAIL_LIFT && !isArea && (!isInPassing(count, size) || (stems.length > 1 && count >= SURE)),
  );
  const further = terms.filter(
    ({ term, count, elsewhere = 0 }) =>
      count >= SURE &&
      !isInPassing(count, size) &&
      count > elsewhere &&
      makesName(term.split(/[ /-]/)) &&
      !isFieldName(stemsOf(term)) &&
      !looksLikeSystem(term) &&
      !isSpaceless(term),
  );
  const said = [worded(label)];
  const detail: string[] = [];
  for (const text of [...telling.map((phrase) => phrase.label), ...further.map(({ term }) => term)]) {
    if (detail.length === DETAILS) break;
    const next = worded(text);
    if (said.some((other) => repeats(next, other))) continue;
    said.push(next);
    detail.push(text);
  }
  return detail;
}
