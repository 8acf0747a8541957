/** Papers with gaps → the ids by which a service is asked for them, in batches; its records → the papers that they answer. */
import { isKnownEverywhere } from "../merge/workNames";
import type { RawRecord } from "../records/rawRecord";
import { idOfWork } from "../records/workIds";
import { namesOfRecord } from "./names";
import type { Filled, Wanted } from "./service";

export interface Asked {
  /** In the list of papers that was given. */
  readonly index: number;
  /** One of the paper's ids: `doi:…`. */
  readonly id: string;
}

/** For each of the papers at `indices` its first id of the kind: `doi`. Papers without one are left out. */
export function askedBy(kind: string, works: readonly Wanted[], indices: Iterable<number>): Asked[] {
  return [...indices].flatMap((index): Asked[] => {
    const id = works[index]!.ids.find((name) => name.startsWith(`${kind}:`));
    return id === undefined ? [] : [{ index, id }];
  });
}

/** Each record with the papers whose id it bears. */
export function answersTo<Found extends RawRecord>(
  records: readonly Found[],
  asked: readonly Asked[],
): (Filled & { readonly record: Found })[] {
  return records.flatMap((record) => {
    const names = new Set(namesOfRecord(record));
    return asked.filter(({ id }) => names.has(id)).map(({ index }) => ({ index, record }));
  });
}

/** @param size at least 1. */
export function batchesOf<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}

/** The id that a query is, as `idOfWork` spells it; null for words of a title. */
export function idOfQuery(query: string): string | null {
  const id = idOfWork(query);
  return id !== null && isKnownEverywhere(id) ? id : null;
}

/** The name behind the kind: `doi:10.1/x` → `10.1/x`. */
export function nameIn(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}

/** For a path: a DOI keeps its slashes. */
export function encodedName(name: string): string {
  return encodeURIComponent(name).replaceAll("%2F", "/");
}
