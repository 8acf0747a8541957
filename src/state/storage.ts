/** The current map kept in IndexedDB between visits. Every failure (private window, full disk) rejects; the caller says so. */
import type { IDBPDatabase } from "idb";

/** An `orrery-map` file as text, with the key that addresses name it by. */
export interface KeptMap {
  readonly key: string;
  /** What to call it: the title of its hub. */
  readonly name: string;
  readonly text: string;
}

export interface MapStorage {
  /** Null if nothing is kept. */
  load(): Promise<KeptMap | null>;
  save(kept: KeptMap): Promise<void>;
}

/** @param name of the database. Opened at the first use, so that a page without storage fails at that use only. */
export function indexedDbStorage(name = "orrery"): MapStorage {
  let opened: Promise<IDBPDatabase> | null = null;
  const database = () => {
    opened ??= import("idb").then(({ openDB }) =>
      openDB(name, 1, { upgrade: (db) => void db.createObjectStore("maps") }),
    );
    return opened;
  };
  return {
    async load() {
      const kept: unknown = await (await database()).get("maps", "current");
      return isKeptMap(kept) ? kept : null;
    },
    async save(kept) {
      await (await database()).put("maps", kept, "current");
    },
  };
}

function isKeptMap(value: unknown): value is KeptMap {
  if (typeof value !== "object" || value === null) return false;
  const { key, name, text } = value as Record<keyof KeptMap, unknown>;
  return typeof key === "string" && typeof name === "string" && typeof text === "string";
}
