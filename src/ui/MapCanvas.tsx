/** Holds the drawn map: hands scenes to the view and what happens in it back to the store; the keys of the map. */
import { useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Box } from "../model/scene";
import type { createMapView } from "../render/mapView";
import { useApp } from "./context";
import { useMapKeys } from "./mapKeys";

export type CreateMapView = typeof createMapView;

interface Properties {
  readonly createMapView: CreateMapView;
  /** The map cannot be drawn here, with a sentence why. */
  onFailure(why: string): void;
}

export function MapCanvas({ createMapView, onFailure }: Properties) {
  const { store, ui, index } = useApp();
  const focusable = useRef<HTMLDivElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const view = useRef<ReturnType<CreateMapView> | null>(null);
  const onKeyDown = useMapKeys();

  useEffect(() => {
    if (!container.current) return;
    try {
      view.current = createMapView(container.current, {
        onHover: store.setHover,
        onSelect(selection) {
          store.select(selection ?? { kind: "hub" });
          ui.face.value = "details";
          // On a phone the card would hide half the map, and the sheet says the same.
          if (ui.phone.value) store.setHover(null);
        },
        onMove: store.movePaper,
        onCamera: store.setCamera,
        onResize: (frame) => store.setFrame(frame, coveredBoxes(container.current)),
        onContextLost: onFailure,
      });
    } catch (error) {
      onFailure(error instanceof Error ? error.message : String(error));
      return;
    }
    const drawn = view.current;
    ui.map.value = {
      zoomBy: (factor) => drawn.zoomBy(factor),
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

  useSignalEffect(() => {
    const scene = store.scene.value;
    if (scene && ui.map.value) view.current?.show(scene, store.view.value.camera);
  });

  return (
    <div
      ref={focusable}
      class="map-canvas"
      role="application"
      aria-roledescription="map of papers"
      aria-label={index.value ? `Map of the papers that cite ${index.value.hub.title}` : "Map, empty"}
      aria-describedby="map-keys"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the map takes the arrow keys
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div ref={container} class="map-drawing" />
      <p id="map-keys" class="visually-hidden">
        Arrow keys go from paper to paper, Enter selects, Alt and arrow keys move the selected paper, Shift
        and arrow keys pan, plus and minus zoom, 0 shows the whole map, R lays it out again, Escape goes one
        step back. The list of papers says all that the map says.
      </p>
    </div>
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
