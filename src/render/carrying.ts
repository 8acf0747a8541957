/** What a press takes hold of, and what is carried from there: a paper, or the name of a topic. */
import { toMap } from "../lib/placement";
import type { Scene } from "../model/scene";
import type { Point } from "./camera";
import { dropTopic } from "./dropTarget";
import { hitDisc, isUnderNames, topicNameAt } from "./hitTest";
import { placeOf } from "./places";

/** How far beside a disc the mouse still takes hold of it, px: its ring. */
export const MOUSE_REACH = 1.5;
/** Where there are more papers, hardly a pan begins beside all of them. */
const MANY = 300;

/** What the pointer carries, and where. */
export type Carried = {
  readonly id: string;
  /** The other topic on whose island it is, null where it is on none. */
  readonly over: string | null;
  /** The pointer, in stage px. */
  readonly point: Point;
} & (
  | {
      readonly kind: "paper";
      /** Its centre in map units. */
      readonly x: number;
      readonly y: number;
    }
  | {
      /** The name of a topic. */
      readonly kind: "topic";
      /** How far it was carried, in map units. */
      readonly dx: number;
      readonly dy: number;
    }
);

export type Held =
  /** With what the pointer took hold of it: its centre less the pointer's place, in map units. */
  | {
      readonly kind: "paper";
      readonly id: string;
      readonly topic: string | null;
      readonly dx: number;
      readonly dy: number;
    }
  | { readonly kind: "topic"; readonly id: string }
  /** What was held went back; the map stays as long as the button is down. */
  | { readonly kind: "nothing" };

/** A paper; with the mouse also the name of a topic: under a finger it is ground to pan by. */
export function heldAt(scene: Scene, point: Point, isTouch: boolean): Held | null {
  const disc = hitDisc(scene, point.x, point.y, isTouch ? 0 : MOUSE_REACH);
  const name = isTouch ? null : topicNameAt(scene, point.x, point.y);
  if (name !== null && (disc === null || isUnderNames(scene, disc))) return { kind: "topic", id: name };
  const index = disc === null ? -1 : placeOf(scene.discs, disc);
  if (disc === null || index < 0) return null;
  const at = toMap(scene.placement, scene.frame, point.x, point.y);
  const { x, y, topics } = scene.discs;
  return {
    kind: "paper",
    id: disc,
    topic: topics[index] ?? null,
    dx: x[index]! - at.x,
    dy: y[index]! - at.y,
  };
}

/**
 * False for what is ground at first, by which a quick drag pans: the name of a topic, a disc too small to be aimed at or among many, all under a
 * finger. It is carried when it was held down for a moment, or is selected.
 */
export function isCarriedAtOnce(
  scene: Scene,
  held: Held,
  isTouch: boolean,
  isSelected: (id: string) => boolean,
): boolean {
  if (held.kind === "nothing" || isSelected(held.id)) return true;
  const isAimedAt = scene.discs.ids.length <= MANY && !isUnderNames(scene, held.id);
  return held.kind === "paper" && !isTouch && isAimedAt;
}

/** @param scene without what is carried. @param start where the press began. */
export function carriedAt(scene: Scene, held: Held, start: Point, point: Point): Carried | null {
  if (held.kind === "nothing") return null;
  if (held.kind === "topic") {
    const over = dropTopic(scene, point.x, point.y, held.id);
    const { scale } = scene.placement;
    return { ...held, over, point, dx: (point.x - start.x) / scale, dy: (start.y - point.y) / scale };
  }
  const { kind, id, topic } = held;
  const at = toMap(scene.placement, scene.frame, point.x, point.y);
  const over = dropTopic(scene, point.x, point.y, topic);
  return { kind, id, over, point, x: at.x + held.dx, y: at.y + held.dy };
}
