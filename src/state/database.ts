/** The maps last worked on in IndexedDB: what indexedDb.ts loads when a map is to be had or kept. Every failure rejects. */
import type { IDBPDatabase } from "idb";
import { type MapStorage, papersIn } from "./storage";

/** Several, because tabs share them; a map of 100,000 papers takes some 250 MB. */
const MAPS_KEPT = 5;
/** So many of the same papers: they do not push out the user's other maps. */
const COPIES_KEPT = 2;
/** Holds what there is to a map under its key, and its parts under the names that `partKey` gives. */
const MAPS = "maps";
/** Holds one list under the key `newest`: the keys of the maps, the one saved last first. */
const ORDER = "order";

/** What stands under the key of a map. */
interface MapRecord {
  readonly key: string;
  readonly name: string;
  readonly parts: readonly string[];
  /** Another one each time; absent in what earlier versions kept. */
  readonly stamp?: string;
}

/** @param page as `MapStorage.page`. @param name of the database. Opened at the first use, so that a page without storage fails at that use only. */
export function openDatabase(page: string, name: string): Pick<MapStorage, "load" | "save"> {
  let saves = 0;
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
      const reading = (await database()).transaction([MAPS, ORDER]);
      const maps = reading.objectStore(MAPS);
      const wanted = key ?? keysOf(await reading.objectStore(ORDER).get("newest"))[0];
      if (wanted === undefined) return null;
      const record: unknown = await maps.get(wanted);
      if (isOneText(record))
        return { key: wanted, name: record.name, file: new Blob([record.text]), stamp: stampOf(record) };
      if (!isRecord(record)) return null;
      const parts: unknown[] = await Promise.all(record.parts.map((part) => maps.get(partKey(wanted, part))));
      const blobs = parts.filter((part) => part instanceof Blob);
      if (blobs.length < parts.length) return null;
      return { key: wanted, name: record.name, file: new Blob(blobs), stamp: stampOf(record) };
    },
    async save({ key, name: title, parts, over }) {
      const change = (await database()).transaction([MAPS, ORDER], "readwrite");
      const maps = change.objectStore(MAPS);
      const order = change.objectStore(ORDER);
      const before: unknown = await maps.get(key);
      if (before !== undefined && stampOf(before) !== over) return "other";
      const isSame = isRecord(before) && [...parts.keys()].every((part) => before.parts.includes(part));
      if (!isSame && [...parts.values()].includes(null)) return "incomplete";
      const others = keysOf(await order.get("newest")).filter((other) => other !== key);
      const stamp = `${page}.${++saves}`;
      const record: MapRecord = { key, name: title, parts: [...parts.keys()], stamp };
      const keys = stillKept([key, ...others]);
      const gone = await Promise.all(
        others.filter((old) => !keys.includes(old)).map(async (old) => keysBelow(old, await maps.get(old))),
      );
      await Promise.all([
        maps.put(record, key),
        ...[...parts].flatMap(([part, blob]) => (blob ? [maps.put(blob, partKey(key, part))] : [])),
        order.put(keys, "newest"),
        ...gone.flat().map((old) => maps.delete(old)),
        change.done,
      ]);
      return { stamp };
    },
  };
}

/** The keys of maps, the one saved last first → those of the maps that stay. */
export function stillKept(keys: readonly string[]): string[] {
  const copies = new Map<string, number>();
  const few = keys.filter((key) => {
    const count = (copies.get(papersIn(key)) ?? 0) + 1;
    copies.set(papersIn(key), count);
    return count <= COPIES_KEPT;
  });
  return few.slice(0, MAPS_KEPT);
}

/** What earlier versions kept has none, which is one too. */
function stampOf(record: unknown): string {
  const { stamp } = Object(record) as { readonly stamp?: unknown };
  return typeof stamp === "string" ? stamp : "";
}

/** Under what a part of a map stands; keys of maps have no colon. */
function partKey(key: string, part: string): string {
  return `${key}:${part}`;
}

/** All that stands there of a map. */
function keysBelow(key: string, record: unknown): string[] {
  return [key, ...(isRecord(record) ? record.parts.map((part) => partKey(key, part)) : [])];
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

function isRecord(value: unknown): value is MapRecord {
  if (typeof value !== "object" || value === null) return false;
  const { key, name, parts } = value as Record<keyof MapRecord, unknown>;
  return typeof key === "string" && typeof name === "string" && keysOf(parts).length > 0;
}

/** As earlier versions kept a map. */
function isOneText(value: unknown): value is { name: string; text: string } {
  if (typeof value !== "object" || value === null) return false;
  const { name, text } = value as Record<"name" | "text", unknown>;
  return typeof name === "string" && typeof text === "string";
}
