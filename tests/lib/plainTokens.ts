/** Tokenising as its rules are said, one expression a rule and a pass for each: what the fast way must give. */
import { stem } from "../../src/lib/stem";
import { stopWords } from "../../src/lib/stopWords";
import type { Token } from "../../src/lib/tokens";

const SPACELESS =
  "[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}ー]";
/** In order: spaceless text, numbers with points or commas, words with inner apostrophes, white space, any other character. */
const PARTS = new RegExp(
  `${SPACELESS}+|\\d+[.,]\\d[\\d.,]*\\p{L}*|(?:(?!${SPACELESS})[\\p{L}\\p{N}\\p{M}])+(?:['’]\\p{L}+)*|\\s+|[^\\s]`,
  "gu",
);

export function plainTokens(text: string, breaks: ReadonlySet<string> = new Set()): Token[][] {
  const runs: Token[][] = [[]];
  let joint: Token["joint"] = " ";
  let opening = true;
  for (const part of withoutMarkup(text).match(PARTS) ?? []) {
    if (new RegExp(`^${SPACELESS}+$`, "u").test(part)) {
      for (const pair of pairsOf([...part]))
        if (!breaks.has(pair)) runs.push([{ stem: pair, surface: pair, joint: " ", opening: false }]);
      runs.push([]);
      opening = false;
    } else if (/^[\p{L}\p{N}]/u.test(part)) {
      const surface = part.replace(/['’]/g, "");
      const root = stemOf(surface);
      if (root === null || breaks.has(root)) runs.push([]);
      else runs.at(-1)!.push({ stem: root, surface, joint, opening });
      joint = " ";
      opening = false;
    } else if (/^\s/.test(part)) joint = " ";
    else if (/^[-‐‑/]$/.test(part)) joint = part === "/" ? "/" : "-";
    else {
      runs.push([]);
      if (/[.!?:。！？]/.test(part)) opening = true;
    }
  }
  return runs.filter((run) => run.length > 0);
}

function withoutMarkup(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\$[^$]{0,60}\$/g, " ")
    .replace(/\\[a-zA-Z]+/g, " ")
    .replace(/<\/?[a-z][^<>]{0,60}>/gi, " ")
    .replace(/['’]s(?![\p{L}\p{N}])/gu, "");
}

function pairsOf(characters: readonly string[]): string[] {
  if (characters.length < 3) return [characters.join("")];
  return characters.slice(1).map((character, i) => characters[i] + character);
}

function stemOf(surface: string): string | null {
  const word = surface
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase();
  if (/^([2-4]d|[2-6]g)$/.test(word)) return word;
  const isNumber = /^\d[\d.,]*([a-z]|st|nd|rd|th|ms|kb|mb|gb|fps)?$/.test(word);
  return word.length < 2 || stopWords.has(word) || isNumber ? null : stem(word);
}
