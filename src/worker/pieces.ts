/**
 * A bibliography in pieces and together again: cloned at once, 100,000 papers would hold up whoever receives them for seconds. Of what the
 * receiver has already, as a bibliography that the new one was made from, only the places travel.
 */
import type { Bibliography } from "../model/bibliography";

const LISTS = ["papers", "citations", "notes", "merges"] as const;

type ListName = (typeof LISTS)[number];

/** A stretch of one of the lists, in its order. A number is the place of the same item in that list of the base. */
export interface BibliographyPiece {
  readonly list: ListName;
  readonly items: readonly (object | number)[];
}

/** So many items a piece: some 10 ms of cloning for papers with abstracts and references. */
const ITEMS = 500;

/**
 * The long lists, in pieces; a list that is empty or absent has none.
 * @param base what the receiver has.
 */
export function* piecesOf(
  bibliography: Bibliography,
  base?: Bibliography,
): Generator<BibliographyPiece, void> {
  for (const list of LISTS) {
    const items: readonly object[] = bibliography[list] ?? [];
    const known = new Map((base?.[list] ?? []).map((item: object, place) => [item, place]));
    for (let start = 0; start < items.length; start += ITEMS)
      yield { list, items: items.slice(start, start + ITEMS).map((item) => known.get(item) ?? item) };
  }
}

/** How many items the pieces of a bibliography hold together. */
export function itemCount(bibliography: Bibliography): number {
  return LISTS.reduce((sum, list) => sum + (bibliography[list]?.length ?? 0), 0);
}

/** All but the lists, which are empty; one that is absent is absent. */
export function withoutLists(bibliography: Bibliography): Bibliography {
  const { merges, ...rest } = bibliography;
  return { ...rest, papers: [], citations: [], notes: [], ...(merges ? { merges: [] } : {}) };
}

export interface Joiner {
  add(piece: BibliographyPiece): void;
  /** @param rest as `withoutLists` gives it. */
  finish(rest: Bibliography): Bibliography;
}

/** @param base that of `piecesOf`: the same lists in the same order. */
export function createJoiner(base?: Bibliography): Joiner {
  const lists: Record<ListName, object[]> = { papers: [], citations: [], notes: [], merges: [] };
  return {
    add({ list, items }) {
      const known: readonly object[] = base?.[list] ?? [];
      for (const item of items) lists[list].push(typeof item === "number" ? known[item]! : item);
    },
    finish(rest) {
      const { merges, ...others } = lists;
      // What was taken apart is put together: the items are those of the lists by the same name.
      return {
        ...rest,
        ...(others as Partial<Bibliography>),
        ...(rest.merges ? { merges } : {}),
      } as Bibliography;
    },
  };
}
