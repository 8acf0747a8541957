/** Papers that fit nowhere → free places beside and between the papers of a finished map, nearest to its middle first; far apart where there is room. */

import type { Groups } from "./links";
import { NearGrid } from "./nearGrid";

/** Width of a place: distance of two loose papers at least. */
const PLACE = 1.2;
/** A loose paper stays where it stood if no paper of a topic is nearer than so. */
const STAYING = 0.9;
/** A place is free where no paper with a topic is in it nor in the eight around it. */
const MOST_STRIDE = 12;
/** Squares of the elliptic distances from the middle between which places are taken; 2 would be the frame's corners. */
const OUTER = 0.35;
const CORNERS = 1.5;

export interface LooseRoom {
  /** Kept free round the hub; 0 = none. */
  readonly room: number;
  /** Of the frame. */
  readonly aspect: number;
}

/**
 * @param positions of all papers, [x0, y0, …]: those of the loose ones are filled in. The frame grows as far as they need.
 * @param anchors where papers stood before, NaN where not: who is free there stays
 */
export function looseBeside(
  groups: Groups,
  positions: Float64Array,
  { room, aspect }: LooseRoom,
  anchors: Float64Array | null,
): void {
  const { groupOf, loose } = afterAnchors(groups, positions, anchors);
  if (loose.length === 0) return;
  let halfHeight = PLACE;
  for (let i = 0; i < groupOf.length; i++) {
    if (groupOf[i]! < 0) continue;
    halfHeight = Math.max(halfHeight, Math.abs(positions[2 * i + 1]!), Math.abs(positions[2 * i]!) / aspect);
  }
  for (; ; halfHeight = 1.1 * halfHeight + 0.1 * PLACE) {
    const free = freePlaces(groupOf, positions, halfHeight, aspect, room);
    if (free.length < 2 * loose.length) continue;
    const stride = Math.min(MOST_STRIDE, free.length / 2 / loose.length);
    loose.forEach((i, k) => {
      const at = 2 * Math.floor(k * stride);
      positions[2 * i] = free[at]!;
      positions[2 * i + 1] = free[at + 1]!;
    });
    return;
  }
}

/** Loose papers that stay where they stood count as papers of a topic; the others are listed. */
function afterAnchors(
  { groupOf }: Groups,
  positions: Float64Array,
  anchors: Float64Array | null,
): { groupOf: Int32Array; loose: number[] } {
  const loose: number[] = [];
  const standing = groupOf.slice();
  const points = anchors && {
    x: Float64Array.from(groupOf, (g, i) => (g < 0 ? anchors[2 * i]! : positions[2 * i]!)),
    y: Float64Array.from(groupOf, (g, i) => (g < 0 ? anchors[2 * i + 1]! : positions[2 * i + 1]!)),
  };
  const grid = points && new NearGrid(points, STAYING);
  for (let i = 0; i < groupOf.length; i++) {
    if (groupOf[i]! >= 0) continue;
    let free = points !== null && !Number.isNaN(points.x[i]!);
    grid?.each(i, (j) => {
      if (groupOf[j]! >= 0) free = false;
    });
    if (!points || !free) {
      loose.push(i);
      continue;
    }
    standing[i] = 0;
    positions[2 * i] = points.x[i]!;
    positions[2 * i + 1] = points.y[i]!;
  }
  return { groupOf: standing, loose };
}

/** Middles of the free places in the frame, [x0, y0, …], nearest to the middle first. */
function freePlaces(
  groupOf: Int32Array,
  positions: Float64Array,
  halfHeight: number,
  aspect: number,
  room: number,
): Float64Array {
  const halfWidth = halfHeight * aspect;
  const columns = Math.ceil((2 * halfWidth) / PLACE) + 2;
  const rows = Math.ceil((2 * halfHeight) / PLACE) + 2;
  const taken = new Uint8Array(columns * rows);
  for (let i = 0; i < groupOf.length; i++) {
    if (groupOf[i]! < 0) continue;
    const column = Math.floor((positions[2 * i]! + halfWidth) / PLACE) + 1;
    const row = Math.floor((positions[2 * i + 1]! + halfHeight) / PLACE) + 1;
    for (let up = -1; up <= 1; up++)
      for (let right = -1; right <= 1; right++) {
        const [c, r] = [column + right, row + up];
        if (c >= 0 && c < columns && r >= 0 && r < rows) taken[r * columns + c] = 1;
      }
  }
  const found: { x: number; y: number; outward: number }[] = [];
  for (let row = 1; row < rows - 1; row++)
    for (let column = 1; column < columns - 1; column++) {
      if (taken[row * columns + column] === 1) continue;
      const x = (column - 0.5) * PLACE - halfWidth;
      const y = (row - 0.5) * PLACE - halfHeight;
      const outward = (x * x) / (halfWidth * halfWidth) + (y * y) / (halfHeight * halfHeight);
      if (outward < OUTER || outward > CORNERS) continue;
      if (x * x + y * y > (room + PLACE) * (room + PLACE)) found.push({ x, y, outward });
    }
  found.sort((a, b) => a.outward - b.outward || a.y - b.y || a.x - b.x);
  return Float64Array.from(found.flatMap(({ x, y }) => [x, y]));
}
