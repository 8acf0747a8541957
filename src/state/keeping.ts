/**
 * Keeps the current map between visits, a moment after it last changed, and knows the one that was worked on before. The text of its file is made
 * in slices between which the page goes on, and of that only the parts that have changed.
 */
import { type ReadonlySignal, signal } from "@preact/signals-core";
import { hashText } from "../lib/hash";
import { titleOf } from "../model/about";
import type { Bibliography } from "../model/bibliography";
import type { CitationGraph } from "../model/graph";
import type { CitationMap } from "../model/map";
import type { Marks, View } from "../model/view";
import { type FilePart, fileParts } from "./fileParts";
import { blobOf } from "./partBlob";
import { type KeptMap, type MapStorage, papersIn, type Saved } from "./storage";

/** Milliseconds without a change before the map is written: long enough to not write during a gesture. */
const QUIET = 600;
/** Milliseconds of making text before the page has its turn. */
const SLICE = 12;
/** A map of so few papers is written at once where the page may be about to go. */
const AT_ONCE = 20_000;

const OTHERS =
  "This browser already keeps another map of the same papers, from another tab or an earlier visit. It stays as it is; this one is kept beside it, under the address that this page has now.";

const WORKED_ON =
  "This browser also keeps a map of these papers from an earlier visit or another tab, which is not like this one. It is under Open.";

export interface Keeping {
  /** Key of the shown map as it is kept, null if it is not kept (the untouched sample). */
  readonly key: ReadonlySignal<string | null>;
  /** Name of another map that was worked on before and can be had back. */
  readonly earlier: ReadonlySignal<Pick<KeptMap, "key" | "name"> | null>;
  /**
   * The map of these papers is shown from now on and was just opened: as it is it is not kept again, nor beside another one.
   * @param kept what it was kept as: changes are kept in its place; null: it comes from elsewhere.
   */
  adopt(kept: KeptMap | null, papers: Bibliography): void;
  /** The map of that key; without a key the one kept last, which is then `earlier`. */
  load(key: string | null): Promise<KeptMap | null>;
  keep(map: CitationMap, view: View, marks: Marks): void;
  /** Another map is shown from now on, and not kept yet. */
  release(): void;
  /** Writes at once what waits to be written: the page may be about to go. */
  flush(): void;
}

/** What is to be written. */
interface State {
  readonly map: CitationMap;
  readonly view: View;
  readonly marks: Marks;
  /** Which of the maps shown it is; one that ends to be saved later than its map is shown must not name another one. */
  readonly shown: number;
  /** Nothing of it was changed since it was opened. */
  readonly asOpened: boolean;
}

interface Opened {
  /** What is kept of it; null: nothing yet. */
  kept: KeptMap | null;
  readonly papers: Bibliography;
  /** As it was when it was first shown whole. */
  first: Pick<State, "map" | "view" | "marks"> | null;
}

/** @param tell called with a sentence, once if the browser refuses, and where another page keeps a map of the same papers. */
export function createKeeping(storage: MapStorage, tell: (sentence: string) => void): Keeping {
  const key = signal<string | null>(null);
  const earlier = signal<Pick<KeptMap, "key" | "name"> | null>(null);
  let waiting: { readonly state: State; readonly timer: ReturnType<typeof setTimeout> } | null = null;
  /** Writes follow one another. */
  let writing: Promise<void> = Promise.resolve();
  let shown = 0;
  let last: Pick<KeptMap, "key" | "name"> | null = null;
  /** What the parts of the map saved last say. */
  let saved: { readonly key: string; readonly of: ReadonlyMap<string, FilePart["of"]> } | null = null;
  /** Key → stamp of what this page has opened or saved under it. */
  const stamps = new Map<string, string>();
  /** What a map is of → the key it has here, where another page has a map of the same under the first one. */
  const own = new Map<string, string>();
  /** What was opened, as long as nothing of it is changed. */
  let opened: Opened | null = null;
  let copies = 0;
  let failed = false;

  function fail(error: unknown): void {
    if (failed) return;
    failed = true;
    const reason = error instanceof Error ? ` (${error.message})` : "";
    tell(`This browser does not keep maps between visits${reason}. Save the map as a file to have it again.`);
  }

  async function write({ map, view, marks, shown: mine, asOpened }: State, slice: number): Promise<void> {
    const parts = fileParts(map, view, marks);
    const of = keyOf(map);
    let mapKey = own.get(of) ?? of;
    const name = titleOf(map.bibliography);
    const save = async (changed: (part: FilePart) => boolean): Promise<Saved> => {
      const blobs = new Map<string, Blob | null>();
      for (const part of parts) blobs.set(part.name, changed(part) ? await blobOf(part, slice) : null);
      const outcome = await storage.save({
        key: mapKey,
        name,
        parts: blobs,
        over: stamps.get(mapKey) ?? null,
      });
      if (typeof outcome === "object") stamps.set(mapKey, outcome.stamp);
      return outcome;
    };
    const known = saved?.key === mapKey ? saved.of : null;
    try {
      let outcome = await save(({ name: part, of }) => !isSame(known?.get(part), of));
      while (typeof outcome !== "object") {
        if (outcome === "other") {
          const kept = await storage.load(mapKey);
          const { saysTheSame } = await import("./sameMap");
          const isThis = kept !== null && (await saysTheSame(kept.file, parts, marks, slice));
          // What was only read again is no map of its own beside the one that was worked on.
          if (asOpened && kept) return meet(kept, isThis, mine);
          if (isThis) stamps.set(mapKey, kept.stamp);
          else {
            mapKey = `${of}-${storage.page}${copies++ || ""}`;
            own.set(of, mapKey);
            tell(OTHERS);
          }
        }
        outcome = await save(() => true);
      }
    } catch (error) {
      saved = null;
      fail(error);
      return;
    }
    saved = { key: mapKey, of: new Map(parts.map((part) => [part.name, part.of])) };
    if (mine === shown) return show({ key: mapKey, name });
    if (mapKey !== key.peek()) earlier.value = { key: mapKey, name };
  }

  /**
   * What was opened, and not changed, meets a map of the same papers that is kept: from now on it is that one, or that one can be had back.
   * @param isThis they say the same.
   */
  function meet(kept: KeptMap, isThis: boolean, mine: number): void {
    if (mine !== shown) return;
    if (!isThis) {
      earlier.value = kept;
      tell(WORKED_ON);
      return;
    }
    stamps.set(kept.key, kept.stamp);
    if (opened) opened.kept = kept;
    show(kept);
  }

  function show(kept: Pick<KeptMap, "key" | "name">): void {
    last = { key: kept.key, name: kept.name };
    key.value = kept.key;
    if (earlier.value?.key === kept.key) earlier.value = null;
  }

  /** False from the first change on, even if that is taken back: it may have been written. */
  function isAsOpened(map: CitationMap, view: View, marks: Marks): boolean {
    if (!opened) return false;
    opened.first ??= { map, view, marks };
    const { first, papers } = opened;
    const before = new Map(fileParts(first.map, first.view, first.marks).map(({ name, of }) => [name, of]));
    const isLike = (part: FilePart) =>
      isSame(before.get(part.name), part.of) ||
      (part.name === "view" && textOf(view, marks) === textOf(first.view, first.marks));
    // Where the opening was given up, the map before is there again.
    if (map.bibliography !== papers || !fileParts(map, view, marks).every(isLike)) opened = null;
    return opened !== null;
  }

  function writeWaiting(slice: number): void {
    if (!waiting) return;
    const { state, timer } = waiting;
    clearTimeout(timer);
    waiting = null;
    writing = writing.then(() => write(state, slice));
  }

  function flush(): void {
    const isSmall = (waiting?.state.map.graph.paperIds.length ?? 0) <= AT_ONCE;
    writeWaiting(isSmall ? Infinity : SLICE);
  }

  return {
    key,
    earlier,
    adopt(kept, papers) {
      opened = { kept, papers, first: null };
      if (!kept) return;
      stamps.set(kept.key, kept.stamp);
      own.set(papersIn(kept.key), kept.key);
      show(kept);
    },
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
      const asOpened = isAsOpened(map, view, marks);
      if (asOpened && opened?.kept) return;
      if (waiting) clearTimeout(waiting.timer);
      const timer = setTimeout(() => writeWaiting(SLICE), QUIET);
      waiting = { state: { map, view, marks, shown, asOpened }, timer };
    },
    release() {
      flush();
      shown++;
      opened = null;
      if (last && last.key === key.peek()) earlier.value = last;
      key.value = null;
    },
    flush,
  };
}

function isSame(known: FilePart["of"] | undefined, of: FilePart["of"]): boolean {
  return known !== undefined && of.every((value, i) => value === known[i]);
}

/** A view that is set again is another object that says the same. */
function textOf(view: View, marks: Marks): string {
  return JSON.stringify([view, marks]);
}

const keys = new WeakMap<CitationGraph, string>();

/** By what the map is of: its hub, its papers, where they were read. */
function keyOf({ graph, bibliography: { hub, origin } }: CitationMap): string {
  const known = keys.get(graph);
  if (known !== undefined) return known;
  const key = hashText(`${hub?.id ?? ""} ${origin} ${graph.paperIds.join(" ")}`);
  keys.set(graph, key);
  return key;
}
