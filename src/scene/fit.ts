/**
 * How the whole map stands in the frame: the largest scale at which discs, regions and the names over them fit the area and keep clear
 * of heading, legend and source line, with the hub as near to the area's middle as that allows. Found by trying scales from large to
 * small and places on a coarse grid; depends on the layout and the frame, not on the camera.
 */
import { meetsDisc, overlaps } from "../lib/boxes";
import type { Layout } from "../model/layout";
import type { Box, Frame, Placement } from "../model/scene";
import type { Camera } from "../model/view";

export interface Fit {
  /** Frame px per map unit at zoom 1. */
  readonly scale: number;
  /** Where the hub stands at zoom 1, from the frame's middle, in frame px. */
  readonly shiftX: number;
  readonly shiftY: number;
}

/** The name over a topic, as wide and high as it would like to be, px. */
export interface NameSize {
  readonly width: number;
  readonly height: number;
}

/** Largest px of a disc's and the hub's radius in a slide of 1280 × 720: a map of few papers does not fill the frame with balls. */
const LARGEST_DISC = 17;
const LARGEST_HUB = 34;
/** With fewer papers the map is one-sided; then the hub in the middle counts more than a full frame. */
const FEW = 12;
const STEP = 0.97;
const TRIES = 9;

export function fitMap(
  layout: Layout,
  rings: readonly (readonly Float64Array[])[],
  names: readonly (NameSize | null)[],
  frame: Frame,
  area: Box,
  obstacles: readonly Box[],
): Fit {
  const shape = shapeOf(layout, rings, names);
  const slides = Math.max(1, Math.min(frame.width / 1280, frame.height / 720));
  let scale = Math.min(
    area.width / Math.max(shape.right - shape.left, 1e-9),
    area.height / Math.max(shape.top - shape.bottom, 1e-9),
    (slides * LARGEST_HUB) / Math.max(layout.hubRadius, 1e-9),
    (slides * LARGEST_DISC) / Math.max(...shape.radii, 1e-9),
  );
  const middle = { x: area.left + area.width / 2, y: area.top + area.height / 2 };
  for (let step = 0; step < 80; step++, scale *= STEP) {
    const place = bestPlace(shape, scale, area, obstacles, middle);
    if (place) return { scale, shiftX: place.x - frame.width / 2, shiftY: place.y - frame.height / 2 };
  }
  return { scale, shiftX: middle.x - frame.width / 2, shiftY: middle.y - frame.height / 2 };
}

/** The camera over a fitted map. Its point stands where the hub stands at zoom 1. */
export function placementOf(fit: Fit, camera: Camera): Placement {
  return {
    x: camera.x,
    y: camera.y,
    scale: fit.scale * camera.zoom,
    shiftX: fit.shiftX,
    shiftY: fit.shiftY,
  };
}

interface Shape {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  /** Outline points in map units, thinned. */
  readonly points: Float64Array;
  readonly radii: readonly number[];
  readonly hubRadius: number;
  /** Names with the point over which they stand, in map units. */
  readonly names: readonly { x: number; top: number; width: number; height: number }[];
}

function shapeOf(
  layout: Layout,
  rings: readonly (readonly Float64Array[])[],
  names: readonly (NameSize | null)[],
): Shape {
  const points: number[] = [];
  const tops: { x: number; top: number; width: number; height: number }[] = [];
  rings.forEach((pieces, topic) => {
    let [left, right, top] = [Infinity, -Infinity, -Infinity];
    for (const ring of pieces) {
      for (let k = 0; k < ring.length; k += 2) {
        left = Math.min(left, ring[k]!);
        right = Math.max(right, ring[k]!);
        top = Math.max(top, ring[k + 1]!);
        if (k % 4 === 0) points.push(ring[k]!, ring[k + 1]!);
      }
    }
    const name = names[topic];
    if (name && right >= left) tops.push({ x: (left + right) / 2, top, ...name });
  });
  const { positions, radii, hubRadius } = layout;
  for (let k = 0; k < radii.length; k++) {
    const [x, y, r] = [positions[2 * k]!, positions[2 * k + 1]!, radii[k]!];
    if (points.length < 4000 || rings.length === 0) points.push(x - r, y, x + r, y, x, y - r, x, y + r);
  }
  points.push(-hubRadius, 0, hubRadius, 0, 0, -hubRadius, 0, hubRadius);
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let k = 0; k < points.length; k += 2) {
    left = Math.min(left, points[k]!);
    right = Math.max(right, points[k]!);
    bottom = Math.min(bottom, points[k + 1]!);
    top = Math.max(top, points[k + 1]!);
  }
  if (radii.length < FEW) {
    left = Math.min(left, -right);
    right = -left;
    bottom = Math.min(bottom, -top);
    top = -bottom;
  }
  const largest = radii.reduce((most, radius) => Math.max(most, radius), 0);
  return {
    left,
    right,
    bottom,
    top,
    points: Float64Array.from(points),
    radii: [largest],
    hubRadius,
    names: tops,
  };
}

/** Where the hub may stand at this scale, nearest to the middle; null if nowhere. */
function bestPlace(
  shape: Shape,
  scale: number,
  area: Box,
  obstacles: readonly Box[],
  middle: { x: number; y: number },
): { x: number; y: number } | null {
  // Names are kept inside the area sideways, so they only ask for height.
  const above = shape.names.reduce(
    (most, name) => Math.max(most, name.top * scale + name.height),
    shape.top * scale,
  );
  const lowX = area.left - shape.left * scale;
  const highX = area.left + area.width - shape.right * scale;
  const lowY = area.top + above;
  const highY = area.top + area.height + shape.bottom * scale;
  if (lowX > highX + 1e-6 || lowY > highY + 1e-6) return null;
  const places: { x: number; y: number; far: number }[] = [];
  const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
  const near = { x: clamp(middle.x, lowX, highX), y: clamp(middle.y, lowY, highY) };
  for (let i = 0; i <= TRIES; i++) {
    for (let j = 0; j <= TRIES; j++) {
      const x = i === TRIES ? near.x : lowX + ((highX - lowX) * i) / (TRIES - 1);
      const y = j === TRIES ? near.y : lowY + ((highY - lowY) * j) / (TRIES - 1);
      const [dx, dy] = [x - middle.x, y - middle.y];
      places.push({ x, y, far: dx * dx + dy * dy });
    }
  }
  places.sort((a, b) => a.far - b.far || a.x - b.x || a.y - b.y);
  return places.find(({ x, y }) => isClear(shape, scale, x, y, area, obstacles)) ?? null;
}

function isClear(
  shape: Shape,
  scale: number,
  x: number,
  y: number,
  area: Box,
  obstacles: readonly Box[],
): boolean {
  for (const obstacle of obstacles) {
    const { left, top, width, height } = obstacle;
    if (meetsDisc(obstacle, x, y, shape.hubRadius * scale + 12)) return false;
    for (let k = 0; k < shape.points.length; k += 2) {
      const px = x + shape.points[k]! * scale;
      const py = y - shape.points[k + 1]! * scale;
      if (px > left && px < left + width && py > top && py < top + height) return false;
    }
    for (const name of shape.names) {
      const room = area.left + area.width - name.width;
      const nameLeft = Math.min(Math.max(x + name.x * scale - name.width / 2, area.left), room);
      const box = { left: nameLeft, top: y - name.top * scale - name.height, ...sizeOf(name) };
      if (overlaps(box, obstacle)) return false;
    }
  }
  return true;
}

function sizeOf({ width, height }: NameSize): NameSize {
  return { width, height };
}
