/** What has to fit into a picture: the outline of the map, or of a part of it, with the names over its topics. From a layout, in map units. */
import type { Layout } from "../model/layout";
import type { Focus } from "./focus";
import { type PointsIn, pointsIn } from "./pointsIn";

/** The name over a topic, as wide and high as it would like to be, px. */
export interface NameSize {
  readonly width: number;
  readonly height: number;
}

/** With fewer papers the map is one-sided; then the hub in the middle counts more than a full frame. */
const FEW = 12;

export interface Shape {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  /** Does an outline point lie in a rectangle, in map units? */
  readonly hasPointIn: PointsIn;
  /** Of the discs' radii. */
  readonly largest: number;
  /** Null where the hub need not be in the picture. */
  readonly hubRadius: number | null;
  /** What should stand in the middle of the area. */
  readonly middle: { readonly x: number; readonly y: number };
  /** Names with the point over which they stand, in map units. */
  readonly names: readonly { x: number; top: number; width: number; height: number }[];
}

/** Of the whole map. */
export function shapeOf(
  layout: Layout,
  rings: readonly (readonly Float64Array[])[],
  names: readonly (NameSize | null)[],
): Shape {
  const points: number[] = [];
  for (const ring of rings.flat())
    for (let k = 0; k < ring.length; k += 4) points.push(ring[k]!, ring[k + 1]!);
  const { positions, radii, hubRadius } = layout;
  for (let k = 0; k < radii.length; k++) {
    const [x, y, r] = [positions[2 * k]!, positions[2 * k + 1]!, radii[k]!];
    if (points.length < 4000 || rings.length === 0) points.push(x - r, y, x + r, y, x, y - r, x, y + r);
  }
  const hasHub = hubRadius > 0;
  if (hasHub || radii.length === 0) points.push(-hubRadius, 0, hubRadius, 0, 0, -hubRadius, 0, hubRadius);
  let { left, right, bottom, top } = bounds(points);
  if (hasHub && radii.length < FEW) {
    left = Math.min(left, -right);
    right = -left;
    bottom = Math.min(bottom, -top);
    top = -bottom;
  }
  return {
    ...{ left, right, bottom, top },
    hasPointIn: pointsIn(Float64Array.from(points)),
    largest: largestOf(radii),
    hubRadius: hasHub ? hubRadius : null,
    middle: hasHub ? { x: 0, y: 0 } : { x: (left + right) / 2, y: (bottom + top) / 2 },
    names: namesOver(rings, names),
  };
}

/** Of a part of it. */
export function shapeOfPart(
  { radii }: Layout,
  rings: readonly (readonly Float64Array[])[],
  names: readonly (NameSize | null)[],
  { points }: Focus,
): Shape {
  const box = bounds(points);
  return {
    ...box,
    hasPointIn: pointsIn(points),
    largest: largestOf(radii),
    hubRadius: null,
    middle: { x: (box.left + box.right) / 2, y: (box.bottom + box.top) / 2 },
    names: namesOver(rings, names),
  };
}

/** The names with the points over which they stand. */
function namesOver(
  rings: readonly (readonly Float64Array[])[],
  names: readonly (NameSize | null)[],
): Shape["names"] {
  return rings.flatMap((pieces, topic) => {
    const name = names[topic];
    const { left, right, top } = bounds(pieces.flatMap((ring) => [...ring]));
    return name && right >= left ? [{ x: (left + right) / 2, top, ...name }] : [];
  });
}

/** @param points [x0, y0, …] in map units. */
function bounds(points: ArrayLike<number>) {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let k = 0; k < points.length; k += 2) {
    left = Math.min(left, points[k]!);
    right = Math.max(right, points[k]!);
    bottom = Math.min(bottom, points[k + 1]!);
    top = Math.max(top, points[k + 1]!);
  }
  return { left, right, bottom, top };
}

function largestOf(radii: Float64Array): number {
  return radii.reduce((most, radius) => Math.max(most, radius), 0);
}
