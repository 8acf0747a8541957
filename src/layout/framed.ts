/** What the forces gave → the map: in units of paper spacing, topics moved apart, nobody far outside, the box in the shape of the frame. */
import { selectLargest } from "../lib/selectLargest";
import type { Nodes } from "./packed";
import type { Points } from "./physics/points";

/** Papers per unit of area, as in the islands of a small map. */
export const DENSITY = 0.62;
/** All topics are moved outwards by this part of the distance of their middle from the hub: what leaves channels between them. */
const APART = 0.08;
/** What is further out than all but this share of the papers comes nearer: it would make the whole map smaller. */
const OUTERMOST = 0.015;
/** At most so much further out than those, relative. */
const FURTHER = 0.06;
/** The most that the whole is stretched to the shape of the frame. */
const STRETCH = 1.25;

/**
 * @param spacing mean distance of neighbouring points
 * @param spread factor on the channels
 * @returns new points
 */
export function framed(
  nodes: Nodes,
  points: Points,
  spacing: number,
  aspect: number,
  spread: number,
): Points {
  const scale = 1 / (spacing * Math.sqrt(DENSITY));
  const moved = { x: points.x.slice(), y: points.y.slice() };
  for (let v = 0; v < moved.x.length; v++) {
    moved.x[v]! *= scale;
    moved.y[v]! *= scale;
  }
  moveApart(nodes, moved, APART * spread);
  pullIn(moved, aspect);
  stretch(moved, aspect);
  return moved;
}

function moveApart({ starts }: Nodes, { x, y }: Points, apart: number): void {
  if (starts.length <= 2) return;
  for (let g = 0; g + 1 < starts.length; g++) {
    const [start, end] = [starts[g]!, starts[g + 1]!];
    let [sumX, sumY] = [0, 0];
    for (let v = start; v < end; v++) {
      sumX += x[v]!;
      sumY += y[v]!;
    }
    const shiftX = (apart * sumX) / (end - start);
    const shiftY = (apart * sumY) / (end - start);
    for (let v = start; v < end; v++) {
      x[v]! += shiftX;
      y[v]! += shiftY;
    }
  }
}

/** By distances in the measure of an ellipse of the aspect. */
function pullIn({ x, y }: Points, aspect: number): void {
  const distances = new Float64Array(x.length);
  for (let v = 0; v < x.length; v++)
    distances[v] = Math.sqrt(x[v]! * x[v]! + aspect * aspect * y[v]! * y[v]!);
  const rim = rimOf(distances.slice());
  for (let v = 0; v < x.length; v++) {
    const beyond = distances[v]! - rim;
    if (!(beyond > 0)) continue;
    const scale = (rim + beyond / (1 + beyond / (FURTHER * rim))) / distances[v]!;
    x[v]! *= scale;
    y[v]! *= scale;
  }
}

/** Sorts partly. */
function rimOf(distances: Float64Array): number {
  const outermost = Math.ceil(OUTERMOST * distances.length);
  selectLargest(distances, 0, distances.length, outermost);
  let rim = Infinity;
  for (let k = 0; k < outermost; k++) rim = Math.min(rim, distances[k]!);
  return outermost > 0 ? rim : 0;
}

/** To a box of the aspect, its area kept; the hub stays at the origin. */
function stretch({ x, y }: Points, aspect: number): void {
  const width = reach(x);
  const height = reach(y);
  if (!(width > 0 && height > 0)) return;
  const factor = Math.sqrt(Math.min(STRETCH, Math.max(1 / STRETCH, (aspect * height) / width)));
  for (let v = 0; v < x.length; v++) {
    x[v]! *= factor;
    y[v]! /= factor;
  }
}

function reach(values: Float64Array): number {
  let [least, most] = [0, 0];
  for (let v = 0; v < values.length; v++) {
    least = Math.min(least, values[v]!);
    most = Math.max(most, values[v]!);
  }
  return most - least;
}
