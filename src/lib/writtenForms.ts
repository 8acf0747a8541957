/** Words of papers → how a person would write each in running text: what `learnWordForms` tells, in columns. */
import { INNER_CAPITAL, SHOUTED } from "./caseTraits";
import { OPENING, TEXT_START, type TokenColumns } from "./tokenColumns";
import { compareForms, countCase, isShoutedWhole, isSureOfCapital, PROPER, styleOf } from "./wordForms";
import type { WordTable } from "./wordTable";

export interface WrittenForms {
  /** For each word of the table the number of its form. */
  readonly formOf: Int32Array;
  /** How many forms there are. */
  readonly size: number;
  text(form: number): string;
}

/** How often each word says something about capitals. */
interface Sayings {
  /** In texts that are not all in capitals. */
  readonly seen: Uint32Array;
  /** Where its first letter says something, too. */
  readonly telling: Uint32Array;
}

/** @param tokens of texts, each begun by `TEXT_START`. */
export function writtenForms(table: WordTable, tokens: TokenColumns): WrittenForms {
  const { words } = table;
  const { seen, telling } = sayings(table, tokens);
  const formOf = Int32Array.from({ length: words.size }, (_, word) => word);
  const names = [...PROPER.values()];
  const nameOf = new Map<number, number>();
  [...PROPER.keys()].forEach((lower, i) => {
    const word = words.find(lower);
    if (word >= 0) nameOf.set(word, words.size + i);
  });
  const text = (form: number) => (form < words.size ? words.text(form) : names[form - words.size]!);

  /** Words of one lower case, as lists: the last of each, and for each the one before it; -1 ends a list. */
  const last = new Int32Array(words.size).fill(-1);
  const before = new Int32Array(words.size).fill(-1);
  for (let word = 0; word < words.size; word++) {
    if (seen[word] === 0) continue;
    const lower = table.lowerOf(word);
    before[word] = last[lower]!;
    last[lower] = word;
  }
  /** The word of a list that is counted most; -1 for none. */
  const commonest = (lower: number, counts: Uint32Array, inner: boolean) => {
    let best = -1;
    for (let word = last[lower]!; word >= 0; word = before[word]!) {
      if (counts[word] === 0 || isInner(table, word) !== inner) continue;
      const ahead = best < 0 ? 1 : counts[word]! - counts[best]! || compareForms(text(best), text(word));
      if (ahead > 0) best = word;
    }
    return best;
  };
  const preferred = (lower: number) => {
    let withInner = 0;
    for (let word = last[lower]!; word >= 0; word = before[word]!)
      withInner += isInner(table, word) ? seen[word]! : -seen[word]!;
    if (withInner > 0) return commonest(lower, seen, true);
    const told = commonest(lower, telling, false);
    if (told < 0) return nameOf.get(lower) ?? lower;
    return isSureOfCapital(telling[told]!, telling[lower]!) ? told : lower;
  };
  const preferredOf = new Int32Array(words.size).fill(-1);
  for (let word = 0; word < words.size; word++) {
    const lower = table.lowerOf(word);
    if (last[lower]! < 0) continue;
    if (preferredOf[lower]! < 0) preferredOf[lower] = preferred(lower);
    formOf[word] = preferredOf[lower]!;
  }
  return { formOf, size: words.size + names.length, text };
}

function isInner(table: WordTable, word: number): boolean {
  return (table.traitsOf(word) & INNER_CAPITAL) !== 0;
}

function sayings(table: WordTable, { words, marks, size }: TokenColumns): Sayings {
  const seen = new Uint32Array(table.words.size);
  const telling = new Uint32Array(table.words.size);
  const counts = { words: 0, capital: 0, shouted: 0 };
  /** Counts the capitals of the text that begins there. @returns where the next one begins. */
  const endOfText = (start: number): number => {
    let t = start;
    do {
      if (!(marks[t]! & OPENING)) countCase(counts, table.traitsOf(words[t]!));
      t++;
    } while (t < size && !(marks[t]! & TEXT_START));
    return t;
  };
  const isShouted = (start: number, end: number): boolean => {
    for (let t = start; t < end; t++) if (!(table.traitsOf(words[t]!) & SHOUTED)) return false;
    return isShoutedWhole(Array.from(words.subarray(start, end), (word) => table.words.text(word)));
  };
  const note = (start: number, end: number, isTelling: boolean): void => {
    for (let t = start; t < end; t++) {
      seen[words[t]!]!++;
      if (isTelling && !(marks[t]! & OPENING)) telling[words[t]!]!++;
    }
  };
  for (let start = 0; start < size; ) {
    counts.words = counts.capital = counts.shouted = 0;
    const end = endOfText(start);
    const style = isShouted(start, end) ? "capitals" : styleOf(counts);
    if (style !== "capitals") note(start, end, style === "sentence");
    start = end;
  }
  return { seen, telling };
}
