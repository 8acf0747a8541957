/** Authors as evidence that two records are of one paper. */
import { normaliseTitle } from "../../lib/titles";

/**
 * Words that may be the author's family name, in lower case without accents: those before the comma, else the first and the last ones,
 * since sources differ in the order of names. Empty if no author is known.
 */
export function familyWords(author = ""): string[] {
  const comma = author.indexOf(",");
  const words = wordsOf(comma > 0 ? author.slice(0, comma) : author).filter((word) => !NO_NAME.has(word));
  const said = words.filter((word) => word.length > 1 && !PARTICLES.has(word));
  const known = said.length > 0 ? said : words;
  if (comma > 0) return [...new Set(known)];
  return [...new Set([known[0], known[known.length - 1]].filter((word) => word !== undefined))];
}

/**
 * True if the first authors may be one person, or if half of the authors are the same: sources do not agree on the order of authors. Each list
 * as `familyWords` gives it.
 */
export function authorsAgree(
  one: readonly (readonly string[])[],
  two: readonly (readonly string[])[],
): boolean {
  const isOne = (a: readonly string[] = [], b: readonly string[] = []) => a.some((word) => b.includes(word));
  if (isOne(one[0], two[0])) return true;
  const shared = one.filter((author) => two.some((other) => isOne(author, other))).length;
  return shared >= 2 && 2 * shared >= Math.max(one.length, two.length);
}

/** Letters that NFKD does not part, as sources without accents write them. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ı", "i"],
]);

/** "Yu-Shu" is one word, since sources leave the hyphen out. */
function wordsOf(name: string): string[] {
  const joined = name.replace(/[-‐‑’'`]/g, "");
  const plain = normaliseTitle(joined).replace(/[øłđßæœı]/g, (letter) => PLAIN.get(letter) ?? letter);
  return plain.split(" ").filter((word) => word !== "");
}

const PARTICLES = new Set(
  "van von der den de del della di da la le el al bin ibn dos ter ten jr sr ii iii".split(" "),
);
const NO_NAME = new Set(["anonymous", "anon", "unknown", "et", "author", "na", "null", "none"]);
