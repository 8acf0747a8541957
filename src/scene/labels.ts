/**
 * Names on the map, placed one after the other, the most important first: hub, topics, papers. Each has candidate places with a cost; the
 * cheapest free one is taken, so that no two boxes ever meet. Point-feature label placement with candidates: Christensen, Marks &
 * Shieber, "An Empirical Study of Algorithms for Point-Feature Label Placement" (1995); that labels appear by rank as the scale grows:
 * Been, Daiches & Yap, "Dynamic Map Labeling" (2006).
 */
import type { Box, Label, TextLine } from "../model/scene";
import type { Stage } from "./stage";
import { type Block, placeBlock } from "./textBlock";

/** A place for a block: its box's left top corner. */
export interface Candidate {
  readonly left: number;
  readonly top: number;
  readonly anchor: TextLine["anchor"];
  /** Before what it covers; lower is better. */
  readonly cost: number;
}

export interface Placed {
  readonly block: Block;
  readonly candidate: Candidate;
  /** Of the candidate among those that were tried. */
  readonly index: number;
  readonly box: Box;
  readonly cost: number;
}

/**
 * The cheapest free candidate; null if none is free or all cost `limit` or more. Of equal ones the first.
 * @param costOf of covering what lies under the box; asked only where it can matter.
 */
export function cheapest(
  block: Block,
  candidates: readonly Candidate[],
  stage: Stage,
  costOf: (box: Box, candidate: number) => number,
  limit = Infinity,
): Placed | null {
  let best: Placed | null = null;
  candidates.forEach((candidate, k) => {
    if (candidate.cost >= (best?.cost ?? limit)) return;
    const box = { left: candidate.left, top: candidate.top, width: block.width, height: block.height };
    if (!stage.isFree(box)) return;
    const cost = candidate.cost + costOf(box, k);
    if (cost < (best?.cost ?? limit)) best = { block, candidate, index: k, box, cost };
  });
  return best;
}

export function toLabel(
  placed: Placed,
  kind: Label["kind"],
  id: string,
  halo: string,
  opacity: number,
): Label {
  const { block, candidate } = placed;
  return {
    kind,
    id,
    ...placeBlock(block, candidate.left, candidate.top, candidate.anchor),
    halo,
    opacity,
  };
}
