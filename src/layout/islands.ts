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

/** Height in px that the map has in a frame 720 px high, beside heading and source line. */
export const FRAME_PX = 640;
/** What a name needs: two lines of text of a typical width. The names themselves are not measured: renaming must not move the map. */
export const NAME_PX = { width: 170, height: 40 } as const;
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
const OVAL = { least: 0.67, usual: 1.25, most: 1.5 } as const;
/** Papers of the outer islands do not reach quite as far as their islands, and less so above and below. */
const WIDTH_SHARE = 0.97;
/** Arrangements tried at first, to find the scale, and in the end. */
const ROUNDS = [
  { starts: 4, changes: 0 },
  { starts: 4, changes: 0 },
  { starts: 12, changes: 60 },
] as const;

/** @param sizes numbers of papers, largest first, none 0 @param hasHub room is kept for it in the middle */
export function planIslands(
  sizes: readonly number[],
  similarity: Float64Array,
  order: readonly number[],
  homes: Float64Array,
  { aspect, spread }: LayoutSettings,
  random: Random,
  hasHub: boolean,
): IslandPlan {
  const hub = hasHub ? HUB_PX : NO_HUB_PX;
  if (sizes.length <= 1) return surroundingIsland(sizes[0] ?? 0, aspect, hub.room);
  const radii = Float64Array.from(sizes, (size) => Math.sqrt(size / (DENSITY * Math.PI)) + RIM);
  const namesArea = sizes.length * NAME_PX.width * NAME_PX.height;
  const shrink = Math.min(1, Math.sqrt((MOST_NAMES * FRAME_PX * FRAME_PX * aspect) / namesArea));
  const stretch = Math.sqrt(OVAL.usual);
  let plan: IslandPlan = {
    islands: [],
    frameHeight: Math.sqrt(
      (2.2 / aspect) * radii.reduce((sum, radius) => sum + Math.PI * radius * radius, 0),
    ),
    hubRoom: 0,
  };
  for (const round of ROUNDS) {
    const unit = plan.frameHeight / FRAME_PX;
    const centres = arrangeIslands({
      ...round,
      radii,
      similarity,
      order,
      homes,
      random,
      aspect: aspect / OVAL.usual,
      channel: CHANNEL_PX * unit * shrink * spread,
      nameWidth: (NAME_PX.width * unit * shrink) / stretch,
      nameHeight: NAME_PX.height * unit * shrink * stretch * spread,
      hubRoom: hub.room * unit * stretch,
      hubNameWidth: (hub.nameWidth * unit) / stretch,
      hubNameDepth: hub.nameDepth * unit * stretch,
    });
    plan = fittedPlan(radii, centres, aspect, hub.room * unit, NAME_PX.height * unit * shrink);
  }
  return plan;
}

/** Discs → ellipses that fill a frame of the aspect: all alike wider or narrower, and what is left by moving them apart. */
function fittedPlan(
  radii: Float64Array,
  centres: Float64Array,
  aspect: number,
  hubRoom: number,
  nameHeight: number,
): IslandPlan {
  const extent = extentOf(radii, centres, RIM);
  const reached = (extent.right - extent.left) / (extent.top - extent.bottom);
  const wanted = WIDTH_SHARE * aspect;
  const oval = Math.min(OVAL.most, Math.max(OVAL.least, wanted / reached));
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
  const left = Math.min(...islands.map((island) => island.x - island.radiusX));
  const right = Math.max(...islands.map((island) => island.x + island.radiusX));
  const bottom = Math.min(...islands.map((island) => island.y - island.radiusY));
  const top = Math.max(...islands.map((island) => island.y + island.radiusY));
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
