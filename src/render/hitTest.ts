/**
 * What lies under a point of the frame. The scene itself is asked, not the screen: exact, and no pixel has to be read
 * back from the graphics card at every move of the pointer.
 */
import { isInRings } from "../lib/evenOdd";
import { toMap } from "../lib/placement";
import type { Label, Scene } from "../model/scene";
import type { Selection } from "../model/view";

/**
 * What a click at (x, y) in frame px selects: a disc or the hub, else what a name there belongs to, else the topic of
 * the region, else null. `reach`: how far beside a disc still counts, in px (a finger is wide).
 */
export function hitTest(scene: Scene, x: number, y: number, reach: number): Selection | null {
  const disc = hitDisc(scene, x, y, 0);
  if (disc !== null) return selectionOf(scene, disc);
  const label = labelAt(scene, x, y);
  if (label?.kind === "hub") return { kind: "hub" };
  if (label) return { kind: label.kind === "paper" ? "paper" : "topic", id: label.id };
  const near = reach > 0 ? hitDisc(scene, x, y, reach) : null;
  if (near !== null) return selectionOf(scene, near);
  const point = toMap(scene.placement, scene.frame, x, y);
  const topic = regionAt(scene, point.x, point.y);
  return topic === null ? null : { kind: "topic", id: topic };
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
  const point = toMap(scene.placement, scene.frame, x, y);
  const beyond = (cx: number, cy: number, radius: number) => {
    const dx = point.x - cx;
    const dy = point.y - cy;
    return (Math.sqrt(dx * dx + dy * dy) - radius) * placement.scale;
  };
  const fromHub = hub ? beyond(0, 0, hub.radius) : Infinity;
  if (hub && fromHub <= 0) return hub.id;
  let nearest: string | null = hub && fromHub <= reach ? hub.id : null;
  let distance = nearest === null ? reach : fromHub;
  for (let i = 0; i < discs.ids.length; i++) {
    if (discs.opacities[i] === 0) continue;
    const own = beyond(discs.x[i]!, discs.y[i]!, discs.radii[i]!);
    if (own <= distance) {
      nearest = discs.ids[i]!;
      distance = own;
    }
  }
  return nearest;
}

function selectionOf(scene: Scene, id: string): Selection {
  return id === scene.hub?.id ? { kind: "hub" } : { kind: "paper", id };
}
