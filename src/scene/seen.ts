/** What of a topic's island is in sight: from its rings and the camera to a box in frame px. */
import { isInRings } from "../lib/evenOdd";
import { toFrame, toMap } from "../lib/placement";
import { remembered } from "../lib/remembered";
import type { Box, Frame, Placement } from "../model/scene";

/** Points of the area that are asked whether they lie on the island, across and down: its shore may be out of sight all round. */
const [ACROSS, DOWN] = [7, 5];

/**
 * @param rings of the topic in map units.
 * @returns the box of the piece of which most is in the area, about; null if none is.
 */
export function seenOf(
  rings: readonly Float64Array[],
  placement: Placement,
  frame: Frame,
  area: Box,
): Box | null {
  const from = toMap(placement, frame, area.left, area.top + area.height);
  const to = toMap(placement, frame, area.left + area.width, area.top);
  let best: Bounds | null = null;
  for (const ring of rings) {
    const bounds = boundsOf(ring);
    if (bounds.left > to.x || bounds.right < from.x || bounds.bottom > to.y || bounds.top < from.y) continue;
    const isWhole =
      bounds.left >= from.x && bounds.right <= to.x && bounds.bottom >= from.y && bounds.top <= to.y;
    const seen = isWhole ? bounds : partSeen(ring, from, to);
    if (seen && (!best || areaOf(seen) > areaOf(best))) best = seen;
  }
  if (!best) return null;
  const { x, y } = toFrame(placement, frame, best.left, best.top);
  return {
    left: x,
    top: y,
    width: (best.right - best.left) * placement.scale,
    height: (best.top - best.bottom) * placement.scale,
  };
}

/** In map units, y up. */
interface Bounds {
  left: number;
  right: number;
  bottom: number;
  top: number;
}

const boundsOf = remembered((ring: Float64Array): Bounds => {
  const bounds = nothing();
  for (let k = 0; k < ring.length; k += 2) widen(bounds, ring[k]!, ring[k + 1]!);
  return bounds;
});

function partSeen(
  ring: Float64Array,
  from: { x: number; y: number },
  to: { x: number; y: number },
): Bounds | null {
  const bounds = nothing();
  for (let k = 0; k < ring.length; k += 2) {
    const [x, y] = [ring[k]!, ring[k + 1]!];
    if (x >= from.x && x <= to.x && y >= from.y && y <= to.y) widen(bounds, x, y);
  }
  const one = [ring];
  for (let k = 0; k < ACROSS * DOWN; k++) {
    const x = from.x + ((to.x - from.x) * (k % ACROSS)) / (ACROSS - 1);
    const y = from.y + ((to.y - from.y) * Math.floor(k / ACROSS)) / (DOWN - 1);
    if (isInRings(one, x, y)) widen(bounds, x, y);
  }
  return bounds.right > bounds.left && bounds.top > bounds.bottom ? bounds : null;
}

function nothing(): Bounds {
  return { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity };
}

function widen(bounds: Bounds, x: number, y: number): void {
  bounds.left = Math.min(bounds.left, x);
  bounds.right = Math.max(bounds.right, x);
  bounds.bottom = Math.min(bounds.bottom, y);
  bounds.top = Math.max(bounds.top, y);
}

function areaOf({ left, right, bottom, top }: Bounds): number {
  return (right - left) * (top - bottom);
}
