/** What the items of a VOSviewer map seem to be, where nothing shows that they are papers: its maps are of terms, people and journals too. */

/** @param called what the file calls an item. @param numbers names of its weights and scores. */
export function seeming(called: string | null, numbers: Iterable<string>): string {
  const names = [...numbers].join(" ").toLowerCase();
  const guess = GUESSES.find(({ sign }) => sign.test(names))?.what ?? "something other than papers";
  const what = called === null ? `seem to be ${guess}` : `are called “${called}” in the file`;
  return `The items of this map ${what}; they are read as papers by their labels.`;
}

const GUESSES: readonly { readonly sign: RegExp; readonly what: string }[] = [
  { sign: /occurrences/, what: "terms or keywords" },
  { sign: /co-authored/, what: "organizations, countries or people" },
  { sign: /documents|publications|pubs/, what: "people, organizations, countries or journals" },
  { sign: /co-citations/, what: "journals, people or cited works" },
];
