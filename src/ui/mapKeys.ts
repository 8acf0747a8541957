/** The keys of the focused map: arrows walk from paper to paper, with Shift they pan, with Alt they move a paper; Enter selects. */
import { useCallback } from "preact/hooks";
import type { Scene } from "../model/scene";
import type { Selection } from "../model/view";
import { type AppContext, useApp } from "./context";
import { nudge } from "./nudge";
import { nearestInDirection, type Place } from "./steps";

const DIRECTIONS = new Map([
  ["ArrowLeft", { dx: -1, dy: 0 }],
  ["ArrowRight", { dx: 1, dy: 0 }],
  ["ArrowUp", { dx: 0, dy: 1 }],
  ["ArrowDown", { dx: 0, dy: -1 }],
]);
/** Share of the visible width or height that one key press pans. */
const PAN = 0.12;

export function useMapKeys(): (event: KeyboardEvent) => void {
  const app = useApp();
  return useCallback(
    (event) => {
      if (event.ctrlKey || event.metaKey) return;
      const direction = DIRECTIONS.get(event.key);
      if (event.altKey) {
        // Where no paper is selected the keys stay the browser's.
        if (!direction || app.store.readOnly || !nudge(app, direction, event.shiftKey)) return;
      } else if (direction && event.shiftKey) pan(app, direction);
      else if (direction) walk(app, direction);
      else if (event.key === "Enter" || event.key === " ") selectCursor(app);
      else return;
      event.preventDefault();
    },
    [app],
  );
}

function pan({ store }: AppContext, { dx, dy }: { dx: number; dy: number }): void {
  const scene = store.scene.value;
  if (!scene) return;
  const { camera } = store.view.value;
  const { width, height } = scene.frame;
  const { scale } = scene.placement;
  const { stretch = 1 } = scene;
  store.setCamera({
    ...camera,
    x: camera.x + (dx * PAN * width) / scale,
    y: camera.y + (dy * PAN * height) / (scale * stretch),
  });
}

function walk({ store, selection, filter }: AppContext, direction: { dx: number; dy: number }): void {
  const scene = store.scene.value;
  if (!scene) return;
  const places = placesOf(scene, filter.value);
  const at = store.hover.value ?? cursorOf(selection.value, scene);
  const from = places.find((place) => place.id === at) ?? MIDDLE;
  const next = nearestInDirection(
    places.filter((place) => place.id !== from.id),
    from,
    direction,
  );
  if (next) store.setHover(next);
}

function selectCursor({ store, ui }: AppContext): void {
  const id = store.hover.value;
  const scene = store.scene.value;
  if (id === null || !scene) return;
  store.select(id === scene.hub?.id ? { kind: "hub" } : { kind: "paper", id });
  ui.face.value = "details";
}

/** Where walking starts on a map without a hub. */
const MIDDLE: Place = { id: "", x: 0, y: 0 };

/** The hub, if there is one, and the papers that the filter shows, where they stand. */
function placesOf({ discs, hub }: Scene, filter: readonly string[]): Place[] {
  const papers = discs.ids.map((id, i) => ({
    id,
    x: discs.x[i] ?? 0,
    y: discs.y[i] ?? 0,
    topic: discs.topics[i],
  }));
  const shown = papers.filter(({ topic }) => filter.length === 0 || (topic && filter.includes(topic)));
  return hub ? [{ ...MIDDLE, id: hub.id }, ...shown] : shown;
}

function cursorOf(selection: Selection, { discs, hub }: Scene): string | null {
  if (selection.kind === "paper") return selection.id;
  const first = selection.kind === "topic" ? discs.ids[discs.topics.indexOf(selection.id)] : undefined;
  return first ?? hub?.id ?? null;
}
