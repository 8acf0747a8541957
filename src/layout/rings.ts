/**
 * Papers of a topic, most typical first, + the directions that the forces gave them → rings in a disc: the most typical in the middle, the others
 * evenly round it, each ring turned and ordered so that papers stand in the direction of what they resemble.
 */
import { sinCos } from "../lib/portableMath";
import type { Island } from "./islands";
import { RIM } from "./islands";

/** So few papers stand on one ring, with nobody in the middle. */
const ONE_RING = 4;
/** Distance of neighbours on that ring. */
const APART = 1.4;
/** The outermost ring, as a part of the radius that is there for papers. */
const OUTER = 0.93;

/** @param places relative to the middle of the island; @param positions on the map: those of the members are written */
export function fillRings(
  members: readonly number[],
  island: Island,
  places: Float64Array,
  positions: Float64Array,
): void {
  const outer = OUTER * (Math.sqrt(island.radiusX * island.radiusY) - RIM);
  let next = 0;
  for (const { count, share } of ringsFor(members.length)) {
    const ring = members.slice(next, next + count);
    next += count;
    const few = members.length <= ONE_RING && count > 1;
    const radius = few ? APART / (2 * sinCos(Math.PI / count).sin) : share * outer;
    placeRing(ring, radius, island, places, positions);
  }
}

/** From the middle outwards: how many papers a ring has, and its radius as a share of the outermost one. */
function ringsFor(papers: number): { count: number; share: number }[] {
  if (papers <= ONE_RING) return [{ count: papers, share: papers > 1 ? 1 : 0 }];
  let rings = 1;
  while (1 + 3 * rings * (rings + 1) < papers) rings++;
  const list = [{ count: 1, share: 0 }];
  let left = papers - 1;
  for (let ring = 1; ring <= rings; ring++) {
    // As long as the ring is against those not yet filled.
    const count = Math.round((left * ring) / ((rings * (rings + 1) - ring * (ring - 1)) / 2));
    list.push({ count, share: ring / rings });
    left -= count;
  }
  return list;
}

function placeRing(
  ring: readonly number[],
  radius: number,
  island: Island,
  places: Float64Array,
  positions: Float64Array,
): void {
  const order = ring
    .map((i) => ({ i, x: places[2 * i]!, y: places[2 * i + 1]! }))
    .map((place) => ({ ...place, turn: turnOf(place.x, place.y) }))
    .sort((a, b) => a.turn - b.turn || a.i - b.i);
  // The turn of the ring that brings its slots nearest to the wishes: the direction of Σ wish · conjugate slot.
  let [along, across] = [0, 0];
  const slots = order.map((_, k) => sinCos((2 * Math.PI * k) / order.length));
  order.forEach(({ x, y }, k) => {
    const length = Math.sqrt(x * x + y * y) || 1;
    along += (x * slots[k]!.cos + y * slots[k]!.sin) / length;
    across += (y * slots[k]!.cos - x * slots[k]!.sin) / length;
  });
  const size = Math.sqrt(along * along + across * across);
  const [cos, sin] = size > 0 ? [along / size, across / size] : [1, 0];
  order.forEach(({ i }, k) => {
    positions[2 * i] = island.x + radius * (cos * slots[k]!.cos - sin * slots[k]!.sin);
    positions[2 * i + 1] = island.y + radius * (sin * slots[k]!.cos + cos * slots[k]!.sin);
  });
}

/** Grows with the angle from the negative x axis, anticlockwise, in 0..4. */
function turnOf(x: number, y: number): number {
  const along = x / (Math.abs(x) + Math.abs(y) || 1);
  return y < 0 ? 1 + along : 3 - along;
}
