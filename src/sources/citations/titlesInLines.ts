/**
 * Titles of papers → a way to find one inside a reference that is a line of text (Scopus writes `Smith J., A title, with a comma, Nature, 1, 2,
 * pp. 1-9, (2001)`). A title counts only if it begins and ends where the line has a sign, so that no longer title is taken for it.
 */
import { normaliseTitle } from "../../lib/titles";
import { isGenericTitle } from "../merge/titles";

/** Words of a title that can be found in a line: shorter ones are names of journals too. */
const LEAST_WORDS = 5;
/** So many words are looked up at once. */
const START = 4;

/** Id of the only title found at that place, else undefined. @param works ids and titles. */
export function titlesInLines(
  works: readonly { readonly id: string; readonly title: string }[],
): (line: string) => string | undefined {
  const byStart = new Map<string, { readonly words: readonly string[]; id: string | null }[]>();
  for (const { id, title } of works) {
    const words = normaliseTitle(title).split(" ");
    if (words.length < LEAST_WORDS || isGenericTitle(title)) continue;
    const start = words.slice(0, START).join(" ");
    const list = byStart.get(start) ?? [];
    byStart.set(start, list);
    const same = list.find((each) => isSame(each.words, words));
    if (same) same.id = null;
    else list.push({ words, id });
  }
  return (line) => {
    const words: string[] = [];
    const starts: number[] = [];
    for (const run of line.slice(0, MOST_CHARACTERS).split(SIGNS)) {
      const said = normaliseTitle(run);
      if (said === "") continue;
      starts.push(words.length);
      for (const word of said.split(" ")) words.push(word);
    }
    const ends = new Set([...starts, words.length]);
    for (const at of starts)
      for (const title of byStart.get(words.slice(at, at + START).join(" ")) ?? []) {
        const end = at + title.words.length;
        if (title.id && ends.has(end) && isSame(words.slice(at, end), title.words)) return title.id;
      }
    return undefined;
  };
}

const MOST_CHARACTERS = 2000;
const SIGNS = /[,.;:?!"“”()]+(?:\s|$)|\s[("“]/;

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, i) => word === b[i]);
}
