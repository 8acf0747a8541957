/** Kinds of record in the words of Scopus, Web of Science and PubMed → what of them matters for reading the map. */
import type { Standing } from "../../model/bibliography";

const RETRACTED = /^(retracted( (publication|article))?|withdrawn (publication|article))$/i;
/** A notice of retraction or concern is about another paper, as an erratum is. */
const CORRECTION =
  /^((published |publisher |author )?(erratum|corrigendum|correction)(, addition)?|retraction( of publication| notice)?|expression of concern)$/i;

/** @param kinds all kinds that one record is given. */
export function standingOf(kinds: readonly string[]): Standing | undefined {
  if (kinds.some((kind) => RETRACTED.test(kind))) return "retracted";
  return kinds.some((kind) => CORRECTION.test(kind)) ? "correction" : undefined;
}
