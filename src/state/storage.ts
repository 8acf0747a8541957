/** The maps last worked on, kept in IndexedDB between visits. Every failure (private window, full disk) rejects; the caller says so. */
import type { IDBPDatabase } from "idb";

/** An `orrery-map` file as text, with the key that addresses name it by. */
export interface KeptMap {
  readonly key: string;
  /** What to call it: the title of its hub. */
  readonly name: string;
  readonly text: string;
}

export interface MapStorage {
  /** The map of that key; without a key the one kept last; null if it is not there. */
  load(key: string | null): Promise<KeptMap | null>;
  save(kept: KeptMap): Promise<void>;
}

/** Remembers nothing. */
export const noStorage: MapStorage = { load: async () => null, save: async () => {} };

/** Several, because tabs share them; a map of 10,000 papers takes some 20 MB. */
const MAPS_KEPT = 5;
const MAPS = "maps";
/** Holds one list under the key `newest`: the keys of the maps, the one saved last first. */
const ORDER = "order";

/** @param name of the database. Opened at the first use, so that a page without storage fails at that use only. */
export function indexedDbStorage(name = "orrery"): MapStorage {
  let opened: Promise<IDBPDatabase> | null = null;
  const database = () => {
    opened ??= open(name).catch((error: unknown) => {
      // The next use tries again.
      opened = null;
      throw error;
    });
    return opened;
  };
  return {
    async load(key) {
      const db = await database();
      const wanted = key ?? keysOf(await db.get(ORDER, "newest"))[0];
      const kept: unknown = wanted === undefined ? undefined : await db.get(MAPS, wanted);
      return isKeptMap(kept) ? kept : null;
    },
    async save(kept) {
      const change = (await database()).transaction([MAPS, ORDER], "readwrite");
      const maps = change.objectStore(MAPS);
      const order = change.objectStore(ORDER);
      const others = keysOf(await order.get("newest")).filter((key) => key !== kept.key);
      const keys = [kept.key, ...others];
      await Promise.all([
        maps.put(kept, kept.key),
        order.put(keys.slice(0, MAPS_KEPT), "newest"),
        ...keys.slice(MAPS_KEPT).map((key) => maps.delete(key)),
        change.done,
      ]);
    },
  };
}

async function open(name: string): Promise<IDBPDatabase> {
  const { openDB } = await import("idb");
  return openDB(name, 1, {
    upgrade(db) {
      db.createObjectStore(MAPS);
      db.createObjectStore(ORDER);
    },
  });
}

function keysOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((key) => typeof key === "string") : [];
}

function isKeptMap(value: unknown): value is KeptMap {
  if (typeof value !== "object" || value === null) return false;
  const { key, name, text } = value as Record<keyof KeptMap, unknown>;
  return typeof key === "string" && typeof name === "string" && typeof text === "string";
}
