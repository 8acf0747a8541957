/**
 * What scripts can do with the map: `window.orrery` for scripts of the same page, and messages for a page that frames one with a map in it.
 * A page that carries no map takes no messages: a stranger who frames the site must not read the maps that it keeps. docs/embedding.md
 */
import { effect } from "@preact/signals-core";
import type { CitationMap } from "../model/map";
import type { Marks, Selection, Theme } from "../model/view";
import type { Store } from "../state/store";
import type { SnapshotWishes } from "./snapshot";

export interface ScriptInterface {
  /** Opens a map or a bibliography from text or bytes; false if it cannot be read. */
  load(content: string | Uint8Array, name?: string): Promise<boolean>;
  /** Selects the hub (without one: the whole map), a topic or a paper, everywhere on the page. Throws if there is none of that id. */
  select(selection: Selection): void;
  /** Ids of the topics to show; none: all. */
  filter(topics: readonly string[]): void;
  setTheme(theme: Theme): void;
  /** What is open, as plain values; null before the first map. */
  state(): MapState | null;
  /** A file of the map as it is: text, or bytes. */
  snapshot(wishes?: SnapshotWishes): Promise<string | Uint8Array>;
  /** @returns a function that ends it. */
  on<Name extends keyof ScriptEvents>(name: Name, listener: (detail: ScriptEvents[Name]) => void): () => void;
}

export interface ScriptEvents {
  /** Another map is there, or the same one with other topics or places. */
  map: MapState;
  select: Selection;
  /** Paper or hub under the pointer. */
  hover: string | null;
}

export interface MapState {
  /** Null: no paper stands in the middle. */
  readonly hub: { readonly id: string; readonly title: string } | null;
  readonly selection: Selection;
  readonly filter: readonly string[];
  readonly topics: readonly { readonly id: string; readonly label: string; readonly size: number }[];
  readonly papers: readonly { readonly id: string; readonly title: string; readonly topic: string | null }[];
}

/** @param marks stars, notes and tags that files may hold; where strangers ask, none. */
export function scriptInterface(store: Store, marks: () => Marks): ScriptInterface {
  return {
    load(content, name = "a script") {
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      return store.open([{ bytes, name }]);
    },
    select(selection) {
      const map = store.map.peek();
      const wanted = selectionOf(selection);
      if (!map || !wanted || !isInMap(wanted, map))
        throw new Error("select: this map has nothing of that kind and id.");
      store.select(wanted);
    },
    filter(topics) {
      if (!Array.isArray(topics) || !topics.every((id) => typeof id === "string"))
        throw new Error("filter: wants a list of ids of topics.");
      store.setFilter(topics);
    },
    setTheme(theme) {
      if (theme !== "light" && theme !== "dark") throw new Error('setTheme: knows "light" and "dark".');
      store.setTheme(theme);
    },
    state: () => stateOf(store),
    async snapshot(wishes = {}) {
      const { snapshot } = await import("./snapshot");
      return snapshot(store, wishes, marks);
    },
    on(name, listener) {
      const tell = listener as (detail: unknown) => void;
      const read = {
        map: () => (store.status.value.kind === "idle" && store.map.value ? stateOf(store) : undefined),
        select: () => store.view.value.selection,
        hover: () => store.hover.value,
      }[name];
      let last: unknown = read();
      let first = true;
      return effect(() => {
        const now = read();
        if (!first && now !== undefined && JSON.stringify(now) !== JSON.stringify(last)) tell(now);
        if (now !== undefined) last = now;
        first = false;
      });
    },
  };
}

/** What a script calls a selection, which may be anything. */
function selectionOf(value: unknown): Selection | null {
  if (typeof value !== "object" || value === null || !("kind" in value)) return null;
  const { kind, id } = value as { kind: unknown; id?: unknown };
  if (kind === "hub") return { kind };
  return (kind === "topic" || kind === "paper") && typeof id === "string" ? { kind, id } : null;
}

function isInMap(selection: Selection, { topics, graph }: CitationMap): boolean {
  if (selection.kind === "hub") return true;
  if (selection.kind === "papers") return false;
  const ids = selection.kind === "topic" ? topics.topics.map(({ id }) => id) : graph.paperIds;
  return ids.includes(selection.id);
}

function stateOf(store: Store): MapState | null {
  const map = store.map.peek();
  if (!map) return null;
  const { hub, papers } = map.bibliography;
  const titles = new Map(papers.map(({ id, title }) => [id, title]));
  const { selection, filter } = store.view.peek();
  return {
    hub: hub && { id: hub.id, title: hub.title },
    selection,
    filter,
    topics: map.topics.topics.map(({ id, label, size }) => ({ id, label, size })),
    papers: map.graph.paperIds.map((id, i) => ({
      id,
      title: titles.get(id) ?? "",
      topic: map.topics.assignments[i]?.topic ?? null,
    })),
  };
}
