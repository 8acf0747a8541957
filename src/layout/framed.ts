/** What the forces gave → the map: in units of paper spacing, topics moved apart, nobody far outside, the box in the shape of the frame. */
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
  const moved = { x: points.x.map((value) => value * scale), y: points.y.map((value) => value * scale) };
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
  const rim = distances.slice().sort()[Math.floor((1 - OUTERMOST) * x.length)] ?? 0;
  for (let v = 0; v < x.length; v++) {
    const beyond = distances[v]! - rim;
    if (!(beyond > 0)) continue;
    const scale = (rim + beyond / (1 + beyond / (FURTHER * rim))) / distances[v]!;
    x[v]! *= scale;
    y[v]! *= scale;
  }
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
