/** The map with everything that lies over it: zoom buttons, the card of a disc, progress, notices, the source line. */
import { useComputed, useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { useApp } from "./context";
import { deferred } from "./deferred";
import { LookUpStrip } from "./LookUpStrip";
import { MapCanvas } from "./MapCanvas";
import { MapControls } from "./MapControls";
import { Notices } from "./Notices";
import { Progress } from "./Progress";
import { Welcome } from "./Welcome";

export type { CreateMapView } from "./MapCanvas";

import type { CreateMapView } from "./MapCanvas";

const HoverCard = deferred(async () => (await import("./HoverCard")).HoverCard, "The card", null);

export function MapArea({ createMapView }: { createMapView: CreateMapView }) {
  const { store, ui, index } = useApp();
  const failure = useSignal<string | null>(null);
  /** What the browser says while the graphics card is away; the map comes back by itself. */
  const lost = useSignal<string | null>(null);
  // Not the whole scene: it is another one at every frame of a pan.
  const ground = useComputed(() => store.scene.value?.background);
  // In the scene's own lines: names keep clear of these.
  const sourceLine = useComputed(() => store.scene.value?.sourceLine.map((line) => line.text).join("\n"));
  return (
    <main class="map-area" aria-label="Map" style={ground.value ? { background: ground.value } : {}}>
      {failure.value === null ? (
        <MapCanvas
          createMapView={createMapView}
          onFailure={(why) => (failure.value = why)}
          onLost={(why) => (lost.value = why)}
        />
      ) : (
        <div class="map-message" role="alert">
          <p>{failure.value}</p>
          <p>
            <button type="button" class="button" onClick={() => (ui.face.value = "list")}>
              Show the papers as a list
            </button>{" "}
            <button type="button" class="button" onClick={() => (failure.value = null)}>
              Try again
            </button>
          </p>
        </div>
      )}
      {failure.value === null && lost.value !== null && (
        <div class="map-message" role="alert">
          <p>{lost.value}</p>
          <p>
            <button type="button" class="button" onClick={() => (ui.face.value = "list")}>
              Show the papers as a list
            </button>
          </p>
        </div>
      )}
      {index.value === null && <Welcome />}
      {index.value && failure.value === null && <MapControls />}
      {failure.value === null && <Hovered />}
      <p class="source-line">{sourceLine.value}</p>
      <p class="visually-hidden" role="status">
        {ui.said.value}
      </p>
      <Progress />
      <LookUpStrip />
      <Notices />
      <div class="drop-overlay" hidden={!ui.dropping.value}>
        <p>Drop files, folders or text: a bibliography, a hub page, an Orrery map</p>
      </div>
    </main>
  );
}

/** Tells of what lies under the pointer or the keyboard; its card is loaded when there is something for the first time. */
function Hovered() {
  const over = useApp().store.hover.value;
  const asked = useRef(false);
  asked.current ||= over !== null;
  return (
    <div role="status" data-over={over}>
      {asked.current && <HoverCard />}
    </div>
  );
}
