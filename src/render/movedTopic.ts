/** A scene → the same scene with a whole topic elsewhere: its region, its names and, where they are not too many, its papers. */
import type { Label, Region, Scene } from "../model/scene";
import { movedLabel } from "./movedLabel";
import { movedDiscs, movedLines } from "./movedMarks";
import { placeOf } from "./places";

/** In a map of more papers the region goes alone with the names, so that they keep up with the hand. */
const MOST_CARRIED = 20_000;

/** @param dx, dy in map units. @param isWhole false: its names alone move. */
export function withTopicAt(scene: Scene, topic: string, dx: number, dy: number, isWhole: boolean): Scene {
  const { discs, placement } = scene;
  const isCarried = isWhole && discs.ids.length <= MOST_CARRIED;
  const isMoved = new Uint8Array(discs.ids.length);
  for (let i = 0; isCarried && i < isMoved.length; i++) isMoved[i] = discs.topics[i] === topic ? 1 : 0;
  const isOfTopic = ({ kind, id }: Label) =>
    kind === "paper" ? isMoved[placeOf(discs, id)] === 1 : kind !== "hub" && id === topic;
  const papers = isCarried && {
    discs: movedDiscs(discs, isMoved, dx, dy),
    spokes: movedLines(scene.spokes, discs, isMoved, dx, dy),
    links: movedLines(scene.links, discs, isMoved, dx, dy),
  };
  return {
    ...scene,
    ...papers,
    regions: scene.regions.map((region) =>
      isWhole && region.topic === topic ? movedRegion(region, dx, dy) : region,
    ),
    labels: scene.labels.map((label) =>
      isOfTopic(label) ? movedLabel(label, dx * placement.scale, -dy * placement.scale) : label,
    ),
  };
}

function movedRegion(region: Region, dx: number, dy: number): Region {
  const rings = region.rings.map((ring) => ring.map((value, k) => value + (k % 2 === 0 ? dx : dy)));
  return { ...region, rings };
}
