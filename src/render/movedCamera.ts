/** A scene composed for one camera → the same marks for another, without composing anew: what is drawn while the camera moves. */
import { overlaps } from "../lib/boxes";
import { toFrame, toMap } from "../lib/placement";
import type { Box, Frame, Label, Placement, Scene } from "../model/scene";
import type { Camera } from "../model/view";
import { movedLabel } from "./movedLabel";

/** A scene, and how it can be had from what was painted before. */
export interface Shown {
  readonly scene: Scene;
  readonly camera: Camera;
  /** Not null where the names are those of `labels`, all moved by the same px. */
  readonly drift: Drift | null;
}

export interface Drift {
  readonly labels: readonly Label[];
  readonly dx: number;
  readonly dy: number;
}

/** Names go with the places that they name, at their size; of those that would meet where the map shrinks, the later are left out. */
export function withCamera(scene: Scene, camera: Camera, target: Camera): Shown {
  const { stretch = 1 } = scene;
  const placement = placementFor(scene.placement, camera, target, stretch);
  if (camera.zoom === target.zoom) {
    const dx = (camera.x - target.x) * placement.scale;
    const dy = (target.y - camera.y) * stretch * placement.scale;
    let labels: readonly Label[] | undefined;
    return {
      scene: {
        ...scene,
        placement,
        // Made where something is looked for under the pointer; while panning nothing is.
        get labels() {
          labels ??= scene.labels.map((label) => movedLabel(label, dx, dy));
          return labels;
        },
      },
      camera: target,
      drift: { labels: scene.labels, dx, dy },
    };
  }
  const { frame } = scene;
  const moved = scene.labels.map((label) => carriedAlong(label, scene.placement, placement, frame));
  return { scene: { ...scene, placement, labels: apart(moved) }, camera: target, drift: null };
}

/** Where the composition would place the map for the camera `target`. */
export function placementFor(placement: Placement, camera: Camera, target: Camera, stretch = 1): Placement {
  return {
    ...placement,
    x: placement.x + target.x - camera.x,
    y: placement.y + (target.y - camera.y) * stretch,
    scale: (placement.scale * target.zoom) / camera.zoom,
  };
}

function carriedAlong(label: Label, from: Placement, to: Placement, frame: Frame): Label {
  const middle = { x: label.box.left + label.box.width / 2, y: label.box.top + label.box.height / 2 };
  const place = toMap(from, frame, middle.x, middle.y);
  const at = toFrame(to, frame, place.x, place.y);
  return movedLabel(label, at.x - middle.x, at.y - middle.y);
}

function apart(labels: readonly Label[]): Label[] {
  const taken: Box[] = [];
  return labels.filter(({ box }) => {
    if (taken.some((other) => overlaps(box, other))) return false;
    taken.push(box);
    return true;
  });
}
