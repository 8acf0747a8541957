/** Works → a way to find one by what a reference says of it: any of its ids, its title, or a line such as `SMITH J, 2001, NATURE, V1, P1`. */
import type { Paper, Reference } from "../../model/bibliography";
import { isGenericTitle, titleMatchKey, wordsIn } from "../merge/titles";
import { aliasOf, workNames } from "../merge/workNames";
import { lineKeys, worksLineKeys } from "./lineKeys";
import { titlesInLines } from "./titlesInLines";

/** Words of a title that a reference must have to be found by it alone. */
const LEAST_WORDS = 4;

/** Reference → id of the work that it names; undefined if it is none of them, or could be two. */
export type WorkIndex = (reference: Reference) => string | undefined;

export function workIndex(works: readonly Paper[]): WorkIndex {
  const byName = new Map<string, string>();
  for (const work of works) byName.set(work.id, work.id);
  for (const work of works)
    for (const name of workNames(work)) if (!byName.has(name)) byName.set(name, work.id);
  // Most sources name what they cite by ids alone: what finds a title or a line is made where one is met.
  const byTitle = once(() => titleIndex(works));
  const byLine = once(() => lineIndex(works));
  const inLine = once(() => titlesInLines(works.filter(({ untitled }) => !untitled)));
  return ({ id, title, text }) => {
    if (id !== undefined) {
      const alias = aliasOf(id);
      const found = byName.get(id) ?? (alias === null ? undefined : byName.get(alias));
      if (found !== undefined) return found;
    }
    if (title !== undefined && wordsIn(title) >= LEAST_WORDS) {
      const found = byTitle().get(titleMatchKey(title));
      if (found) return found;
    }
    if (text === undefined || (id !== undefined && /^(?:doi|pmid|arxiv):/.test(id))) return undefined;
    for (const key of lineKeys(text)) {
      const found = byLine().get(key);
      if (found) return found;
    }
    return inLine()(text);
  };
}

function titleIndex(works: readonly Paper[]): ReadonlyMap<string, string | null> {
  const byTitle = new Map<string, string | null>();
  for (const { id, title, untitled } of works)
    if (!untitled && wordsIn(title) >= LEAST_WORDS && !isGenericTitle(title))
      addUnique(byTitle, titleMatchKey(title), id);
  return byTitle;
}

function lineIndex(works: readonly Paper[]): ReadonlyMap<string, string | null> {
  const byLine = new Map<string, string | null>();
  for (const work of works) for (const key of worksLineKeys(work)) addUnique(byLine, key, work.id);
  return byLine;
}

function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Null: several works have that key. */
function addUnique(index: Map<string, string | null>, key: string, id: string): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, id);
  else if (known !== id) index.set(key, null);
}
