/**
 * What an entry takes from others: all missing fields from those of `xdata`, and from that of `crossref` what holds for the whole (its title
 * as the title of the book, year, publisher …). Ids, addresses, abstract and keywords of the whole are not those of the part: biblatex would
 * hand them on, and a paper would bear the DOI of its proceedings.
 */
import type { Fields } from "./values";

/** Keys, in small letters, of all entries from which others inherit. */
export function donorsIn(text: string): Set<string> {
  const donors = new Set<string>();
  for (const [, keys] of text.matchAll(/\b(?:crossref|xdata)\s*=\s*["{]\s*([^"{}]{1,500}?)\s*["}]/gi))
    for (const key of keys!.split(",")) donors.add(key.trim().toLowerCase());
  return donors;
}

export interface Donor {
  readonly type: string;
  readonly fields: Fields;
}

/**
 * Each entry's own fields → with what it inherits.
 * @param donors by key in small letters. Each is completed once, so that long chains and circles of entries cost no more than their number.
 */
export function inheritance(donors: ReadonlyMap<string, Donor>): (type: string, own: Fields) => Fields {
  const completed = new Map<string, Fields>();
  return complete;

  function complete(type: string, own: Fields): Fields {
    if (donors.size === 0) return own;
    const fields = new Map(own);
    for (const key of keysIn(own, "xdata")) for (const [name, values] of of(key)) give(fields, name, values);
    for (const key of keysIn(own, "crossref"))
      if (donors.get(key)?.fields !== own) takeFromWhole(fields, type, of(key));
    return fields;
  }

  function of(key: string): Fields {
    const known = completed.get(key);
    if (known) return known;
    const donor = donors.get(key);
    if (!donor) return new Map();
    // What a circle of entries leads back to counts with its own fields only.
    completed.set(key, donor.fields);
    const fields = complete(donor.type, donor.fields);
    completed.set(key, fields);
    return fields;
  }
}

function takeFromWhole(fields: Map<string, readonly string[]>, type: string, whole: Fields): void {
  const isDated = DATE.some((name) => fields.has(name));
  for (const name of OF_THE_WHOLE) if (!(isDated && DATE.includes(name))) give(fields, name, whole.get(name));
  const [title, subtitle] =
    type === "article" ? ["journaltitle", "journalsubtitle"] : ["booktitle", "booksubtitle"];
  if (!(type === "article" && fields.has("journal"))) {
    give(fields, title, whole.get("title") ?? whole.get("booktitle"));
    give(fields, subtitle, whole.get("subtitle"));
  }
  if (type.endsWith("book") && !fields.has("editor")) give(fields, "author", whole.get("author"));
}

function give(
  fields: Map<string, readonly string[]>,
  name: string,
  values: readonly string[] | undefined,
): void {
  if (values && !fields.has(name)) fields.set(name, values);
}

const DATE = ["date", "year", "month", "day"];
const OF_THE_WHOLE = [
  ...DATE,
  ..."publisher journal journaltitle volume series eventtitle eventdate school institution organization language langid".split(
    " ",
  ),
];

function keysIn(fields: Fields, name: string): string[] {
  return (fields.get(name) ?? []).flatMap((keys) => keys.split(",").map((key) => key.trim().toLowerCase()));
}
