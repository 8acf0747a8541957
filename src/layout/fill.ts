/**
 * What the forces say → places on the map: the papers of each island fill its ellipse evenly, in the directions and the order from the
 * middle outwards that the forces gave them, none outside its island.
 */
import { sinCos } from "../lib/portableMath";
import type { Random } from "../lib/random";
import { relaxDiscs } from "../lib/separate";
import type { Island, IslandPlan } from "./islands";
import { RIM } from "./islands";
import type { Groups } from "./links";
import { fillRings } from "./rings";

const GOLDEN_ANGLE = 2.399963229728653;
/** Wanted distance of neighbouring papers; the mean room of a paper would allow 1.3 on a perfect lattice. */
const REACH = 1.02;
/** Distance from the middle comes to this part from the order of the papers, the rest from the forces; small islands keep their shape. */
const EVEN_SHARE = 0.6;
/** Root mean square distance from the middle in an evenly filled disc of radius 1. */
const DISC_RMS = Math.SQRT1_2;
/** Part of its spread that a cloud is taken to have in every direction: a row of papers is not torn apart into a round. */
const FLAT = 0.03;

/** Every paper on the spiral of a sunflower in its island, most typical in the middle, shaken a little. Relative to the middle. */
export function startPlaces(groups: Groups, islands: readonly Island[], random: Random): Float64Array {
  const places = new Float64Array(2 * groups.groupOf.length);
  groups.members.forEach((members, g) => {
    const { radiusX, radiusY, hole } = islands[g]!;
    const radius = Math.sqrt(radiusX * radiusY) - RIM;
    const turn = 2 * Math.PI * random();
    const inner = Math.min(0.8, hole / radius);
    members.forEach((i, k) => {
      const { sin, cos } = sinCos(turn + k * GOLDEN_ANGLE);
      const distance = radius * Math.sqrt(inner * inner + ((1 - inner * inner) * (k + 0.5)) / members.length);
      places[2 * i] = cos * distance + 0.3 * (random() - 0.5);
      places[2 * i + 1] = sin * distance + 0.3 * (random() - 0.5);
    });
  });
  return places;
}

/**
 * @param places from the forces, relative to the middle of each island
 * @param loose positions of the papers without an island; others are ignored
 * @param rings papers stand on rings, the most typical in the middle; else as the forces gave them
 * @returns positions on the map
 */
export function fillIslands(
  groups: Groups,
  { islands, hubRoom }: IslandPlan,
  places: Float64Array,
  loose: Float64Array,
  sweeps: number,
  rings: boolean,
): Float64Array {
  const positions = Float64Array.from(loose);
  groups.members.forEach((members, g) => {
    if (rings && islands[g]!.hole === 0) fillRings(members, islands[g]!, places, positions);
    else fillOne(members, islands[g]!, places, positions);
  });
  relaxDiscs(positions, new Float64Array(groups.groupOf.length).fill(REACH / 2), {
    gap: 0,
    hole: Math.max(0, hubRoom - REACH / 2),
    sweeps,
    fixed: Uint8Array.from(groups.groupOf, (g) => (g < 0 ? 1 : 0)),
    confine: confinement(groups, islands),
  });
  return positions;
}

/** Holds each paper inside its island, RIM off its edge. */
export function confinement(
  groups: Groups,
  islands: readonly Island[],
): (positions: Float64Array, i: number) => void {
  return (positions, i) => {
    const island = islands[groups.groupOf[i]!];
    if (!island) return;
    const x = (positions[2 * i]! - island.x) / (island.radiusX - RIM);
    const y = (positions[2 * i + 1]! - island.y) / (island.radiusY - RIM);
    const square = x * x + y * y;
    if (square <= 1 + 1e-9) return;
    const scale = 1 / Math.sqrt(square);
    positions[2 * i] = island.x + x * scale * (island.radiusX - RIM);
    positions[2 * i + 1] = island.y + y * scale * (island.radiusY - RIM);
  };
}

function fillOne(
  members: readonly number[],
  island: Island,
  places: Float64Array,
  positions: Float64Array,
): void {
  const count = members.length;
  const surrounds = island.hole > 0;
  const offsets = (surrounds ? (points: Offset[]) => points : rounded)(
    members.map((i) => ({ i, x: places[2 * i]!, y: places[2 * i + 1]! })),
  ).map((offset) => ({ ...offset, distance: Math.sqrt(offset.x * offset.x + offset.y * offset.y) }));
  offsets.sort((a, b) => a.distance - b.distance || a.i - b.i);
  const rms = Math.sqrt(offsets.reduce((sum, { distance }) => sum + distance * distance, 0) / count) || 1;
  const inner = Math.min(0.8, island.hole / Math.sqrt(island.radiusX * island.radiusY));
  const share = surrounds ? EVEN_SHARE : EVEN_SHARE * Math.min(1, Math.max(0, (count - 4) / 12));
  offsets.forEach(({ i, x, y, distance }, k) => {
    const even = Math.sqrt(inner * inner + ((1 - inner * inner) * (k + 0.5)) / count);
    const natural = inner + (1 - inner) * Math.min(1, (DISC_RMS * distance) / rms);
    const scale = distance > 0 ? (share * even + (1 - share) * natural) / distance : 0;
    positions[2 * i] = island.x + x * scale * (island.radiusX - RIM);
    positions[2 * i + 1] = island.y + y * scale * (island.radiusY - RIM);
  });
}

interface Offset {
  readonly i: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Moves the middle to the origin and draws the cloud out across its longer side, so that it is as wide as it is long: multiplies by the
 * inverse square root of the covariance, C^(-1/2) = (C + √det)^(-1) · √(trace + 2√det), after adding a little to its diagonal.
 */
function rounded(offsets: readonly Offset[]): Offset[] {
  const count = offsets.length;
  const meanX = offsets.reduce((sum, { x }) => sum + x, 0) / count;
  const meanY = offsets.reduce((sum, { y }) => sum + y, 0) / count;
  const centred = offsets.map(({ i, x, y }) => ({ i, x: x - meanX, y: y - meanY }));
  if (count < 3) return centred;
  const sum = (product: (offset: Offset) => number) =>
    centred.reduce((total, offset) => total + product(offset), 0);
  const xx = sum(({ x }) => x * x);
  const yy = sum(({ y }) => y * y);
  const xy = sum(({ x, y }) => x * y);
  const more = FLAT * (xx + yy);
  const root = Math.sqrt((xx + more) * (yy + more) - xy * xy);
  const [a, b, d] = [xx + more + root, xy, yy + more + root];
  const scale = 1 / (a * d - b * b);
  if (!(scale > 0 && scale < Infinity)) return centred;
  return centred.map(({ i, x, y }) => ({ i, x: (d * x - b * y) * scale, y: (a * y - b * x) * scale }));
}
