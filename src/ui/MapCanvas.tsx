/** Holds the drawn map: hands scenes to the view and what happens in it back to the store; the keys of the map. */
import { useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { headingOf } from "../model/about";
import type { Recipe } from "../model/recipe";
import type { Box, Scene } from "../model/scene";
import type { Camera } from "../model/view";
import type { createMapView } from "../render/mapView";
import { isSameLayout } from "../state/edits";
import { useApp } from "./context";
import { withDragActs } from "./dragActs";
import { useMapKeys } from "./mapKeys";
import { selectPapers } from "./selectPapers";

export type CreateMapView = typeof createMapView;

interface Properties {
  readonly createMapView: CreateMapView;
  /** The map cannot be drawn here, with a sentence why. */
  onFailure(why: string): void;
  /** The graphics card was taken away, with a sentence; null: it is back, and the map with it. */
  onLost(why: string | null): void;
}

export function MapCanvas({ createMapView, onFailure, onLost }: Properties) {
  const app = useApp();
  const { store, ui, index } = app;
  const focusable = useRef<HTMLDivElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const view = useRef<ReturnType<CreateMapView> | null>(null);
  const onKeyDown = useMapKeys();
  const dragged = (act: Parameters<typeof withDragActs>[0]) =>
    withDragActs(act, (sentence) => store.tell("error", sentence));

  useEffect(() => {
    if (!container.current) return;
    try {
      view.current = createMapView(container.current, {
        canCarry: !store.readOnly,
        isSelected(id) {
          const { selection } = store.view.peek();
          return (selection.kind === "topic" || selection.kind === "paper") && selection.id === id;
        },
        onHover: store.setHover,
        onSelect(selection) {
          store.select(selection ?? { kind: "hub" });
          ui.face.value = "details";
          // On a phone the card would hide half the map, and the sheet says the same.
          if (ui.phone.value) store.setHover(null);
        },
        onMove: (id, x, y) => dragged(({ placePaper }) => placePaper(app, id, x, y)),
        onMoveTo: (id, topic) => dragged(({ movePaper }) => movePaper(app, id, topic)),
        onMerge: (from, into) => dragged(({ mergeTopics }) => mergeTopics(app, from, into)),
        onMoveTopic: (id, dx, dy) => dragged(({ placeTopic }) => placeTopic(app, id, dx, dy)),
        onLasso(ids, { add }) {
          // Where the line ends there may be a paper, whose card would hide what was selected.
          store.setHover(null);
          const { selection } = store.view.peek();
          const before = !add
            ? []
            : selection.kind === "papers"
              ? selection.ids
              : selection.kind === "paper"
                ? [selection.id]
                : [];
          selectPapers(app, [...before, ...ids]);
        },
        onCarry: (carried) =>
          withDragActs(({ carriedOnMap }) => {
            ui.carried.value = carried && carriedOnMap(app, carried, container.current);
          }),
        onCamera: store.setCamera,
        onResize: (frame) => store.setFrame(frame, coveredBoxes(container.current)),
        onContextLost: onLost,
        onContextRestored: () => onLost(null),
      });
    } catch (error) {
      onFailure(error instanceof Error ? error.message : String(error));
      return;
    }
    const drawn = view.current;
    ui.map.value = {
      zoomBy: (factor) => drawn.zoomBy(factor),
      setLasso: (active) => drawn.setLasso(active),
      fit: () => drawn.fit(),
      focus: (id) => drawn.focus(id),
      focusElement: () => focusable.current?.focus(),
    };
    return () => {
      ui.map.value = null;
      view.current = null;
      drawn.destroy();
    };
  }, [createMapView]);

  // The buttons come with the first map, the first frame before it.
  const hasMap = index.value !== null;
  useEffect(() => {
    if (hasMap) store.setFrame(store.frame.peek(), coveredBoxes(container.current));
  }, [hasMap]);

  const finished = useRef<Finished | null>(null);
  useSignalEffect(() => {
    const scene = store.scene.value;
    if (!scene || !ui.map.value) return;
    const { camera } = store.view.value;
    const isRunning = store.status.peek().kind === "running";
    const { layout } = store.recipe.peek();
    if (isRunning && finished.current && isOnTheWay(scene, camera, layout, finished.current)) return;
    view.current?.show(scene, camera);
    if (!isRunning) finished.current = { scene, camera, layout };
  });

  return (
    <div
      ref={focusable}
      class="map-canvas"
      role="application"
      aria-roledescription="map of papers"
      aria-label={index.value ? `Map: ${headingOf(index.value.bibliography)}` : "Map, empty"}
      aria-describedby="map-keys"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the map takes the arrow keys
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div ref={container} class="map-drawing" />
      <p id="map-keys" class="visually-hidden">
        Arrow keys go from paper to paper, Enter selects, Alt and arrow keys move the selected paper, Shift
        and arrow keys pan, plus and minus zoom, 0 shows the whole map, R lays it out again, W and a drag
        select several papers, M moves the selected paper to another topic, Escape goes one step back. The
        list of papers says all that the map says.
      </p>
    </div>
  );
}

/** The last finished map as it was drawn, and what its recipe says of the layout. */
interface Finished {
  readonly scene: Scene;
  readonly camera: Camera;
  readonly layout: Recipe["layout"];
}

/** A map of more papers takes seconds: it is shown while it is being made. */
const SOON_MADE = 2000;

/**
 * True for a map on its way from one correction to the next: nobody has asked to watch its layout, so the old one stays until the new one is
 * there, and its discs then go straight to their places.
 */
function isOnTheWay(scene: Scene, camera: Camera, layout: Recipe["layout"], before: Finished): boolean {
  const { ids } = before.scene.discs;
  return (
    isSameLayout(layout, before.layout) &&
    camera === before.camera &&
    scene.theme === before.scene.theme &&
    scene.frame === before.scene.frame &&
    ids.length <= SOON_MADE &&
    ids.length === scene.discs.ids.length &&
    ids.every((id, i) => id === scene.discs.ids[i])
  );
}

/** Where the map's own buttons lie over it, in its px, with a little air. */
function coveredBoxes(map: HTMLElement | null): Box[] {
  const controls = map?.closest(".map-area")?.querySelector(".map-controls");
  if (!map || !controls) return [];
  const [area, box] = [map.getBoundingClientRect(), controls.getBoundingClientRect()];
  return [
    {
      left: box.left - area.left - 4,
      top: box.top - area.top - 4,
      width: box.width + 8,
      height: box.height + 8,
    },
  ];
}
