/** What the topics rest on, in words for the source line. */
import { digits } from "../lib/digits";
import { listed } from "../lib/listed";
import type { TextEvidence } from "../model/graph";

const NAMES: readonly (readonly [keyof TextEvidence["basis"], string])[] = [
  ["title", "titles"],
  ["summary", "summaries"],
  ["abstract", "abstracts"],
  ["keywords", "keywords"],
  ["references", "titles of references"],
];

/**
 * For instance "titles and summaries, by meaning and words", or "titles and abstracts (of 12 of 50 papers), by words alone" where some papers
 * lack the field and no word vectors were used.
 */
export function describeBasis(
  { basis, meaning, letters, citations }: Pick<TextEvidence, "basis" | "meaning" | "letters" | "citations">,
  papers: number,
): string {
  const present = NAMES.filter(([field]) => basis[field] > 0).map(([field, name]) =>
    basis[field] < papers ? `${name} (of ${digits(basis[field])} of ${digits(papers)} papers)` : name,
  );
  if (present.length === 0) return citations ? "shared references" : "no text";
  // Where letters stand for words, hardly any word has a known meaning.
  const voices = letters ? ["strings of letters"] : meaning ? ["meaning", "words"] : ["words"];
  if (citations) voices.push("citations");
  return `${listed(present)}, by ${listed(voices)}${voices.length > 1 || letters ? "" : " alone"}`;
}
