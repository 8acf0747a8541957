/** Pages of a list that may shift, repeat or be empty → the items that have not come yet, and whether to go on asking. */

export interface FreshItems<Item> {
  /** Those of the next page that are new. One without a name is always given, as it may be new. */
  take(page: readonly Item[]): Item[];
  /** True after some pages in a row without a single new name: the rest is given up. */
  readonly isBarren: boolean;
}

/** @param nameOf undefined for an item that the service gives no name. @param most pages in a row without anything new. */
export function freshItems<Item>(nameOf: (item: Item) => string | undefined, most: number): FreshItems<Item> {
  const seen = new Set<string>();
  let barren = 0;
  return {
    take(page) {
      const before = seen.size;
      const fresh = page.filter((item) => {
        const name = nameOf(item);
        const isKnown = name !== undefined && seen.has(name);
        if (name !== undefined) seen.add(name);
        return !isKnown;
      });
      barren = seen.size > before ? 0 : barren + 1;
      return fresh;
    },
    get isBarren() {
      return barren >= most;
    },
  };
}
