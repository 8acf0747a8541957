/** Two scenes of a map before and after papers were moved by hand → the camera under which nothing else moves: the whole map has another fit then. */
import type { Scene } from "../model/scene";
import { type Camera, defaultView } from "../model/view";

/** Finer than anyone sees: rounding apart, a move that is undone brings the whole map back. */
const NEAR = 1e-6;

type Fitted = Pick<Scene, "placement" | "stretch">;

/**
 * @param camera of both scenes.
 * @returns the same object where the fit is the same. Where the map is stretched otherwise, the hub stays in its place.
 */
export function stayingCamera(before: Fitted, after: Fitted, camera: Camera): Camera {
  const [was, is] = [before.placement, after.placement];
  const [stretched, stretches] = [before.stretch ?? 1, after.stretch ?? 1];
  const { x, y, zoom } = camera;
  const stays = {
    x: x + (is.shiftX - was.shiftX) / was.scale,
    y: (y * stretched - (is.shiftY - was.shiftY) / was.scale) / stretches,
    zoom: zoom * (was.scale / is.scale),
  };
  return [camera, defaultView.camera].find((known) => isNear(known, stays)) ?? stays;
}

function isNear(a: Camera, b: Camera): boolean {
  return (["x", "y", "zoom"] as const).every((key) => Math.abs(a[key] - b[key]) < NEAR);
}
