/**
 * Sizes of topics + their similarity → islands round the hub, with the room that names need. Names are measured in px of the frame and
 * islands in units of paper spacing, so that the ratio of the two is found by placing, measuring and placing again.
 */
import type { Random } from "../lib/random";
import { arrangeIslands } from "./arrange";
import { extentOf } from "./arrangement";
import type { LayoutSettings } from "./settings";

/** The ellipse in which the papers of one topic lie. Unit: mean distance of neighbouring papers. */
export interface Island {
  readonly x: number;
  readonly y: number;
  readonly radiusX: number;
  readonly radiusY: number;
  /** Above 0 for an island that surrounds the hub: within this distance of the origin is no paper. */
  readonly hole: number;
}

export interface IslandPlan {
  /** In the order of the groups. */
  readonly islands: readonly Island[];
  /** Height of the frame that the whole fits into, in map units. */
  readonly frameHeight: number;
  /** No paper may come nearer to the origin than this; 0 without a hub. */
  readonly hubRoom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Oval {
  readonly least: number;
  readonly usual: number;
  readonly most: number;
}

/** Height in px that the map has in a frame 720 px high, beside heading and source line. */
export const FRAME_PX = 640;
/** What a name needs: two lines of text of a typical width. The names themselves are not measured: renaming must not move the map. */
export const NAME_PX: Size = { width: 170, height: 40 };
const NO_NAME_PX: Size = { width: 0, height: 0 };
/** Between the rims of two islands, where no name stands, in px. */
const CHANNEL_PX = 24;
/** Radius of the room kept for the hub, and its name: up to three lines under its disc; in px. */
const HUB_PX = { room: 60, nameWidth: 160, nameDepth: 92 };
/** Without a hub the islands may use the middle. */
const NO_HUB_PX: typeof HUB_PX = { room: 0, nameWidth: 0, nameDepth: 0 };
/** All names together take at most this share of the frame; with more topics each gets less room. */
const MOST_NAMES = 0.25;
/** Papers per unit of area that an island has room for; the rest is air. */
const DENSITY = 0.62;
/** Of the rim of an island, kept free of papers' centres. */
export const RIM = 0.4;
/** Islands are wider than high, as titles and frames are; how much depends on what fills the frame. */
const OVAL: Oval = { least: 0.67, usual: 1.25, most: 1.5 };
const ROUND: Oval = { least: 1, usual: 1, most: 1 };
/** Papers of the outer islands do not reach quite as far as their islands, and less so above and below. */
const WIDTH_SHARE = 0.97;
/** Arrangements tried at first, to find the scale, and in the end. */
const ROUNDS = [
  { starts: 4, changes: 0, steps: 110 },
  { starts: 4, changes: 0, steps: 110 },
  { starts: 12, changes: 60, steps: 110 },
] as const;
/** Where forces go on from the islands. */
const ROUGH_ROUNDS = [
  { starts: 0, changes: 0, steps: 30 },
  { starts: 1, changes: 0, steps: 30 },
] as const;

/** How islands are planned. */
export interface PlanOptions {
  /** Islands are discs, whatever the frame. */
  readonly round: boolean;
  /** Room is kept above each island for its name; of many papers, names stand in their topics. */
  readonly named: boolean;
  /** The islands are a place to start from only: fewer arrangements are tried. */
  readonly rough: boolean;
}

/**
 * @param sizes numbers of papers, largest first, none 0
 * @param similarity null: so many topics that only their order counts
 * @param hasHub room is kept for it in the middle
 */
export function planIslands(
  sizes: readonly number[],
  similarity: Float64Array | null,
  order: readonly number[],
  homes: Float64Array,
  { aspect, spread }: LayoutSettings,
  random: Random,
  hasHub: boolean,
  { round, named, rough }: PlanOptions,
): IslandPlan {
  const hub = hasHub ? HUB_PX : NO_HUB_PX;
  if (sizes.length <= 1) return surroundingIsland(sizes[0] ?? 0, aspect, hub.room);
  const radii = Float64Array.from(sizes, (size) => Math.sqrt(size / (DENSITY * Math.PI)) + RIM);
  const name = named ? NAME_PX : NO_NAME_PX;
  const namesArea = sizes.length * NAME_PX.width * NAME_PX.height;
  const shrink = Math.min(1, Math.sqrt((MOST_NAMES * FRAME_PX * FRAME_PX * aspect) / namesArea));
  const oval = round ? ROUND : OVAL;
  const stretch = Math.sqrt(oval.usual);
  let plan: IslandPlan = {
    islands: [],
    frameHeight: Math.sqrt(
      (2.2 / aspect) * radii.reduce((sum, radius) => sum + Math.PI * radius * radius, 0),
    ),
    hubRoom: 0,
  };
  for (const round of rough ? ROUGH_ROUNDS : ROUNDS) {
    const unit = plan.frameHeight / FRAME_PX;
    const centres = arrangeIslands({
      ...round,
      radii,
      similarity: similarity ?? new Float64Array(0),
      order,
      homes,
      random,
      aspect: aspect / oval.usual,
      channel: CHANNEL_PX * unit * shrink * spread,
      nameWidth: (name.width * unit * shrink) / stretch,
      nameHeight: name.height * unit * shrink * stretch * spread,
      hubRoom: hub.room * unit * stretch,
      hubNameWidth: (hub.nameWidth * unit) / stretch,
      hubNameDepth: hub.nameDepth * unit * stretch,
    });
    plan = fittedPlan(radii, centres, aspect, oval, hub.room * unit, name.height * unit * shrink);
  }
  return plan;
}

/** Discs → ellipses that fill a frame of the aspect: all alike wider or narrower, and what is left by moving them apart. */
function fittedPlan(
  radii: Float64Array,
  centres: Float64Array,
  aspect: number,
  shape: Oval,
  hubRoom: number,
  nameHeight: number,
): IslandPlan {
  const extent = extentOf(radii, centres, RIM);
  const reached = (extent.right - extent.left) / (extent.top - extent.bottom);
  const wanted = WIDTH_SHARE * aspect;
  const oval = Math.min(shape.most, Math.max(shape.least, wanted / reached));
  const wide = Math.sqrt(oval);
  const apart = wanted / reached / oval;
  const apartX = Math.max(1, apart);
  const apartY = Math.max(1, 1 / apart);
  const islands = Array.from(radii, (radius, k) => ({
    x: centres[2 * k]! * wide * apartX,
    y: (centres[2 * k + 1]! / wide) * apartY,
    radiusX: (radius - RIM) * wide + RIM,
    radiusY: (radius - RIM) / wide + RIM,
    hole: 0,
  }));
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y, radiusX, radiusY } of islands) {
    left = Math.min(left, x - radiusX);
    right = Math.max(right, x + radiusX);
    bottom = Math.min(bottom, y - radiusY);
    top = Math.max(top, y + radiusY);
  }
  const frameHeight = Math.max(top - bottom + nameHeight, (right - left) / aspect);
  return { islands, frameHeight, hubRoom };
}

/** The only topic lies all round the hub, or in the middle, in the shape of the frame. @param hubRoomPx 0 without a hub */
function surroundingIsland(size: number, aspect: number, hubRoomPx: number): IslandPlan {
  const hubRelative = hubRoomPx / FRAME_PX;
  const hubShare = 1.3 * Math.PI * hubRelative * hubRelative;
  const area = (1.15 * Math.max(1, size)) / DENSITY / (1 - hubShare);
  const radiusX = Math.sqrt((area / Math.PI) * aspect) + RIM;
  const radiusY = Math.sqrt(area / Math.PI / aspect) + RIM;
  const frameHeight = Math.max(2 * radiusY, (2 * radiusX) / aspect);
  const hubRoom = hubRelative * frameHeight;
  return { islands: [{ x: 0, y: 0, radiusX, radiusY, hole: hubRoom }], frameHeight, hubRoom };
}
