/** A paper or the name of a topic in the hand, over the map: which topic it would go to, and how the map shows it. */

import { toMap } from "../lib/placement";
import type { Scene } from "../model/scene";
import { regionAt, topicNameAt } from "./hitTest";

/** How much stronger the region is under what is carried. */
const STRONGER = 2.4;
const STRONGEST = 0.6;

/**
 * The topic other than its own on whose island or name a point of the frame (px) lies; null on free ground, and wherever its own island is.
 * @param own null: it has none.
 */
export function dropTopic(scene: Scene, x: number, y: number, own: string | null): string | null {
  const point = toMap(scene.placement, scene.frame, x, y);
  const isAtHome = own !== null && regionAt(scene, point.x, point.y, own) !== null;
  if (isAtHome) return null;
  const topic = regionAt(scene, point.x, point.y) ?? topicNameAt(scene, x, y);
  return topic === own ? null : topic;
}

/** The scene with that topic's island standing out. */
export function withTarget(scene: Scene, topic: string): Scene {
  return {
    ...scene,
    regions: scene.regions.map((region) =>
      region.topic === topic
        ? { ...region, opacity: Math.min(STRONGEST, region.opacity * STRONGER) }
        : region,
    ),
  };
}
