/**
 * A title all in capitals → sentence case. How a word is written is looked up in the other texts of the record; failing that, what looks like
 * an acronym stays: short with a digit, without a vowel, or one that everyone knows.
 */
import type { RawText } from "./rawRecord";

/** Unchanged unless more than 80 % of at least four words' letters are capitals. @param known abstract, keywords: texts in usual case. */
export function sentenceCase(title: string, known: readonly RawText[] = []): string {
  if (!isAllCapitals(title)) return title;
  const forms = formsIn(known);
  let starts = true;
  return title.replace(WORD, (word, at: number) => {
    const isFirst = starts || /[:?!.]\s+[“"'(]?$/.test(title.slice(Math.max(0, at - 4), at));
    starts = false;
    const lower = word.toLowerCase();
    const form = forms.get(lower) ?? guessed(word);
    return isFirst && form === lower ? form.charAt(0).toUpperCase() + form.slice(1) : form;
  });
}

const WORD = /[\p{L}\p{M}\p{N}’']+/gu;

function isAllCapitals(title: string): boolean {
  if (hasManySmall(title)) return false;
  const capitals = title.match(/\p{Lu}/gu)?.length ?? 0;
  const small = title.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals > 4 * small && capitals > 8 && (title.match(/\p{L}{2,}/gu)?.length ?? 0) >= 4;
}

/** True if what is not surely a small letter could not be capitals enough: told without looking at other scripts. */
function hasManySmall(title: string): boolean {
  let small = 0;
  for (let at = 0; at < title.length; at++) {
    const code = title.charCodeAt(at);
    if (code >= 0x61 && code <= 0x7a) small++;
  }
  return title.length - small <= 4 * small;
}

/** Word in lower case → as it is written inside a sentence: small wins, else the form met first. */
function formsIn(texts: readonly RawText[]): Map<string, string> {
  const forms = new Map<string, string>();
  for (const text of texts) {
    if (!text || isAllCapitals(text.slice(0, 2000))) continue;
    for (const match of text.slice(0, MOST_CHARACTERS).matchAll(WORD)) {
      const [word] = match;
      const lower = word.toLowerCase();
      if (word === lower) forms.set(lower, lower);
      // A capital at the start of a sentence or of a keyword says nothing.
      else if (!forms.has(lower) && !startsSentence(text, match.index, word)) forms.set(lower, word);
    }
  }
  return forms;
}

const MOST_CHARACTERS = 20_000;

function startsSentence(text: string, at: number, word: string): boolean {
  return (
    word.slice(1) === word.slice(1).toLowerCase() &&
    /(?:^|[^\p{L}\p{N},]\s*)$/u.test(
      text.slice(Math.max(0, at - 3), at).replace(/(?<=[\p{L}\p{N},;]) $/u, "x"),
    )
  );
}

function guessed(word: string): string {
  const isShortCode = word.length <= 4 && /\d/.test(word) && /\p{L}/u.test(word);
  const hasNoVowel = word.length <= 5 && /^[B-DF-HJ-NP-TV-XZ]{2,}$/.test(word);
  const isRoman = word.length > 1 && /^(?:X{0,3})(?:IX|IV|V?I{0,3})$/.test(word);
  const isSign = word.length === 1 && word !== "A";
  return isSign || isShortCode || hasNoVowel || isRoman || ACRONYMS.has(word) ? word : word.toLowerCase();
}

/** Those that spell a word too ("US", "WHO") are not among them. */
const ACRONYMS = new Set(
  "DNA RNA USA UK EU UN AI API ADHD AIDS COVID HIV NASA EEG ECG MRI IEEE ACM ISO UAV GIS GPU CPU SQL HTML XML GARCH ANOVA FPGA UNESCO".split(
    " ",
  ),
);
