/** What a hand does with papers, and how they move to new places: apart from the rest, for the first map does not wait for it (later.ts). */
import type { Scene } from "../model/scene";
import type { Carried } from "./carrying";
import { withTarget } from "./dropTarget";
import { withPaperAt } from "./movedPaper";
import { withTopicAt } from "./movedTopic";

export { glideBetween } from "./glide";
export { papersInside } from "./lassoed";

/** The scene with what is in the hand where the hand is. @param isWhole the papers of a topic come along with its name. */
export function withCarried(scene: Scene, carried: Carried, isWhole: boolean): Scene {
  const target = carried.over === null ? scene : withTarget(scene, carried.over);
  if (carried.kind === "paper") return withPaperAt(target, carried.id, carried.x, carried.y);
  return withTopicAt(target, carried.id, carried.dx, carried.dy, isWhole);
}
