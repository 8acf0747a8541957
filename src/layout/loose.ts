/** Papers that fit nowhere → places in the free space between and around the islands, as far from everything else as can be. */
import type { Island, IslandPlan } from "./islands";
import { FRAME_PX, NAME_PX, RIM } from "./islands";
import type { Groups } from "./links";

/** Least distance of two loose papers, and step of the grid on which the places for a few are sought, in units of paper spacing. */
const LEAST = 1;
const FINE_STEP = 0.5;
/** More than these stand on a plain grid of step LEAST. */
const FEW = 100;
/** Least distance from the rim of an island; more than ENOUGH is not sought: rather the next free place than the far corner. */
const OFF_ISLAND = 0.5;
const ENOUGH = 1.2;
/** What a unit of distance to the others counts against a unit of room; beyond MOST_APART it counts no more. */
const APART_WEIGHT = 0.15;
const MOST_APART = 8;
/** Squares of the elliptic distances from the middle between which a place is in the outer space; 2 would be the frame's corners. */
const OUTER = 0.4;
const CORNERS = 1.3;

/**
 * @returns positions with those of the loose papers filled in, the rest 0. The frame grows as far as they need.
 */
export function loosePlaces(groups: Groups, plan: IslandPlan): Float64Array {
  const positions = new Float64Array(2 * groups.groupOf.length);
  const loose = Array.from(groups.groupOf.keys()).filter((i) => groups.groupOf[i]! < 0);
  if (loose.length === 0) return positions;
  let places: readonly (readonly [number, number])[] = [];
  const bounds = boundsOf(plan.islands);
  const few = loose.length <= FEW;
  for (let growth = 1; places.length < loose.length; growth *= 1.1) {
    const free = freeGrid(plan, bounds, growth, few ? FINE_STEP : LEAST);
    places = few ? farApart(free, loose.length) : free.map(({ x, y }) => [x, y] as const);
  }
  loose.forEach((i, k) => {
    positions[2 * i] = places[k]![0];
    positions[2 * i + 1] = places[k]![1];
  });
  return positions;
}

interface Place {
  readonly x: number;
  readonly y: number;
  /** Distance from the nearest island, name or the hub. */
  readonly room: number;
  /** Distance from the nearest place picked. */
  apart: number;
}

/** The grid points of the frame, some times larger, that are off all islands, names and the hub; with their distance from them. */
function freeGrid(plan: IslandPlan, bounds: Bounds, growth: number, step: number): Place[] {
  const unit = plan.frameHeight / FRAME_PX;
  const halfX = bounds.halfX * growth;
  const halfY = bounds.halfY * growth;
  const free: Place[] = [];
  for (let row = Math.ceil(-halfY / step); row * step <= halfY; row++)
    for (let column = Math.ceil(-halfX / step); column * step <= halfX; column++) {
      const relativeX = (column * step) / halfX;
      const relativeY = (row * step) / halfY;
      const outward = relativeX * relativeX + relativeY * relativeY;
      if (outward < OUTER || outward > CORNERS) continue;
      const x = bounds.x + column * step;
      const y = bounds.y + row * step;
      let room = plan.hubRoom > 0 ? Math.sqrt(x * x + y * y) - plan.hubRoom : Infinity;
      for (const island of plan.islands) room = Math.min(room, roomBeside(island, x, y, unit));
      if (room > OFF_ISLAND) free.push({ x, y, room, apart: MOST_APART });
    }
  return free;
}

interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly halfX: number;
  readonly halfY: number;
}

/** Middle and half size of the box that the papers of all islands take. */
function boundsOf(islands: readonly Island[]): Bounds {
  let [left, right, bottom, top] = [0, 0, 0, 0];
  for (const { x, y, radiusX, radiusY } of islands) {
    left = Math.min(left, x - radiusX + RIM);
    right = Math.max(right, x + radiusX - RIM);
    bottom = Math.min(bottom, y - radiusY + RIM);
    top = Math.max(top, y + radiusY - RIM);
  }
  const [halfX, halfY] = [(right - left) / 2, (top - bottom) / 2];
  return { x: left + halfX, y: bottom + halfY, halfX, halfY };
}

/** Distance from an island's rim and from the name above it; below 0 inside. */
function roomBeside(island: Island, x: number, y: number, unit: number): number {
  const dx = x - island.x;
  const dy = y - island.y;
  const relativeX = dx / island.radiusX;
  const relativeY = dy / island.radiusY;
  const relative = Math.sqrt(relativeX * relativeX + relativeY * relativeY);
  const fromRim = (relative - 1) * Math.min(island.radiusX, island.radiusY);
  const nameX = Math.max(0, Math.abs(dx) - (NAME_PX.width * unit) / 2);
  const nameY = Math.max(
    0,
    Math.abs(dy - island.radiusY - (NAME_PX.height * unit) / 2) - (NAME_PX.height * unit) / 2,
  );
  return Math.min(fromRim, Math.sqrt(nameX * nameX + nameY * nameY));
}

/** Picks, again and again, the place with most room, far from those picked before. Stops where there is no more. */
function farApart(free: Place[], wanted: number): (readonly [number, number])[] {
  const picked: (readonly [number, number])[] = [];
  while (picked.length < wanted) {
    let best: Place | undefined;
    let bestScore = 0;
    for (const place of free) {
      const score = Math.min(place.room, ENOUGH) + APART_WEIGHT * place.apart;
      if (place.apart < LEAST || score <= bestScore) continue;
      best = place;
      bestScore = score;
    }
    if (!best) break;
    const { x, y } = best;
    picked.push([x, y]);
    for (const place of free) {
      const dx = place.x - x;
      const dy = place.y - y;
      place.apart = Math.min(place.apart, Math.sqrt(dx * dx + dy * dy));
    }
  }
  return picked;
}
