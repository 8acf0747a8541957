/**
 * Phrases that lack the word they hang on, since it is no word of ours (a letter, a stop word) → with it: "ray diffraction" → "X-ray diffraction",
 * "context learning" → "in-context learning".
 */
import { stopWords } from "../lib/stopWords";
import { commonest } from "../lib/wordForms";
import type { Paper } from "../model/bibliography";
import type { Phrase } from "./phrase";

/** @param papers those of the phrases, by index. @returns the phrases, without those that hang on a number: "3-dimensional spaces". */
export function withWholeCompounds(phrases: readonly Phrase[], papers: readonly Paper[]): Phrase[] {
  return phrases.flatMap((phrase) => {
    if (!phrase.isRest) return phrase;
    const start = commonestStart(phrase, papers);
    return start === null ? [] : { ...phrase, surface: start + phrase.surface };
  });
}

/** What the compound begins with, in the form that most papers of the phrase have; null where none begins with a word. */
function commonestStart({ surface, papers: bearers }: Phrase, papers: readonly Paper[]): string | null {
  const counts = new Map<string, number>();
  for (const paper of bearers) {
    const { title, keywords = [], summary = "", abstract = "" } = papers[paper]!;
    for (const text of [title, ...keywords, summary, abstract]) {
      const start = startIn(text, surface);
      if (start === null) continue;
      counts.set(start, (counts.get(start) ?? 0) + 1);
      break;
    }
  }
  return counts.size > 0 ? commonest(counts) : null;
}

/** "X-" of "by X-ray diffraction"; nothing of "data-to-text generation", where the phrase is a half by itself; null where no word stands before it. */
function startIn(text: string, surface: string): string | null {
  // The one letter that is two in lower case would shift all places behind it.
  const at = text.replaceAll("İ", "I").toLowerCase().indexOf(`-${surface.toLowerCase()}`);
  if (at < 0) return null;
  const before = text.slice(Math.max(0, at - LONGEST), at);
  const [, hyphen, word] = /(?:^|([-‐])|[^\p{L}\p{N}])(\p{L}+)$/u.exec(before) ?? [];
  if (word === undefined) return null;
  if (hyphen) return "";
  return `${stopWords.has(word.toLowerCase()) ? word.toLowerCase() : word}-`;
}

/** Letters of what is left out, and more. */
const LONGEST = 16;
