/** Keeps the current map between visits, a moment after it last changed, and knows the one that was worked on before. */
import { type ReadonlySignal, signal } from "@preact/signals-core";
import { hashText } from "../lib/hash";
import { titleOf } from "../model/about";
import type { CitationMap } from "../model/map";
import { saveMap } from "../model/mapFile";
import type { Marks, View } from "../model/view";
import type { KeptMap, MapStorage } from "./storage";

/** Milliseconds without a change before the map is written: long enough to not write during a gesture. */
const QUIET = 600;

export interface Keeping {
  /** Key of the shown map as it is kept, null if it is not kept (the untouched sample). */
  readonly key: ReadonlySignal<string | null>;
  /** Another map that was worked on before and can be had back. */
  readonly earlier: ReadonlySignal<KeptMap | null>;
  /** The map of that key; without a key the one kept last, which is then `earlier`. */
  load(key: string | null): Promise<KeptMap | null>;
  keep(map: CitationMap, view: View, marks: Marks): void;
  /** Another map is shown from now on, and not kept yet. */
  release(): void;
  /** Writes at once what waits to be written: the page may be about to go. */
  flush(): void;
}

/** @param onFailure called once with a sentence, if the browser refuses. */
export function createKeeping(storage: MapStorage, onFailure: (sentence: string) => void): Keeping {
  const key = signal<string | null>(null);
  const earlier = signal<KeptMap | null>(null);
  let waiting: { readonly write: () => void; readonly timer: ReturnType<typeof setTimeout> } | null = null;
  /** Of the map shown now; a save that ends later than its map is shown must not name another one. */
  let shown = 0;
  let last: KeptMap | null = null;
  let failed = false;

  function fail(error: unknown): void {
    if (failed) return;
    failed = true;
    const reason = error instanceof Error ? ` (${error.message})` : "";
    onFailure(
      `This browser does not keep maps between visits${reason}. Save the map as a file to have it again.`,
    );
  }

  async function write(map: CitationMap, view: View, marks: Marks): Promise<void> {
    const mine = shown;
    const { hub, origin } = map.bibliography;
    const kept = {
      key: hashText(`${hub?.id ?? ""} ${origin} ${map.graph.paperIds.join(" ")}`),
      name: titleOf(map.bibliography),
      text: JSON.stringify(saveMap(map, view, marks)),
    };
    try {
      await storage.save(kept);
    } catch (error) {
      fail(error);
      return;
    }
    last = kept;
    if (mine !== shown) {
      earlier.value = kept;
      return;
    }
    key.value = kept.key;
    if (earlier.value?.key === kept.key) earlier.value = null;
  }

  function flush(): void {
    if (!waiting) return;
    clearTimeout(waiting.timer);
    waiting.write();
  }

  return {
    key,
    earlier,
    async load(wanted) {
      try {
        const kept = await storage.load(wanted);
        if (wanted === null && kept?.key !== key.peek()) earlier.value = kept;
        return kept;
      } catch (error) {
        fail(error);
        return null;
      }
    },
    keep(map, view, marks) {
      if (waiting) clearTimeout(waiting.timer);
      const writeNow = () => {
        waiting = null;
        void write(map, view, marks);
      };
      waiting = { write: writeNow, timer: setTimeout(writeNow, QUIET) };
    },
    release() {
      flush();
      shown++;
      if (last && last.key === key.peek()) earlier.value = last;
      key.value = null;
    },
    flush,
  };
}
