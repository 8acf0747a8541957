/** Keeps the current map between visits, a moment after it last changed, and knows the one that was open at the last visit. */
import { type ReadonlySignal, signal } from "@preact/signals-core";
import { hashText } from "../lib/hash";
import type { CitationMap } from "../model/map";
import { saveMap } from "../model/mapFile";
import type { Marks, View } from "../model/view";
import type { KeptMap, MapStorage } from "./storage";

/** Milliseconds without a change before the map is written: long enough to not write during a gesture. */
const QUIET = 600;

export interface Keeping {
  /** Key of the map as it is kept now, null for one that is not kept (the untouched sample). */
  readonly key: ReadonlySignal<string | null>;
  /** The map of the last visit, until another is kept in its place. */
  readonly earlier: ReadonlySignal<KeptMap | null>;
  load(): Promise<KeptMap | null>;
  keep(map: CitationMap, view: View, marks: Marks): void;
  /** What is shown from now on is not kept. */
  release(): void;
}

/** @param onFailure called once with a sentence, if the browser refuses. */
export function createKeeping(storage: MapStorage, onFailure: (sentence: string) => void): Keeping {
  const key = signal<string | null>(null);
  const earlier = signal<KeptMap | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failed = false;

  function fail(error: unknown): void {
    if (failed) return;
    failed = true;
    const reason = error instanceof Error ? ` (${error.message})` : "";
    onFailure(
      `This browser does not keep maps between visits${reason}. Save the map as a file to have it again.`,
    );
  }

  return {
    key,
    earlier,
    async load() {
      try {
        earlier.value = await storage.load();
      } catch (error) {
        fail(error);
      }
      return earlier.value;
    },
    keep(map, view, marks) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const { title, id } = map.bibliography.hub;
        const kept = {
          key: hashText(`${id} ${map.bibliography.origin} ${map.graph.paperIds.join(" ")}`),
          name: title,
          text: JSON.stringify(saveMap(map, view, marks)),
        };
        storage.save(kept).then(() => {
          key.value = kept.key;
          earlier.value = null;
        }, fail);
      }, QUIET);
    },
    release() {
      clearTimeout(timer);
      key.value = null;
    },
  };
}
