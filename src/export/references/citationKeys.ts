/**
 * Papers → citation keys: family name of the first author, year, first telling word of the title, in ASCII small letters:
 * `hasan2026breaks`. The same in all files of a map, whatever the order of the papers; where two would be the same, letters in the order of
 * the papers' ids.
 */
import { hashText } from "../../lib/hash";
import { compareText } from "../../lib/order";
import { stopWords } from "../../lib/stopWords";
import type { Paper } from "../../model/bibliography";
import { yearOf } from "../rows/paperRows";
import { authorName } from "./authorName";

/** Id of a paper → its key: unique, ASCII letters and digits only. */
export function citationKeys(papers: readonly Paper[]): Map<string, string> {
  const groups = new Map<string, string[]>();
  for (const paper of papers) {
    const key = keyOf(paper);
    const group = groups.get(key);
    if (group) group.push(paper.id);
    else groups.set(key, [paper.id]);
  }
  const alone = [...groups].filter(([, ids]) => ids.length === 1);
  const keys = new Map(alone.map(([key, ids]) => [ids[0]!, key]));
  const used = new Set(alone.map(([key]) => key));
  const shared = [...groups].filter(([, ids]) => ids.length > 1).sort(([a], [b]) => compareText(a, b));
  for (const [key, ids] of shared) {
    let count = 0;
    for (const id of ids.sort(compareText)) {
      let lettered: string;
      do lettered = key + letters(count++);
      while (used.has(lettered));
      used.add(lettered);
      keys.set(id, lettered);
    }
  }
  return keys;
}

/** A part of a key is no longer. */
const LONGEST = 20;

function keyOf(paper: Paper): string {
  const words = asciiWords(paper.title);
  const telling = words.filter((word) => word.length > 2 && !stopWords.has(word) && !/^\d+$/.test(word));
  const [first = words[0] ?? "", second = ""] = telling;
  const author = familyOf(paper.authors?.[0] ?? "");
  const year = yearOf(paper) ?? "";
  const key = author === "" ? `${first}${year}${second}` : `${author}${year}${first}`;
  // Letters of other scripts leave nothing to make a readable key of; a key begins with a letter.
  return /^[a-z]/.test(key) ? key : `paper${hashText(paper.id)}`;
}

function familyOf(shown: string): string {
  if (shown === "") return "";
  const name = authorName(shown);
  if (name.kind === "literal") return asciiWords(name.text).at(-1) ?? "";
  const family = `${name.particle ?? ""} ${name.family}`;
  return asciiWords(family).join("").slice(0, LONGEST);
}

/** Words in ASCII small letters and digits; accents go, other letters part words. */
function asciiWords(text: string): string[] {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => PLAIN.get(letter)!)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .map((word) => word.slice(0, LONGEST));
}

const PLAIN: ReadonlyMap<string, string> = new Map([
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["ı", "i"],
]);

/** 0 → a, 25 → z, 26 → aa. */
function letters(count: number): string {
  const last = String.fromCharCode(97 + (count % 26));
  return count < 26 ? last : letters(Math.floor(count / 26) - 1) + last;
}
