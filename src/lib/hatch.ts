/**
 * Closed rings → the parts of parallel lines that lie inside: hatching as plain lines, for formats and programs that draw patterns
 * coarsely or not at all. The scan line fill of computer graphics (Wylie et al. 1967), with the even-odd rule.
 */
import { sinCos } from "./portableMath";
import { smoothRing } from "./smoothRing";

/** A piece of a line from where it enters to where it leaves. */
export interface Stretch {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** Along the line from the foot of the origin: `from` ≤ `to`, in the unit of the rings. */
  readonly from: number;
  readonly to: number;
}

/**
 * The lines are those of one grid through the origin, turned about it, so that hatchings of one kind run on from ring to ring.
 * @param rings corners [x0, y0, x1, y1, …], y down.
 * @param angle degrees, anticlockwise from the horizontal.
 * @param gap between two lines, above 0, in the unit of the rings.
 */
export function hatch(rings: readonly Float64Array[], angle: number, gap: number): Stretch[] {
  const { sin, cos } = sinCos((-angle * Math.PI) / 180);
  const crossings = new Map<number, number[]>();
  for (const ring of rings) {
    const count = ring.length / 2;
    for (let k = 0; k < count; k++) {
      const [u1, v1] = turned(ring, k);
      const [u2, v2] = turned(ring, (k + 1) % count);
      const [low, high] = v1 < v2 ? [v1, v2] : [v2, v1];
      // Half open, so that a line through a corner meets one of the two edges there.
      for (let line = Math.ceil(low / gap - 0.5); (line + 0.5) * gap < high; line++) {
        const share = ((line + 0.5) * gap - v1) / (v2 - v1);
        const met = crossings.get(line) ?? [];
        met.push(u1 + share * (u2 - u1));
        crossings.set(line, met);
      }
    }
  }
  return [...crossings]
    .sort(([a], [b]) => a - b)
    .flatMap(([line, met]) => {
      const places = met.sort((a, b) => a - b);
      return Array.from({ length: places.length >> 1 }, (_, k) =>
        stretch(places[2 * k]!, places[2 * k + 1]!, (line + 0.5) * gap),
      );
    });

  function turned(ring: Float64Array, k: number): readonly [along: number, across: number] {
    const [x, y] = [ring[2 * k]!, ring[2 * k + 1]!];
    return [x * cos + y * sin, y * cos - x * sin];
  }

  function stretch(from: number, to: number, v: number): Stretch {
    const at = (u: number) => [u * cos - v * sin, u * sin + v * cos] as const;
    const [[x1, y1], [x2, y2]] = [at(from), at(to)];
    return { x1, y1, x2, y2, from, to };
  }
}

/** Straight pieces of each curve between two points of a ring: too many to see the corners. */
const PIECES = 6;

/** The smooth ring through these points (smoothRing.ts) as one of many corners. */
export function manyCorners(ring: Float64Array): Float64Array {
  const curve = smoothRing(ring);
  const count = ring.length / 2;
  const corners = new Float64Array(count * PIECES * 2);
  for (let k = 0; k < count; k++)
    for (let piece = 0; piece < PIECES; piece++) {
      const t = piece / PIECES;
      const s = 1 - t;
      for (const axis of [0, 1] as const) {
        const [from, near, far, to] = [
          ring[2 * k + axis]!,
          curve[6 * k + axis]!,
          curve[6 * k + 2 + axis]!,
          curve[6 * k + 4 + axis]!,
        ];
        corners[2 * (PIECES * k + piece) + axis] =
          s * s * s * from + 3 * s * s * t * near + 3 * s * t * t * far + t * t * t * to;
      }
    }
  return corners;
}

/** A circle as a ring of corners. */
export function circleRing(x: number, y: number, radius: number): Float64Array {
  const corners = new Float64Array(2 * CIRCLE_CORNERS);
  for (let k = 0; k < CIRCLE_CORNERS; k++) {
    const { sin, cos } = sinCos((2 * Math.PI * k) / CIRCLE_CORNERS);
    corners[2 * k] = x + radius * cos;
    corners[2 * k + 1] = y + radius * sin;
  }
  return corners;
}

const CIRCLE_CORNERS = 36;
