/**
 * The camera's maths: a scene's placement and the view's camera into Sigma's camera, and back.
 *
 * Sigma maps a point into its bounding box and then looks at the box through its camera. We give it `unitBox`: its
 * normalisation is then X = x + 1/2, its correction ratio 1, and its formulas (`createNormalizationFunction`,
 * `matrixFromCamera`) come down to
 *   px = width / 2 + (x + 1/2 - camera.x) × side / camera.ratio,
 *   py = height / 2 - (y + 1/2 - camera.y) × side / camera.ratio,  side = min(width, height) of the stage,
 * so that `ratio` is the shorter side of the stage in map units. The rest is solving this against the formula of
 * src/model/scene.ts. The stage may differ from the scene's frame for a moment after a resize: the frame then lies at
 * the top left of the stage.
 */

import { toFrame } from "../lib/placement";
import { exp } from "../lib/portableMath";
import type { Frame, Scene } from "../model/scene";
import type { Camera } from "../model/view";

/** Side 1, centred on the hub. */
export const unitBox: { x: [number, number]; y: [number, number] } = { x: [-0.5, 0.5], y: [-0.5, 0.5] };

/** How far out a user may go; 1 = the whole map fits. */
const FARTHEST = 0.5;
/** How far in: until the largest disc has this radius in px, within the limits below. Beyond, one disc would fill the frame. */
const NEAREST = { radius: 100, leastZoom: 4, mostZoom: 60 };

/** A point nearer to the frame's edge than this share of the frame is not well inside. */
const MARGIN = 0.15;

/** Sigma's camera without its angle, which stays 0. */
export interface SigmaCamera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What counts of a scene here. */
type Placed = Pick<Scene, "frame" | "placement" | "stretch">;

/**
 * Sigma's camera for the view camera `target` on a stage of the given size in px. `scene` was composed for the view
 * camera `camera`; for `target` = `camera` the answer draws exactly the scene's placement.
 */
export function sigmaCamera(scene: Placed, camera: Camera, target: Camera, stage: Frame): SigmaCamera {
  const { frame, placement, stretch = 1 } = scene;
  const scale = (placement.scale * target.zoom) / camera.zoom;
  return {
    x: 0.5 + placement.x + target.x - camera.x + ((stage.width - frame.width) / 2 - placement.shiftX) / scale,
    y:
      0.5 +
      placement.y +
      (target.y - camera.y) * stretch -
      ((stage.height - frame.height) / 2 - placement.shiftY) / scale,
    ratio: side(stage) / scale,
  };
}

/** The view camera that Sigma's camera `sigma` amounts to: the inverse of `sigmaCamera`. */
export function viewCamera(scene: Placed, camera: Camera, sigma: SigmaCamera, stage: Frame): Camera {
  const { frame, placement, stretch = 1 } = scene;
  const scale = side(stage) / sigma.ratio;
  return {
    x: camera.x + sigma.x - 0.5 - placement.x - ((stage.width - frame.width) / 2 - placement.shiftX) / scale,
    y:
      camera.y +
      (sigma.y - 0.5 - placement.y + ((stage.height - frame.height) / 2 - placement.shiftY) / scale) /
        stretch,
    zoom: (camera.zoom * scale) / placement.scale,
  };
}

/** The camera that brings a point of the map to the middle; `camera` itself if the point is well inside the frame. */
export function cameraOn(scene: Placed, camera: Camera, x: number, y: number): Camera {
  const { frame, placement, stretch = 1 } = scene;
  const at = toFrame(placement, frame, x, y);
  const isInside = (place: number, size: number) => place > MARGIN * size && place < (1 - MARGIN) * size;
  if (isInside(at.x, frame.width) && isInside(at.y, frame.height)) return camera;
  return { ...camera, x: camera.x + x - placement.x, y: camera.y + (y - placement.y) / stretch };
}

/** Sigma's smallest and largest ratio, nearest and farthest. */
export function ratioRange(
  scene: Placed & { readonly discs: Pick<Scene["discs"], "radii"> },
  camera: Camera,
  stage: Frame,
): { min: number; max: number } {
  const fitScale = scene.placement.scale / camera.zoom;
  const wanted = NEAREST.radius / Math.max(largestOf(scene.discs.radii) * fitScale, 1e-9);
  const zoom = Math.min(Math.max(wanted, NEAREST.leastZoom), NEAREST.mostZoom);
  const fit = side(stage) / fitScale;
  return { min: fit / zoom, max: fit / FARTHEST };
}

/** Sigma's camera after a grip: what lies under `from` comes to lie under `to` (stage px), at the new ratio. */
export function gripped(
  sigma: SigmaCamera,
  stage: Frame,
  from: Point,
  to: Point,
  ratio: number,
): SigmaCamera {
  const before = sigma.ratio / side(stage);
  const after = ratio / side(stage);
  return {
    x: sigma.x + (from.x - stage.width / 2) * before - (to.x - stage.width / 2) * after,
    y: sigma.y - (from.y - stage.height / 2) * before + (to.y - stage.height / 2) * after,
    ratio,
  };
}

/**
 * How much larger the map gets by a turn of the wheel: steady, so that a trackpad zooms as smoothly as a wheel. A pinch
 * on a trackpad comes as a wheel with the control key and small steps. Within 1/2 … 2.
 */
export function wheelFactor(wheel: Pick<WheelEvent, "deltaY" | "deltaMode" | "ctrlKey">): number {
  const pixels = wheel.deltaY * (wheel.deltaMode === 0 ? 1 : wheel.deltaMode === 1 ? 25 : 500);
  const power = -pixels * (wheel.ctrlKey ? 0.01 : 0.0016);
  return exp(Math.max(-Math.LN2, Math.min(Math.LN2, power)));
}

function largestOf(radii: Float64Array): number {
  let largest = largests.get(radii);
  if (largest === undefined) {
    largest = radii.reduce((most, radius) => Math.max(most, radius), 0);
    largests.set(radii, largest);
  }
  return largest;
}

/** The radii are the same column at every frame of a pan. */
const largests = new WeakMap<Float64Array, number>();

function side(stage: Frame): number {
  return Math.min(stage.width, stage.height);
}
