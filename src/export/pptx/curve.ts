/** Closed curves of cubic Béziers in px of the slide: their extent, their direction, and as corners. */
import type { Box } from "../../model/scene";

/** Start, then for each segment control 1, control 2 and end; the last end is the start. [x0, y0, …] */
export type Curve = readonly number[];

/** The smallest box around the curve itself, which its control points may leave. */
export function extentOf(curve: Curve): Box {
  const low = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const high = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let k = 0; k + 7 < curve.length; k += 6)
    for (const axis of [0, 1] as const)
      for (const value of extremes(
        curve[k + axis]!,
        curve[k + 2 + axis]!,
        curve[k + 4 + axis]!,
        curve[k + 6 + axis]!,
      )) {
        low[axis] = Math.min(low[axis]!, value);
        high[axis] = Math.max(high[axis]!, value);
      }
  return { left: low[0]!, top: low[1]!, width: high[0]! - low[0]!, height: high[1]! - low[1]! };
}

/** Corners [x0, y0, …] along the curve, `steps` to a segment. */
export function cornersOf(curve: Curve, steps: number): number[] {
  const corners: number[] = [];
  for (let k = 0; k + 7 < curve.length; k += 6)
    for (let step = 0; step < steps; step++)
      for (const axis of [0, 1] as const)
        corners.push(
          at(
            step / steps,
            curve[k + axis]!,
            curve[k + 2 + axis]!,
            curve[k + 4 + axis]!,
            curve[k + 6 + axis]!,
          ),
        );
  return corners;
}

/** The same curve the other way round. */
export function reversed(curve: Curve): Curve {
  const back: number[] = [];
  for (let k = curve.length - 2; k >= 0; k -= 2) back.push(curve[k]!, curve[k + 1]!);
  return back;
}

/** Twice the area within a ring of corners, positive if it runs clockwise on the slide. */
export function signedArea(corners: readonly number[]): number {
  let area = 0;
  for (let k = 0; k < corners.length; k += 2) {
    const next = (k + 2) % corners.length;
    area += corners[k]! * corners[next + 1]! - corners[next]! * corners[k + 1]!;
  }
  return area;
}

/** Is the point within the ring of corners? Crossings of a ray to the right. */
export function holds(corners: readonly number[], x: number, y: number): boolean {
  let inside = false;
  for (let k = 0; k < corners.length; k += 2) {
    const next = (k + 2) % corners.length;
    const [x1, y1, x2, y2] = [corners[k]!, corners[k + 1]!, corners[next]!, corners[next + 1]!];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return inside;
}

/** The ends, and where the cubic turns between them: the zeros of its derivative. */
function extremes(a: number, b: number, c: number, d: number): number[] {
  const values = [a, d];
  const [p, q, r] = [d - a + 3 * (b - c), 2 * (a - 2 * b + c), b - a];
  const root = q * q - 4 * p * r;
  const turns =
    Math.abs(p) < 1e-12 ? [-r / q] : root < 0 ? [] : [1, -1].map((s) => (s * Math.sqrt(root) - q) / (2 * p));
  for (const t of turns) if (t > 0 && t < 1) values.push(at(t, a, b, c, d));
  return values;
}

function at(t: number, a: number, b: number, c: number, d: number): number {
  const s = 1 - t;
  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
}
