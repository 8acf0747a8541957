/**
 * Topic names of a large map while the camera moves over it: each keeps the place at its island that it has in the whole map, is pushed inside the frame
 * where that place leaves it, and else lies at the middle of the topic's densest piece. No search over the whole: a frame costs a few candidates a name.
 */
import { grown } from "../lib/boxes";
import { toFrame, toMap } from "../lib/placement";
import type { Box, Frame, Placement } from "../model/scene";
import type { Palette } from "./colours";
import type { Core } from "./cores";
import { type Candidate, cheapest, type Placed } from "./labels";
import { COST, costUnder, IN_FULL } from "./nameSettings";
import { APART } from "./namesBefore";
import { hasDetail, isCut, setName } from "./nameText";
import type { Stage } from "./stage";
import type { Block } from "./textBlock";
import type { TopicLook } from "./topicLooks";
import { sizesFor } from "./topicNames";

/** Where a name stands in the whole map: the point of its box that is nearest to its island is tied to a point of the map. */
export interface NameHome {
  /** Map units. */
  readonly x: number;
  readonly y: number;
  /** Of the box's width from its left edge, and of its height from its top, to that point: 0..1. */
  readonly across: number;
  readonly down: number;
  /** Of the name there, px. */
  readonly size: number;
}

/** What of a topic is in sight, and where its name would like to be. */
export interface AnchoredName {
  readonly look: TopicLook;
  /** In the list of topics. */
  readonly place: number;
  /** The box of what is in sight of it, px. */
  readonly seen: Box;
  /** Null where it had no place in the whole map. */
  readonly home: NameHome | null;
  readonly core: Core | null;
  /** False where names of its parts say more than the second line. */
  readonly hasDetail: boolean;
  /** Px; smaller sizes are tried where there is no room. */
  readonly largest: number;
}

/** What places cost beside what they cover, in steps of taste: pushed inside the frame, at the core, elsewhere; and every so many px farther off. */
const PLACE = { pushed: 2, core: 6, elsewhere: 8, far: 60 };
/** A pushed name has its middle so near to what is in sight of its topic, px. */
const NEAR = 12;
/** Measure of a name set on two short lines. */
const NARROWED = 0.62;
/** Candidate places across and down what is in sight. */
const [COLUMNS, ROWS] = [5, 4];

/** @param name in the whole map. @param seen of its island there. Both in px of `placement`. */
export function homeOf({ box, block }: Placed, seen: Box, placement: Placement, frame: Frame): NameHome {
  const clamp = (value: number, low: number, size: number) => Math.min(Math.max(value, low), low + size);
  const x = clamp(seen.left + seen.width / 2, box.left, box.width);
  const y = clamp(seen.top + seen.height / 2, box.top, box.height);
  return {
    ...toMap(placement, frame, x, y),
    across: (x - box.left) / box.width,
    down: (y - box.top) / box.height,
    size: block.lines[0]!.size,
  };
}

/**
 * @param names the most important first: each finds the room that the ones before leave.
 * @param mostCovered what covering discs costs at most.
 */
export function placeAnchoredNames(
  names: readonly AnchoredName[],
  stage: Stage,
  placement: Placement,
  frame: Frame,
  colours: Palette,
  mostCovered: number,
): (Placed | null)[] {
  const boxes: Box[] = [];
  return names.map((name) => {
    const among = stage.with(boxes);
    // Rather none, until more of its island is in sight, than one that would be taken for a neighbour's.
    const costOf = (box: Box, most: number) =>
      stage.doubt(box, name.place) === 1 ? Infinity : costUnder(box, name.place, stage, most);
    let best: Placed | null = null;
    const sizes = sizesFor(stage.area).filter((size) => size <= name.largest);
    for (const [step, size] of sizes.entries()) {
      for (const { extra, ...style } of stylesOf(name)) {
        const block = setName(name.look, { size, ...style }, stage.area, colours);
        if (!block || (style.measure < 1 && isCut(block))) continue;
        const cost = extra + COST.smaller * step;
        const candidates = placesOf(name, block, stage, placement, frame, cost);
        const most = hasDetail(block) ? IN_FULL : mostCovered;
        const placed: Placed | null = cheapest(
          block,
          candidates,
          among,
          (box) => costOf(box, most),
          best?.cost,
        );
        if (placed) best = placed;
      }
      // Smaller only where there is no room.
      if (best) break;
    }
    if (best) boxes.push(grown(best.box, APART));
    return best;
  });
}

function stylesOf({ look, hasDetail }: AnchoredName) {
  const plain = [
    { detail: false, measure: 1, extra: COST.noDetail },
    { detail: false, measure: NARROWED, extra: COST.noDetail + COST.narrowed },
  ];
  return hasDetail && look.topic.detail.length > 0
    ? [{ detail: true, measure: 1, extra: 0 }, ...plain]
    : plain;
}

function placesOf(
  { seen, home, core }: AnchoredName,
  { width, height }: Block,
  { area }: Stage,
  placement: Placement,
  frame: Frame,
  cost: number,
): Candidate[] {
  const clampLeft = (left: number) => Math.min(Math.max(left, area.left), area.left + area.width - width);
  const clampTop = (top: number) => Math.min(Math.max(top, area.top), area.top + area.height - height);
  const candidates: Candidate[] = [];
  const add = (left: number, top: number, more: number) =>
    candidates.push({ left, top, anchor: "middle", cost: cost + more });

  const middle = core
    ? toFrame(placement, frame, core.x, core.y)
    : { x: seen.left + seen.width / 2, y: seen.top + seen.height / 2 };
  const x = Math.min(Math.max(middle.x, seen.left), seen.left + seen.width);
  const y = Math.min(Math.max(middle.y, seen.top), seen.top + seen.height);
  const inside = { left: clampLeft(x - width / 2), top: clampTop(y - height / 2) };
  let wanted = inside;
  // The cheapest first: most of the others then need not be looked at.
  if (home) {
    const at = toFrame(placement, frame, home.x, home.y);
    const [left, top] = [at.x - home.across * width, at.y - home.down * height];
    add(left, top, 0);
    const pushed = { left: clampLeft(left), top: clampTop(top) };
    const awayX = Math.abs(pushed.left + width / 2 - seen.left - seen.width / 2) - seen.width / 2;
    const awayY = Math.abs(pushed.top + height / 2 - seen.top - seen.height / 2) - seen.height / 2;
    if (awayX < NEAR && awayY < NEAR + height / 2) {
      wanted = pushed;
      add(pushed.left, pushed.top, PLACE.pushed);
    }
  }
  add(inside.left, inside.top, PLACE.core);
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const left = clampLeft(seen.left + ((seen.width - width) * column) / (COLUMNS - 1));
      const top = clampTop(seen.top + ((seen.height - height) * row) / (ROWS - 1));
      const [dx, dy] = [left - wanted.left, top - wanted.top];
      add(left, top, PLACE.elsewhere + Math.sqrt(dx * dx + dy * dy) / PLACE.far);
    }
  }
  return candidates;
}
