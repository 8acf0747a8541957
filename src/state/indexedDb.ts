/** Storage in IndexedDB; what works with the database (database.ts) is loaded when a map is first to be had or kept. */
import type { MapStorage } from "./storage";

/** @param name of the database. */
export function indexedDbStorage(name = "orrery"): MapStorage {
  // No other page of this browser was opened in the same microsecond.
  const page = Math.floor(performance.timeOrigin * 1000).toString(36);
  let database: Promise<Pick<MapStorage, "load" | "save">> | null = null;
  const opened = () => {
    database ??= import("./database").then(
      ({ openDatabase }) => openDatabase(page, name),
      (error: unknown) => {
        // The next use tries again.
        database = null;
        throw error;
      },
    );
    return database;
  };
  return {
    page,
    load: async (key) => (await opened()).load(key),
    save: async (map) => (await opened()).save(map),
  };
}
