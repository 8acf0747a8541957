/** What labels are placed on: frame, discs in frame px, and the boxes already taken. Built anew for each picture. */

import { contains, grown, meetsDisc, overlaps } from "../lib/boxes";
import { toFrame, toMap } from "../lib/placement";
import { newPointIndex } from "../lib/pointIndex";
import type { Layout } from "../model/layout";
import type { Box, Frame, Placement } from "../model/scene";
import { cellAt, type Ground } from "./ground";

/** A paper's disc in frame px. */
export interface DiscOnStage {
  readonly place: number;
  /** Place of the topic, negative for none. */
  readonly topic: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface Stage {
  /** Where labels may stand. */
  readonly area: Box;
  /** Those in the frame. */
  readonly discs: readonly DiscOnStage[];
  /** Null: no paper stands in the middle. */
  readonly hub: { readonly x: number; readonly y: number; readonly radius: number } | null;
  /** True if a label may stand there: inside the area, clear of the hub's disc and of every box taken. */
  isFree(box: Box): boolean;
  take(box: Box): void;
  /** The same stage with more boxes taken. */
  with(boxes: readonly Box[]): Stage;
  /** Sum over the discs that the box meets of the share of each that it covers, roughly; `except` leaves out one paper. */
  coverage(box: Box, except?: number): number;
  /** Share of the box that lies on the ground of other topics than this one, 0..1; being nearer to their discs counts a little. */
  foreign(box: Box, topic: number): number;
}

/** Free px between the hub's rim and a label. */
const HUB_CLEARANCE = 3;
/** Rims of discs that a label should not touch, px. */
const DISC_CLEARANCE = 2;
/** Up to so many spacings from a disc a box lies on its topic's ground; farther off it counts by a share. */
const ON_GROUND = 0.7;
const NEAR_BY = 0.15;

/** @param weightOf how much covering a paper's disc counts, 0..1, by the paper's place: pale discs may lie under a label. */
export function buildStage(
  layout: Layout,
  ground: Ground,
  placement: Placement,
  frame: Frame,
  area: Box,
  taken: readonly Box[],
  weightOf: (place: number) => number = () => 1,
): Stage {
  const { positions, radii, hubRadius } = layout;
  const scale = placement.scale;
  const discs: DiscOnStage[] = [];
  const index = newPointIndex<DiscOnStage>(64);
  let largest = 0;
  for (let place = 0; place < radii.length; place++) {
    const { x, y } = toFrame(placement, frame, positions[2 * place]!, positions[2 * place + 1]!);
    const radius = radii[place]! * scale;
    if (x + radius < 0 || y + radius < 0 || x - radius > frame.width || y - radius > frame.height) continue;
    const disc = { place, topic: ground.topicOf[place]!, x, y, radius };
    discs.push(disc);
    index.add(x, y, disc);
    largest = Math.max(largest, radius);
  }
  const hub = hubRadius > 0 ? { ...toFrame(placement, frame, 0, 0), radius: hubRadius * scale } : null;
  const boxes = [...taken];
  const stage: Stage = {
    area,
    discs,
    hub,
    isFree: (box) =>
      contains(area, box) &&
      !(hub && meetsDisc(box, hub.x, hub.y, hub.radius + HUB_CLEARANCE)) &&
      !boxes.some((other) => overlaps(box, other)),
    take: (box) => boxes.push(box),
    with: (more) => narrowed(stage, more),
    coverage(box, except) {
      let sum = 0;
      index.visit(grown(box, largest + DISC_CLEARANCE), ({ place, x, y, radius }) => {
        if (place === except || !meetsDisc(box, x, y, radius + DISC_CLEARANCE)) return;
        const across = Math.min(box.left + box.width, x + radius) - Math.max(box.left, x - radius);
        const down = Math.min(box.top + box.height, y + radius) - Math.max(box.top, y - radius);
        sum += weightOf(place) * (0.15 + (Math.max(0, across) * Math.max(0, down)) / (4 * radius * radius));
      });
      return sum;
    },
    foreign(box, topic) {
      let met = 0;
      for (let i = 0; i < 10; i++) {
        const point = toMap(
          placement,
          frame,
          box.left + (box.width * (i % 5)) / 4,
          box.top + (i < 5 ? 0.15 : 0.85) * box.height,
        );
        const cell = cellAt(ground, point.x, point.y);
        const owner = ground.owner[cell] ?? -1;
        if (owner < 0 || owner === topic) continue;
        met += ground.nearest[cell]! < ON_GROUND * ground.spacing ? 1 : NEAR_BY;
      }
      return met / 10;
    },
  };
  return stage;
}

function narrowed(stage: Stage, boxes: readonly Box[]): Stage {
  const less: Stage = {
    ...stage,
    isFree: (box) => stage.isFree(box) && !boxes.some((other) => overlaps(box, other)),
    with: (more) => narrowed(less, more),
  };
  return less;
}
