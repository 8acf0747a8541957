/** The maps last worked on, kept between visits. Every failure (private window, full disk) rejects; the caller says so. */
/** An `orrery-map` file, with the key that addresses name it by. */
export interface KeptMap {
  readonly key: string;
  /** What to call it: the title of its hub. */
  readonly name: string;
  /** UTF-8; on disk, not in memory. */
  readonly file: Blob;
  /** Changes whenever a page saves it. */
  readonly stamp: string;
}

/** A map's file in parts, by name in the order of the file; null: that part is as it was saved last. */
export interface MapInParts {
  readonly key: string;
  readonly name: string;
  readonly parts: ReadonlyMap<string, Blob | null>;
  /** The stamp of what this page has opened or saved under the key; null: nothing. */
  readonly over: string | null;
}

/** `other`: nothing is saved, for another page has saved something else under the key. `incomplete`: nor is it where a part that should be there is not. */
export type Saved = { readonly stamp: string } | "other" | "incomplete";

export interface MapStorage {
  /** Names this page among those that share the storage. */
  readonly page: string;
  /** The map of that key; without a key the one kept last; null if it is not there. */
  load(key: string | null): Promise<KeptMap | null>;
  save(map: MapInParts): Promise<Saved>;
}

/** Remembers nothing. */
export const noStorage: MapStorage = {
  page: "",
  load: async () => null,
  save: async () => ({ stamp: "" }),
};

/** What of a key says which papers the map is of; the rest tells copies apart. */
export function papersIn(key: string): string {
  return key.split("-")[0]!;
}
