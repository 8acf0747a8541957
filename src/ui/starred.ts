/** The papers with a star: the user's reading list. */
import type { Marks } from "../model/view";
import type { AppContext } from "./context";
import type { MapIndex } from "./mapIndex";

/** Those of the starred papers that are on the map. */
export function starredOn({ papers }: MapIndex, marks: Marks): string[] {
  return Object.entries(marks).flatMap(([id, { star }]) => (star && papers.has(id) ? [id] : []));
}

/** Selects them, so that panel and map show them. */
export function showStarred({ store, ui, index }: AppContext): void {
  if (!index.value) return;
  ui.face.value = "details";
  store.select({ kind: "papers", ids: starredOn(index.value, store.marks.value) });
}
