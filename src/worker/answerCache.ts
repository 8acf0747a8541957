/**
 * Answers of services kept in IndexedDB for 30 days, so that a look-up goes on where it stopped. The oldest go where they become too many.
 * Beside each answer stands its size, so that they can be counted without reading them.
 */
import type { IDBPDatabase } from "idb";
import type { AnswerCache } from "../model/online";

const DAY = 24 * 3_600_000;
const KEPT = 30 * DAY;
/** Of all answers; `size` in characters. Where there are more, the oldest go until a fifth of the room is free. */
const MOST: Room = { count: 5000, size: 200_000_000 };
const ANSWERS = "answers";
const SIZES = "sizes";

export interface Room {
  readonly count: number;
  readonly size: number;
}

interface Size {
  /** ms since 1970 */
  readonly at: number;
  readonly size: number;
}

/**
 * Null where nothing can be kept: a private window, a page from disk. An answer that cannot be kept costs no more than asking again.
 * @param now milliseconds since 1970.
 */
export async function openAnswerCache(
  now: () => number,
  most = MOST,
  name = "orrery-answers",
): Promise<AnswerCache | null> {
  const db = await orNull(open(name));
  if (!db) return null;
  const held = (await orNull(sizesIn(db))) ?? new Map<string, Size>();

  async function forget(keys: readonly string[]): Promise<void> {
    const change = db!.transaction([ANSWERS, SIZES], "readwrite");
    const stores = [change.objectStore(ANSWERS), change.objectStore(SIZES)];
    for (const key of keys) held.delete(key);
    await Promise.all([...keys.flatMap((key) => stores.map((store) => store.delete(key))), change.done]);
  }

  async function put(key: string, text: string): Promise<void> {
    const change = db!.transaction([ANSWERS, SIZES], "readwrite");
    const size = { at: now(), size: text.length };
    const puts = [change.objectStore(ANSWERS).put(text, key), change.objectStore(SIZES).put(size, key)];
    await Promise.all([...puts, change.done]);
    held.set(key, size);
    const gone = tooMany(held, most);
    if (gone.length > 0) await forget(gone);
  }

  const old = [...held].filter(([, { at }]) => now() - at > KEPT).map(([key]) => key);
  if (old.length > 0) await orNull(forget(old));
  return {
    async get(key) {
      if (!held.has(key)) return null;
      const text: unknown = await orNull(textOf(db, key));
      return typeof text === "string" ? text : null;
    },
    async set(key, text) {
      if (text.length <= most.size / 4) await orNull(put(key, text));
    },
  };
}

/** The oldest of what is held, if it takes more than the room: as many as leave a fifth of it free. */
export function tooMany(held: ReadonlyMap<string, Size>, most: Room): string[] {
  let count = held.size;
  let size = [...held.values()].reduce((sum, each) => sum + each.size, 0);
  if (count <= most.count && size <= most.size) return [];
  const gone: string[] = [];
  for (const [key, each] of [...held].sort(([, a], [, b]) => a.at - b.at)) {
    if (count <= 0.8 * most.count && size <= 0.8 * most.size) break;
    gone.push(key);
    count--;
    size -= each.size;
  }
  return gone;
}

async function open(name: string): Promise<IDBPDatabase> {
  const { openDB } = await import("idb");
  return openDB(name, 1, {
    upgrade(db) {
      db.createObjectStore(ANSWERS);
      db.createObjectStore(SIZES);
    },
  });
}

async function textOf(db: IDBPDatabase, key: string): Promise<unknown> {
  return db.get(ANSWERS, key);
}

async function sizesIn(db: IDBPDatabase): Promise<Map<string, Size>> {
  const reading = db.transaction(SIZES);
  const [keys, sizes] = await Promise.all([reading.store.getAllKeys(), reading.store.getAll()]);
  return new Map(keys.map((key, i) => [String(key), sizes[i] as Size]));
}

/** What the browser's store refuses is not kept: a look-up needs none of it. */
function orNull<Value>(work: Promise<Value>): Promise<Value | null> {
  return work.catch(() => null);
}
