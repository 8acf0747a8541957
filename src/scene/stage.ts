/**
 * What labels are placed on: frame, discs in frame px, and the boxes already taken. Made for each picture, at no cost: discs are looked up in the index
 * of the layout, where a question is asked.
 */
import { contains, meetsDisc, overlaps } from "../lib/boxes";
import { toFrame, toMap } from "../lib/placement";
import type { Layout } from "../model/layout";
import type { Box, Frame, Placement } from "../model/scene";
import { centresOf } from "./columns";
import { crowdOf } from "./crowd";
import { cellAt, type Ground } from "./ground";
import { doubtOf } from "./nearestTopics";

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
  /** A paper's disc. */
  disc(place: number): DiscOnStage;
  /** Places of the papers whose discs share a point with a box, ascending. */
  discsIn(box: Box): Int32Array;
  /** Null: no paper stands in the middle. */
  readonly hub: { readonly x: number; readonly y: number; readonly radius: number } | null;
  /** True if a label may stand there: inside the area, clear of the hub's disc and of every box taken. */
  isFree(box: Box): boolean;
  take(box: Box): void;
  /** The same stage with more boxes taken. */
  with(boxes: readonly Box[]): Stage;
  /** Sum over the discs that the box meets of the share of each that it covers, roughly; `except` leaves out one paper. */
  coverage(box: Box, except?: number): number;
  /** Px from a box to the rim of the nearest disc; `most` where none is nearer. `except` leaves out one paper. */
  toNearestDisc(box: Box, most: number, except?: number): number;
  /** Share of the box that lies on the ground of other topics than this one, 0..1; being nearer to their discs counts a little. */
  foreign(box: Box, topic: number): number;
  /** How doubtful it is whose name stands in the box: 0 where this topic's papers are clearly the nearest to its middle, 1 where another's are. */
  doubt(box: Box, topic: number): number;
}

/** Free px between the hub's rim and a label. */
const HUB_CLEARANCE = 3;
/** Rims of discs that a label should not touch, px. */
const DISC_CLEARANCE = 2;
/** Up to so many spacings from a disc a box lies on its topic's ground; farther off it counts by a share. */
const ON_GROUND = 0.7;
const NEAR_BY = 0.15;

/** How much covering discs counts. */
export interface DiscWeights {
  /** Of one paper's disc, 0..1, by the paper's place: pale discs may lie under a label. */
  readonly of: (place: number) => number;
  /** Radius in px from which on a disc counts whole; a smaller one counts by its area. 0: all count whole. */
  readonly whole: number;
}

const ALL_WHOLE: DiscWeights = { of: () => 1, whole: 0 };
/** What a disc too small to count whole, and so not looked at by itself, counts that is covered from rim to rim. */
const COVERED = 1.15;

export function buildStage(
  layout: Layout,
  ground: Ground,
  placement: Placement,
  frame: Frame,
  area: Box,
  taken: readonly Box[],
  weights: DiscWeights = ALL_WHOLE,
): Stage {
  const { radii, hubRadius } = layout;
  const { x: mapX, y: mapY, index } = centresOf(layout);
  const { scale } = placement;
  const frameX = (place: number) => frame.width / 2 + (mapX[place]! - placement.x) * scale + placement.shiftX;
  const frameY = (place: number) =>
    frame.height / 2 - (mapY[place]! - placement.y) * scale + placement.shiftY;
  const hub = hubRadius > 0 ? { ...toFrame(placement, frame, 0, 0), radius: hubRadius * scale } : null;
  const boxes = [...taken];
  const stage: Stage = {
    area,
    hub,
    disc: (place) => ({
      place,
      topic: ground.topicOf[place]!,
      x: frameX(place),
      y: frameY(place),
      radius: radii[place]! * scale,
    }),
    discsIn({ left, top, width, height }) {
      const from = toMap(placement, frame, left, top + height);
      const to = toMap(placement, frame, left + width, top);
      return index.within(from.x, from.y, to.x, to.y);
    },
    isFree: (box) =>
      contains(area, box) &&
      !(hub && meetsDisc(box, hub.x, hub.y, hub.radius + HUB_CLEARANCE)) &&
      !boxes.some((other) => overlaps(box, other)),
    take: (box) => boxes.push(box),
    with: (more) => narrowed(stage, more),
    coverage(box, except) {
      const far = index.largest + DISC_CLEARANCE / scale;
      const from = toMap(placement, frame, box.left, box.top + box.height);
      const to = toMap(placement, frame, box.left + box.width, box.top);
      if (index.largest * scale < weights.whole) {
        const share = scale / weights.whole;
        return COVERED * share * share * crowdOf(layout)(from.x, from.y, to.x, to.y);
      }
      let sum = 0;
      index.visit(from.x - far, from.y - far, to.x + far, to.y + far, (place) => {
        const [x, y, radius] = [frameX(place), frameY(place), radii[place]! * scale];
        if (place === except || !meetsDisc(box, x, y, radius + DISC_CLEARANCE)) return;
        const across = Math.min(box.left + box.width, x + radius) - Math.max(box.left, x - radius);
        const down = Math.min(box.top + box.height, y + radius) - Math.max(box.top, y - radius);
        const size = radius < weights.whole ? radius / weights.whole : 1;
        const weight = size * size * weights.of(place);
        sum += weight * (0.15 + (Math.max(0, across) * Math.max(0, down)) / (4 * radius * radius));
      });
      return sum;
    },
    toNearestDisc(box, most, except) {
      const far = index.largest + most / scale;
      const from = toMap(placement, frame, box.left, box.top + box.height);
      const to = toMap(placement, frame, box.left + box.width, box.top);
      let nearest = most;
      index.visit(from.x - far, from.y - far, to.x + far, to.y + far, (place) => {
        if (place === except) return;
        const rim = toCentre(box, frameX(place), frameY(place)) - radii[place]! * scale;
        nearest = Math.min(nearest, Math.max(0, rim));
      });
      return nearest;
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
    doubt({ left, top, width, height }, topic) {
      const middle = toMap(placement, frame, left + width / 2, top + height / 2);
      return doubtOf(layout, ground)(middle.x, middle.y, topic);
    },
  };
  return stage;
}

/** From a box to a point, 0 inside. */
function toCentre({ left, top, width, height }: Box, x: number, y: number): number {
  const dx = x - Math.min(Math.max(x, left), left + width);
  const dy = y - Math.min(Math.max(y, top), top + height);
  return Math.sqrt(dx * dx + dy * dy);
}

function narrowed(stage: Stage, boxes: readonly Box[]): Stage {
  const less: Stage = {
    ...stage,
    isFree: (box) => stage.isFree(box) && !boxes.some((other) => overlaps(box, other)),
    with: (more) => narrowed(less, more),
  };
  return less;
}
