/** Lines and rings cut at a rectangle: a slide cannot clip shapes. Lines by Liang & Barsky (1984), rings by Sutherland & Hodgman (1974). */
import type { Rectangle } from "./boxes";

export interface Line {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** The part of the line in the box; null if there is none. A line wholly inside comes back as it is. */
export function clipLine(line: Line, box: Rectangle): Line | null {
  const { x1, y1, x2, y2 } = line;
  const [dx, dy] = [x2 - x1, y2 - y1];
  let [enter, leave] = [0, 1];
  const sides = [
    [-dx, x1 - box.left],
    [dx, box.left + box.width - x1],
    [-dy, y1 - box.top],
    [dy, box.top + box.height - y1],
  ] as const;
  for (const [outward, room] of sides) {
    if (outward === 0) {
      if (room < 0) return null;
      continue;
    }
    const at = room / outward;
    if (outward < 0) enter = Math.max(enter, at);
    else leave = Math.min(leave, at);
  }
  if (enter >= leave) return null;
  if (enter === 0 && leave === 1) return line;
  return { x1: x1 + enter * dx, y1: y1 + enter * dy, x2: x1 + leave * dx, y2: y1 + leave * dy };
}

/** @param ring corners [x0, y0, x1, y1, …], not repeated at the end. @returns corners in the box; empty if none. */
export function clipRing(ring: readonly number[], box: Rectangle): readonly number[] {
  const right = box.left + box.width;
  const bottom = box.top + box.height;
  const cuts: readonly { axis: 0 | 1; at: number; sign: 1 | -1 }[] = [
    { axis: 0, at: box.left, sign: 1 },
    { axis: 0, at: right, sign: -1 },
    { axis: 1, at: box.top, sign: 1 },
    { axis: 1, at: bottom, sign: -1 },
  ];
  return cuts.reduce((rest, { axis, at, sign }) => cutRing(rest, axis, at, sign), ring);
}

/** Keeps what lies beyond `at` in the direction of `sign`. */
function cutRing(ring: readonly number[], axis: 0 | 1, at: number, sign: 1 | -1): readonly number[] {
  const kept: number[] = [];
  for (let k = 0; k < ring.length; k += 2) {
    const from = k === 0 ? ring.length - 2 : k - 2;
    const [x0, y0, x1, y1] = [ring[from]!, ring[from + 1]!, ring[k]!, ring[k + 1]!];
    const [before, here] = axis === 0 ? [x0, x1] : [y0, y1];
    const inside = (here - at) * sign >= 0;
    if (inside !== (before - at) * sign >= 0) {
      const share = (at - before) / (here - before);
      kept.push(axis === 0 ? at : x0 + share * (x1 - x0), axis === 1 ? at : y0 + share * (y1 - y0));
    }
    if (inside) kept.push(x1, y1);
  }
  return kept;
}
