/**
 * What lies under a point of the frame. The scene itself is asked, not the screen: exact, and no pixel has to be read
 * back from the graphics card at every move of the pointer.
 */
import { isInRings } from "../lib/evenOdd";
import { toMap } from "../lib/placement";
import type { Label, Scene } from "../model/scene";
import type { Selection } from "../model/view";
import { indexOf, placeOf } from "./places";

/** Radius in px. */
const SMALL = 3;

/**
 * What a click at (x, y) in frame px selects: a disc or the hub, else what a name there belongs to, else the topic of
 * the region, else null. `reach`: how far beside a disc still counts, in px (a finger is wide).
 */
export function hitTest(scene: Scene, x: number, y: number, reach: number): Selection | null {
  const label = labelAt(scene, x, y);
  const disc = hitDisc(scene, x, y, 0);
  if (disc !== null && !(label && isUnderNames(scene, disc))) return selectionOf(scene, disc);
  if (label?.kind === "hub") return { kind: "hub" };
  if (label) return { kind: label.kind === "paper" ? "paper" : "topic", id: label.id };
  const near = reach > 0 ? hitDisc(scene, x, y, reach) : null;
  if (near !== null) return selectionOf(scene, near);
  const point = toMap(scene.placement, scene.frame, x, y);
  const topic = regionAt(scene, point.x, point.y);
  return topic === null ? null : { kind: "topic", id: topic };
}

/** True for a paper whose disc is so small that a name over it is what the pointer means: in a crowd there are discs under every name. */
export function isUnderNames({ discs, placement }: Scene, id: string): boolean {
  const place = placeOf(discs, id);
  return place >= 0 && discs.radii[place]! * placement.scale < SMALL;
}

/** The topic whose region lies at a point in map units. @param among that topic alone counts, where given. */
export function regionAt(scene: Scene, x: number, y: number, among?: string): string | null {
  const region = scene.regions.findLast(
    (one) => one.opacity > 0 && (among === undefined || one.topic === among) && isInRings(one.rings, x, y),
  );
  return region?.topic ?? null;
}

/** The topic whose name is at (x, y) in frame px. */
export function topicNameAt(scene: Scene, x: number, y: number): string | null {
  const label = labelAt(scene, x, y);
  return label?.kind === "topic" ? label.id : null;
}

function labelAt({ labels }: Scene, x: number, y: number): Label | undefined {
  return labels.find(
    ({ box, opacity }) =>
      opacity > 0 && x >= box.left && y >= box.top && x <= box.left + box.width && y <= box.top + box.height,
  );
}

/** Id of the paper or the hub whose disc is at (x, y) in frame px, or at most `reach` px from it; the nearest counts. */
export function hitDisc(scene: Scene, x: number, y: number, reach: number): string | null {
  const { discs, hub, placement } = scene;
  const point = toMap(placement, scene.frame, x, y);
  const fromHub = hub
    ? (Math.sqrt(point.x * point.x + point.y * point.y) - hub.radius) * placement.scale
    : Number.POSITIVE_INFINITY;
  if (hub && fromHub <= 0) return hub.id;
  const isHubNear = fromHub <= reach;
  const within = (isHubNear ? fromHub : reach) / placement.scale;
  const place = indexOf(discs).nearest(point.x, point.y, within, (i) => discs.opacities[i] !== 0);
  if (place >= 0) return discs.ids[place]!;
  return isHubNear ? (hub?.id ?? null) : null;
}

function selectionOf(scene: Scene, id: string): Selection {
  return id === scene.hub?.id ? { kind: "hub" } : { kind: "paper", id };
}
