/**
 * How the whole map, or a part of it, stands in the frame: the largest scale at which discs, regions and the names over them fit the area and keep clear
 * of heading, legend and source line, with the hub (or the part's middle) as near to the area's middle as that allows. Found by trying scales from large to
 * small and places on a coarse grid; depends on the layout and the frame, not on the camera.
 */
import { meetsDisc, overlaps } from "../lib/boxes";
import type { Layout } from "../model/layout";
import type { Box, Frame, Placement } from "../model/scene";
import type { Camera } from "../model/view";
import type { Focus } from "./focus";
import { type NameSize, type Shape, shapeOf, shapeOfPart } from "./mapShape";

export interface Fit {
  /** Frame px per map unit at zoom 1. */
  readonly scale: number;
  /** Where the hub stands at zoom 1, from the frame's middle, in frame px. */
  readonly shiftX: number;
  readonly shiftY: number;
}

/** Largest px of a disc's and the hub's radius in a slide of 1280 × 720: a map of few papers does not fill the frame with balls. */
const LARGEST_DISC = 17;
const LARGEST_HUB = 34;
/** The same of a disc where a part of the map is enlarged. */
const LARGEST_ENLARGED = 26;
const STEP = 0.97;
const STEPS = 80;
const TRIES = 9;

/** Frame px per map unit. */
export interface ScaleRange {
  /** No larger scale can fit, as another fit has shown. */
  readonly most: number;
  /** A smaller one is of no use: the search ends below it. */
  readonly least: number;
}

/** @returns the fit for given obstacles; where nothing fits, one below `least`, or the smallest scale tried. */
export function mapFitter(
  layout: Layout,
  rings: readonly (readonly Float64Array[])[],
  names: readonly (NameSize | null)[],
  frame: Frame,
  area: Box,
  focus: Focus | null,
): (obstacles: readonly Box[], range?: ScaleRange) => Fit {
  const shape = focus ? shapeOfPart(layout, rings, names, focus) : shapeOf(layout, rings, names);
  const slides = Math.max(1, Math.min(frame.width / 1280, frame.height / 720));
  const whole = Math.min(
    (slides * LARGEST_HUB) / Math.max(layout.hubRadius, 1e-9),
    (slides * LARGEST_DISC) / Math.max(shape.largest, 1e-9),
  );
  const first = Math.min(
    area.width / Math.max(shape.right - shape.left, 1e-9),
    area.height / Math.max(shape.top - shape.bottom, 1e-9),
    focus ? (focus.mostScale ?? (slides * LARGEST_ENLARGED) / Math.max(shape.largest, 1e-9)) : whole,
  );
  const middle = { x: area.left + area.width / 2, y: area.top + area.height / 2 };
  const fitAt = (scale: number, x: number, y: number): Fit => ({
    scale,
    shiftX: x - frame.width / 2,
    shiftY: y - frame.height / 2,
  });
  return (obstacles, { most, least } = { most: Infinity, least: 0 }) => {
    let scale = first;
    for (let step = 0; step < STEPS && scale > least; step++, scale *= STEP) {
      const place = scale <= most && bestPlace(shape, scale, area, obstacles, middle);
      if (place) return fitAt(scale, place.x, place.y);
    }
    return fitAt(scale, middle.x - shape.middle.x * scale, middle.y + shape.middle.y * scale);
  };
}

/** The camera over a fitted map. Its point stands where the hub stands at zoom 1. @param stretch of the map: see `Scene.stretch`. */
export function placementOf(fit: Fit, camera: Camera, stretch = 1): Placement {
  return {
    x: camera.x,
    y: camera.y * stretch,
    scale: fit.scale * camera.zoom,
    shiftX: fit.shiftX,
    shiftY: fit.shiftY,
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
  const wanted = { x: middle.x - shape.middle.x * scale, y: middle.y + shape.middle.y * scale };
  const near = { x: clamp(wanted.x, lowX, highX), y: clamp(wanted.y, lowY, highY) };
  for (let i = 0; i <= TRIES; i++) {
    for (let j = 0; j <= TRIES; j++) {
      const x = i === TRIES ? near.x : lowX + ((highX - lowX) * i) / (TRIES - 1);
      const y = j === TRIES ? near.y : lowY + ((highY - lowY) * j) / (TRIES - 1);
      const [dx, dy] = [x - wanted.x, y - wanted.y];
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
    if (shape.hubRadius !== null && meetsDisc(obstacle, x, y, shape.hubRadius * scale + 12)) return false;
    const [low, high] = [(y - top - height) / scale, (y - top) / scale];
    if (shape.hasPointIn((left - x) / scale, (left + width - x) / scale, low, high)) return false;
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
