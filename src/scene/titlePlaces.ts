/** Where a paper's title may stand at its disc, and what a place costs: by what it covers, and by how much it might be another paper's. */
import type { Box } from "../model/scene";
import type { Candidate } from "./labels";
import type { DiscOnStage, Stage } from "./stage";
import type { Block } from "./textBlock";

const GAP = 3;
/** Titles asked for may stand farther from their discs, px. */
const REACHES = [0, 12, 26, 44];
/** Cost of covering one disc, of lying on another topic's ground, and of another disc that is as near as its own. */
export const COVERING = 20;
const FOREIGN = 3;
const DOUBTFUL = 1.2;
/** A disc farther than this from a title is not taken for its own, px. */
const NEAR = 18;

/** Around the disc, the right side first; with `reach`, farther away too. */
export function titlePlaces(
  { x, y, radius }: DiscOnStage,
  { width, height }: Block,
  reach: boolean,
): Candidate[] {
  return (reach ? REACHES : [0]).flatMap((more, k) => {
    const far = radius + GAP + more;
    const slant = far * 0.72;
    return [
      { left: x + far, top: y - height / 2, anchor: "start", cost: 0 + k },
      { left: x - width / 2, top: y + far, anchor: "middle", cost: 0.5 + k },
      { left: x - far - width, top: y - height / 2, anchor: "end", cost: 0.7 + k },
      { left: x - width / 2, top: y - far - height, anchor: "middle", cost: 0.9 + k },
      { left: x + slant, top: y + slant, anchor: "start", cost: 1.1 + k },
      { left: x + slant, top: y - slant - height, anchor: "start", cost: 1.2 + k },
      { left: x - slant - width, top: y + slant, anchor: "end", cost: 1.3 + k },
      { left: x - slant - width, top: y - slant - height, anchor: "end", cost: 1.4 + k },
    ] as const;
  });
}

/** @param limit a place that costs as much or more is none: what else it costs need not be known. */
export function costOfTitle(box: Box, disc: DiscOnStage, stage: Stage, limit: number): number {
  const covering = COVERING * stage.coverage(box, disc.place);
  if (covering >= limit) return covering;
  const other = stage.toNearestDisc(box, NEAR, disc.place);
  return covering + FOREIGN * stage.foreign(box, disc.topic) + DOUBTFUL * (1 - other / NEAR);
}
