/** A made map shown as in the page, with all that is done to it written down. */
import type { Scene } from "../../../src/model/scene";
import { type Camera, defaultView } from "../../../src/model/view";
import { createMapView, type MapView } from "../../../src/render/mapView";
import { composed } from "./contestants";
import { madeMap } from "./madeMap";

export interface ShownMap {
  readonly view: MapView;
  /** The last scene that was composed, and its camera. */
  scene(): Scene;
  camera(): Camera;
  /** Composes and shows one for this camera. */
  look(camera: Camera): void;
  /** What the handlers were told, in order: [name, …arguments]. */
  readonly told: (readonly unknown[])[];
}

export interface ShowOptions {
  readonly papers: number;
  /** ms that each scene takes at the least, as if there were many more papers. */
  readonly slowness?: number;
}

export function showMap({ papers, slowness = 0 }: ShowOptions): ShownMap {
  const map = madeMap(papers);
  const told: (readonly unknown[])[] = [];
  const tell =
    (name: string) =>
    (...given: readonly unknown[]) =>
      void told.push([name, ...given]);
  let shown: { scene: Scene; camera: Camera } | null = null;
  const look = (camera: Camera) => {
    const end = performance.now() + slowness;
    shown = { scene: composed(map, camera), camera };
    while (performance.now() < end);
    view.show(shown.scene, camera);
  };
  const view = createMapView(document.getElementById("map")!, {
    canCarry: true,
    onHover() {},
    onSelect: tell("select"),
    onMove: tell("move"),
    onMoveTo: tell("moveTo"),
    onMerge: tell("merge"),
    onMoveTopic: tell("moveTopic"),
    onLasso: tell("lasso"),
    onCarry() {},
    onCamera(camera) {
      told.push(["camera", camera]);
      look(camera);
    },
    onResize() {},
    onContextLost: tell("lost"),
    onContextRestored: tell("restored"),
  });
  look(defaultView.camera);
  return { view, scene: () => shown!.scene, camera: () => shown!.camera, look, told };
}
