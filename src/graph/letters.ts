/**
 * Strings of three to five characters as terms, for languages whose words Orrery cannot take to their stems (McNamee and Mayfield, Character
 * n-gram tokenization for European language text retrieval, 2004).
 */
import { plainLetters } from "../lib/tokens";
import type { TextEvidence } from "../model/graph";
import type { Document } from "./documents";
import { termRows } from "./terms";

const SHORTEST = 3;
const LONGEST = 5;
/**
 * Where a larger share of the words is unknown, the set is taken not to be English: in 36 English sets .01 to .16 are unknown, in titles in
 * Spanish, French, Portuguese and German .2 to .6, in Chinese nearly all.
 */
const MOSTLY_FOREIGN = 0.2;

/** @param known as from `knownShares`. @returns null where most words are known. */
export function letterRows(documents: readonly Document[], known: Float64Array): TextEvidence["letters"] {
  let [papers, sum] = [0, 0];
  documents.forEach(({ counts }, i) => {
    if (counts.size === 0) return;
    papers++;
    sum += known[i]!;
  });
  if (sum >= (1 - MOSTLY_FOREIGN) * papers) return null;
  const { terms, tfidf } = termRows(documents.map((document) => ({ counts: stringsOf(document) })));
  return { rows: tfidf, columnCount: terms.length };
}

function stringsOf({ texts }: Document): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (string: string) => counts.set(string, (counts.get(string) ?? 0) + 1);
  for (const { stem, surface } of texts.flat(2)) {
    const word = plainLetters(surface).toLowerCase();
    // Scripts without spaces come as pairs of characters, which say more than any longer string.
    if (word === stem && [...word].length <= 2) {
      add(word);
      for (const character of word) add(character);
      continue;
    }
    const framed = `_${word}_`;
    for (let length = SHORTEST; length <= Math.min(LONGEST, framed.length); length++)
      for (let at = 0; at + length <= framed.length; at++) add(framed.slice(at, at + length));
  }
  return counts;
}
