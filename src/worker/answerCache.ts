/**
 * Answers of services kept in IndexedDB for 30 days, so that a look-up goes on where it stopped. The oldest go where they become too many.
 * Beside each answer stands its size, so that they can be counted without reading them.
 */
import type { IDBPDatabase } from "idb";
import type { AnswerCache } from "../model/online";

const DAY = 24 * 3_600_000;
const KEPT = 30 * DAY;
/** Of all answers; `size` in characters. Where there are more, the oldest go until a fifth of the room is free. */
const MOST = { count: 5000, size: 200_000_000 };
const ANSWERS = "answers";
const SIZES = "sizes";

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
  let total = [...held.values()].reduce((sum, { size }) => sum + size, 0);

  async function forget(keys: readonly string[]): Promise<void> {
    const change = db!.transaction([ANSWERS, SIZES], "readwrite");
    for (const key of keys) {
      total -= held.get(key)?.size ?? 0;
      held.delete(key);
      void change.objectStore(ANSWERS).delete(key);
      void change.objectStore(SIZES).delete(key);
    }
    await change.done;
  }

  function tooMany(): string[] {
    if (held.size <= most.count && total <= most.size) return [];
    const oldest = [...held].sort(([, a], [, b]) => a.at - b.at);
    const gone: string[] = [];
    let [count, size] = [held.size, total];
    for (const [key, each] of oldest) {
      if (count <= 0.8 * most.count && size <= 0.8 * most.size) break;
      gone.push(key);
      count--;
      size -= each.size;
    }
    return gone;
  }

  const old = [...held].filter(([, { at }]) => now() - at > KEPT).map(([key]) => key);
  if (old.length > 0) await orNull(forget(old));
  return {
    async get(key) {
      if (!held.has(key)) return null;
      const text: unknown = await orNull(db.get(ANSWERS, key));
      return typeof text === "string" ? text : null;
    },
    async set(key, text) {
      if (text.length > most.size / 4) return;
      const change = db.transaction([ANSWERS, SIZES], "readwrite");
      const size = { at: now(), size: text.length };
      const kept = await orNull(
        Promise.all([
          change.objectStore(ANSWERS).put(text, key),
          change.objectStore(SIZES).put(size, key),
          change.done,
        ]),
      );
      if (!kept) return;
      total += size.size - (held.get(key)?.size ?? 0);
      held.set(key, size);
      const gone = tooMany();
      if (gone.length > 0) await orNull(forget(gone));
    },
  };
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

async function sizesIn(db: IDBPDatabase): Promise<Map<string, Size>> {
  const reading = db.transaction(SIZES);
  const [keys, sizes] = await Promise.all([reading.store.getAllKeys(), reading.store.getAll()]);
  return new Map(keys.map((key, i) => [String(key), sizes[i] as Size]));
}

/** What the browser's store refuses is not kept: a look-up needs none of it. */
function orNull<Value>(work: Promise<Value>): Promise<Value | null> {
  return work.catch(() => null);
}
