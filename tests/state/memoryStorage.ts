/** A storage of maps without a disk: what is saved is a list, and the map saved last can be loaded. */
import type { KeptMap, MapInParts, MapStorage } from "../../src/state/storage";

/** @param kept what an earlier visit has left. */
export function memoryStorage(kept: KeptMap | null = null): MapStorage & { readonly saved: MapInParts[] } {
  const saved: MapInParts[] = [];
  const parts = new Map<string, Map<string, Blob>>();
  const names = new Map<string, string>();
  const stamps = new Map<string, string>();
  let newest: string | null = null;
  return {
    page: "page",
    saved,
    async load(key) {
      const wanted = key ?? newest;
      const blobs = wanted === null ? undefined : parts.get(wanted);
      if (wanted === null || !blobs) return kept && (key === null || key === kept.key) ? kept : null;
      return {
        key: wanted,
        name: names.get(wanted)!,
        file: new Blob([...blobs.values()]),
        stamp: stamps.get(wanted)!,
      };
    },
    async save(map) {
      const before = parts.get(map.key) ?? new Map<string, Blob>();
      const now = new Map([...map.parts].map(([name, blob]) => [name, blob ?? before.get(name)]));
      const whole = [...now].flatMap(([name, blob]) => (blob ? [[name, blob] as const] : []));
      if (stamps.has(map.key) && stamps.get(map.key) !== map.over) return "other";
      if (whole.length < now.size) return "incomplete";
      parts.set(map.key, new Map(whole));
      names.set(map.key, map.name);
      newest = map.key;
      saved.push(map);
      stamps.set(map.key, `${saved.length}`);
      return { stamp: `${saved.length}` };
    },
  };
}
