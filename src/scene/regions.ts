/**
 * Discs → one soft region a topic: the discs grown until neighbours merge, shrunk back to a rim of constant width (a morphological
 * closing, Serra 1982, on distance fields), cut where another topic's discs are nearer, blurred, and contoured by marching squares.
 * Regions of two topics never meet: the cut leaves a gap, and blurring and contouring keep its sign. A paper pinned far away has a
 * region of its own. Idea of regions from energy fields: Collins, Penn & Carpendale, "Bubble Sets" (2009).
 */
import { contours } from "d3";
import { distanceField } from "../lib/distanceField";
import type { Layout } from "../model/layout";
import { eachCellNear, type Ground } from "./ground";

/** Width of the rim round the discs, in spacings. */
const RIM = 0.62;
/** Gap between two topics, in spacings. */
const GAP = 0.3;
const BLURS = 3;
const SMOOTHINGS = 8;

/** @returns for each topic its rings in map units; rings inside another are holes (even-odd rule). */
export function topicRings(layout: Layout, ground: Ground, topicCount: number): Float64Array[][] {
  const near = new Float64Array(ground.width * ground.height);
  return Array.from({ length: topicCount }, (_, topic) => {
    const patch = patchOf(layout, ground, topic);
    if (!patch) return [];
    near.fill(ground.reach);
    const { positions, radii } = layout;
    for (let k = 0; k < radii.length; k++) {
      if (ground.topicOf[k] !== topic) continue;
      eachCellNear(ground, positions[2 * k]!, positions[2 * k + 1]!, radii[k]!, (cell, distance) => {
        if (distance < near[cell]!) near[cell] = distance;
      });
    }
    const field = blurred(regionField(near, ground, patch, topic), patch.width, patch.height);
    return rings(field, patch, ground);
  });
}

/** The part of the lattice that holds a topic with all that its discs reach. Cells are [left, left + width) × [bottom, …). */
interface Patch {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

function patchOf({ positions, radii }: Layout, ground: Ground, topic: number): Patch | null {
  let [left, right, bottom, top] = [ground.width, -1, ground.height, -1];
  for (let k = 0; k < radii.length; k++) {
    if (ground.topicOf[k] !== topic) continue;
    const far = (radii[k]! + ground.reach) / ground.cell + 4;
    const [column, row] = [
      (positions[2 * k]! - ground.x) / ground.cell,
      (positions[2 * k + 1]! - ground.y) / ground.cell,
    ];
    left = Math.min(left, Math.floor(column - far));
    right = Math.max(right, Math.ceil(column + far));
    bottom = Math.min(bottom, Math.floor(row - far));
    top = Math.max(top, Math.ceil(row + far));
  }
  if (right < 0) return null;
  left = Math.max(0, left);
  bottom = Math.max(0, bottom);
  return {
    left,
    bottom,
    width: Math.min(ground.width - 1, right) - left + 1,
    height: Math.min(ground.height - 1, top) - bottom + 1,
  };
}

/** Negative inside the region, in map units; for two topics the sum is at least the gap in every cell. */
function regionField(near: Float64Array, ground: Ground, patch: Patch, topic: number): Float64Array {
  const { width, height } = patch;
  const outside = new Uint8Array(width * height);
  const cellAt = (k: number) =>
    (patch.bottom + Math.floor(k / width)) * ground.width + patch.left + (k % width);
  for (let k = 0; k < outside.length; k++) outside[k] = near[cellAt(k)]! < ground.reach ? 0 : 1;
  const depth = distanceField(outside, width, height);
  const [rim, gap] = [RIM * ground.spacing, GAP * ground.spacing];
  return Float64Array.from(depth, (cells, k) => {
    const cell = cellAt(k);
    // Half a cell: the edge runs between the last cell inside and the first outside.
    const closing = ground.reach - rim - (cells - 0.5) * ground.cell;
    const other = ground.owner[cell] === topic ? ground.second[cell]! : ground.nearest[cell]!;
    return Math.max(closing, (near[cell]! - other + gap) / 2);
  });
}

/** Means of 3 × 3 cells, several times over; outside the patch the edge repeats. */
function blurred(field: Float64Array, width: number, height: number): Float64Array {
  const rows = new Float64Array(field.length);
  const result = Float64Array.from(field);
  for (let pass = 0; pass < BLURS; pass++) {
    average(
      result,
      rows,
      (k) => k % width === 0,
      (k) => k % width === width - 1,
      1,
    );
    average(
      rows,
      result,
      (k) => k < width,
      (k) => k >= (height - 1) * width,
      width,
    );
  }
  return result;
}

/** Each value with its two neighbours `step` apart. */
function average(
  from: Float64Array,
  to: Float64Array,
  isFirst: (k: number) => boolean,
  isLast: (k: number) => boolean,
  step: number,
): void {
  for (let k = 0; k < from.length; k++)
    to[k] = (from[isFirst(k) ? k : k - step]! + from[k]! + from[isLast(k) ? k : k + step]!) / 3;
}

function rings(field: Float64Array, patch: Patch, ground: Ground): Float64Array[] {
  const outline = contours()
    .size([patch.width, patch.height])
    .contour(
      Array.from(field, (value) => -value),
      0,
    );
  const step = Math.max(2.4, (0.36 * ground.spacing) / ground.cell);
  return outline.coordinates.flat().flatMap((ring) => {
    const points = smoothed(evenly(ring as [number, number][], step));
    if (points.length < 5) return [];
    // d3-contour puts the centre of cell [0, 0] at [.5, .5].
    const toMap = ([x, y]: [number, number]) => [
      ground.x + (x - 0.5 + patch.left) * ground.cell,
      ground.y + (y - 0.5 + patch.bottom) * ground.cell,
    ];
    return [Float64Array.from(points.flatMap(toMap))];
  });
}

/** Points at about equal distances along a closed ring, whose last point repeats the first. */
function evenly(ring: readonly [number, number][], step: number): [number, number][] {
  const lengths = ring.map(([x, y], k) => {
    const [px, py] = ring[Math.max(0, k - 1)]!;
    return Math.sqrt((x - px) * (x - px) + (y - py) * (y - py));
  });
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const count = Math.round(total / step);
  const points: [number, number][] = [];
  let [k, passed] = [1, 0];
  for (let n = 0; n < count; n++) {
    const target = (n * total) / count;
    while (k < ring.length - 1 && passed + lengths[k]! < target) passed += lengths[k++]!;
    const share = lengths[k]! > 0 ? (target - passed) / lengths[k]! : 0;
    const [[x0, y0], [x1, y1]] = [ring[k - 1]!, ring[k]!];
    points.push([x0 + (x1 - x0) * share, y0 + (y1 - y0) * share]);
  }
  return points;
}

/**
 * The ring without its small waves and without shrinking: Taubin, "Curve and Surface Smoothing without Shrinkage" (1995), alternately a
 * step towards the mean of the neighbours and a slightly longer one back.
 */
function smoothed(ring: readonly [number, number][]): readonly [number, number][] {
  let points = ring;
  for (let pass = 0; pass < 2 * SMOOTHINGS; pass++) {
    const step = pass % 2 === 0 ? 0.5 : -0.53;
    const before = points;
    points = before.map(([x, y], k): [number, number] => {
      const [[ax, ay], [bx, by]] = [before.at(k - 1)!, before[(k + 1) % before.length]!];
      return [x + step * ((ax + bx) / 2 - x), y + step * ((ay + by) / 2 - y)];
    });
  }
  return points;
}
