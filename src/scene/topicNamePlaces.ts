/** Where a topic's name may stand at its island: over the upper edge, under the lower one, across either, beside, inside. */
import { meetsDisc } from "../lib/boxes";
import type { Box } from "../model/scene";
import type { Candidate } from "./labels";
import type { DiscOnStage, Stage } from "./stage";
import type { Block } from "./textBlock";

/** What places cost, in steps of taste; over the middle of the upper edge is free. */
const PLACE = { below: 3, across: 1.5, beside: 9, inside: 6, sideways: 5 };
/** Places along an edge, as shares of the wider of island and name. */
const SLIDES = [0, -0.08, 0.08, -0.16, 0.16, -0.24, 0.24, -0.36, 0.36, -0.52, 0.52];
/** Px between a name and the discs of its topic. */
const CLEAR = 5;

/** Of more discs only those at the edges are looked at, in so many strips. */
const MANY = 300;
const STRIPS = 48;

/** What of a topic is in sight: of several pieces the largest. */
export interface Island {
  /** The part of its bounding box in the area for labels. */
  readonly seen: Box;
  /** Outline points in frame px, [x0, y0, …]. */
  readonly outline: Float64Array;
  /** The discs of the topic in this piece; of many, those at its upper and lower edge. */
  readonly discs: readonly DiscOnStage[];
  /** Mean of the x of all of them, px. */
  readonly middle: number;
}

/** @param rings of the topic, in frame px. @returns null if none is in sight. */
export function islandInSight(rings: readonly Float64Array[], topic: number, stage: Stage): Island | null {
  let best: { seen: Box; outline: Float64Array } | null = null;
  for (const outline of rings) {
    const seen = visibleBox(outline, stage.area);
    if (seen && (!best || seen.width * seen.height > best.seen.width * best.seen.height))
      best = { seen, outline };
  }
  if (!best) return null;
  const { seen, outline } = best;
  const discs: DiscOnStage[] = [];
  for (const place of stage.discsIn(seen)) {
    const disc = stage.disc(place);
    if (disc.topic === topic && meetsDisc(seen, disc.x, disc.y, disc.radius)) discs.push(disc);
  }
  const middle =
    discs.length > 0
      ? discs.reduce((sum, disc) => sum + disc.x, 0) / discs.length
      : seen.left + seen.width / 2;
  return { seen, outline, discs: discs.length > MANY ? atEdges(discs, seen) : discs, middle };
}

/** The uppermost and the lowest disc of each strip of the box. */
function atEdges(discs: readonly DiscOnStage[], { left, width }: Box): DiscOnStage[] {
  const upper: (DiscOnStage | undefined)[] = [];
  const lower: (DiscOnStage | undefined)[] = [];
  for (const disc of discs) {
    const strip = Math.min(STRIPS - 1, Math.max(0, Math.floor(((disc.x - left) / width) * STRIPS)));
    const [high, low] = [upper[strip], lower[strip]];
    if (!high || disc.y - disc.radius < high.y - high.radius) upper[strip] = disc;
    if (!low || disc.y + disc.radius > low.y + low.radius) lower[strip] = disc;
  }
  return [...upper, ...lower].filter((disc) => disc !== undefined);
}

function visibleBox(outline: Float64Array, area: Box): Box | null {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let k = 0; k < outline.length; k += 2) {
    left = Math.min(left, outline[k]!);
    right = Math.max(right, outline[k]!);
    top = Math.min(top, outline[k + 1]!);
    bottom = Math.max(bottom, outline[k + 1]!);
  }
  left = Math.max(left, area.left);
  right = Math.min(right, area.left + area.width);
  top = Math.max(top, area.top);
  bottom = Math.min(bottom, area.top + area.height);
  return right > left && bottom > top ? { left, top, width: right - left, height: bottom - top } : null;
}

/** Candidate places for a block, with what the place itself costs beside `extra`. */
export function namePlaces(
  { seen, outline, discs: own, middle: centre }: Island,
  { width, height }: Block,
  { area }: Stage,
  extra: number,
): Candidate[] {
  const clampLeft = (left: number) => Math.min(Math.max(left, area.left), area.left + area.width - width);
  const clampTop = (top: number) => Math.min(Math.max(top, area.top), area.top + area.height - height);
  const candidates: Candidate[] = [];
  const add = (left: number, top: number, cost: number) =>
    candidates.push({ left: clampLeft(left), top: clampTop(top), anchor: "middle", cost: cost + extra });

  for (const slide of SLIDES) {
    const left = clampLeft(centre - width / 2 + slide * Math.max(width, seen.width));
    const aside = PLACE.sideways * Math.abs(slide);
    const edge = edges(outline, seen, own, left, width);
    add(left, edge.top - height, aside);
    add(left, edge.bottom, aside + PLACE.below);
    // Across the edge, as far as the discs allow: the halo bites into the region.
    add(left, Math.min(edge.discTop - CLEAR, edge.top + height * 0.6) - height, aside + PLACE.across);
    add(
      left,
      Math.max(edge.discBottom + CLEAR, edge.bottom - height * 0.6),
      aside + PLACE.across + PLACE.below,
    );
  }
  for (const share of [0.5, 0.25, 0.75, 0, 1]) {
    const top = seen.top + (seen.height - height) * share;
    const aside = PLACE.beside + Math.abs(share - 0.5);
    add(seen.left - width + 8, top, aside);
    add(seen.left + seen.width - 8, top, aside);
  }
  for (let row = 0; row <= 8; row++) {
    for (let column = 0; column <= 6; column++) {
      const left = seen.left + ((seen.width - width) * column) / 6;
      const top = seen.top + ((seen.height - height) * row) / 8;
      add(left, top, PLACE.inside + 0.4 * row + 0.3 * Math.abs(column - 3));
    }
  }
  return candidates;
}

/** Upper and lower edge of the island and of its discs where a box of this width would stand. */
function edges(outline: Float64Array, seen: Box, own: readonly DiscOnStage[], left: number, width: number) {
  let [top, bottom, discTop, discBottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let k = 0; k < outline.length; k += 2) {
    const x = outline[k]!;
    if (x < left - 10 || x > left + width + 10) continue;
    top = Math.min(top, outline[k + 1]!);
    bottom = Math.max(bottom, outline[k + 1]!);
  }
  for (const { x, y, radius } of own) {
    if (x + radius < left - 2 || x - radius > left + width + 2) continue;
    discTop = Math.min(discTop, y - radius);
    discBottom = Math.max(discBottom, y + radius);
  }
  if (top > bottom) return { top: seen.top, bottom: seen.top + seen.height, discTop, discBottom };
  return { top, bottom, discTop, discBottom };
}
