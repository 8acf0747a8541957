/**
 * Discs that overlap → discs that do not, moved as little as needed: each overlapping pair is pushed apart along the line between the
 * centres until no pair is left (position based dynamics, Müller et al. 2007, with the discs in a hash grid). A fixed disc does not
 * move; a round hole at the origin stays free; a confinement may hold each disc in a region. Deterministic: discs go in ascending
 * order, and discs in one place are first laid on a sunflower spiral.
 */
import { DiscGrid } from "./discGrid";
import { scatterHeaps } from "./heaps";
import { sinCos } from "./portableMath";
import { stackHeights } from "./stackHeights";

export interface SeparationRules {
  /** Least space between two rims, 0 or more. */
  readonly gap: number;
  /** Radius of the hole at the origin that no movable disc may touch; 0 = none. */
  readonly hole: number;
  /** How often all pairs are looked at, at most. */
  readonly sweeps: number;
  /** 1 = this disc stays where it is; absent = all may move. */
  readonly fixed?: Uint8Array;
  /** Moves disc i, at positions[2i] and positions[2i + 1], into its region; must leave alone what is inside. */
  readonly confine?: (positions: Float64Array, i: number) => void;
}

const GOLDEN_ANGLE = 2.399963229728653;
/** Neighbours on the spiral c · √k at the golden angle stand 1.9 c apart. */
const SPIRAL = 2 / 1.9;
/** Pushed this much further than needed, so that a crowd settles after finitely many sweeps. */
const SLACK = 1.004;
/** While more than one in so many discs moves in a sweep, all are looked at: finding out which to wake would take longer. */
const CROWDED = 8;
/** Steps of the spiral on which a free place is sought. */
const SPIRAL_STEPS = 20_000;

/**
 * @param positions [x0, y0, x1, y1, …], finite; not changed
 * @param radii one a disc, above 0
 * @returns new positions without an overlap between two discs of which at least one may move. A disc that the pushing leaves in an
 *   overlap takes the nearest free place on a spiral; only a region too small for its discs can leave one.
 */
export function separateDiscs(
  positions: Float64Array,
  radii: Float64Array,
  rules: SeparationRules,
): Float64Array {
  const separated = Float64Array.from(positions);
  if (!relaxDiscs(separated, radii, rules)) moveToFreePlaces(separated, radii, rules);
  return separated;
}

/** The pushing alone, in place. @returns true if no overlap is left. */
export function relaxDiscs(positions: Float64Array, radii: Float64Array, rules: SeparationRules): boolean {
  const count = radii.length;
  const grid = gridFor(radii, rules.gap);
  const active = new Uint8Array(count).fill(1);
  const moved = new Uint8Array(count);
  unstack(positions, radii, rules);
  let movedCount = count;
  for (let sweep = 0; sweep < rules.sweeps; sweep++) {
    grid.fill(positions);
    const crowded = CROWDED * movedCount > count;
    if (!crowded) {
      active.fill(0);
      for (let i = 0; i < count; i++) if (moved[i] === 1) wakeNear(active, grid, positions, i);
    }
    moved.fill(0);
    for (let i = 0; i < count; i++) {
      if (!crowded && active[i] === 0) continue;
      const cellX = grid.cellOf(positions[2 * i]!);
      const cellY = grid.cellOf(positions[2 * i + 1]!);
      for (let right = -1; right <= 1; right++)
        for (let up = -1; up <= 1; up++)
          for (let j = grid.first(cellX + right, cellY + up); j >= 0; j = grid.next[j]!) {
            if (j <= i || !pushApart(positions, radii, rules, i, j)) continue;
            moved[i] = moved[j] = 1;
            if (!crowded) wakeNear(active, grid, positions, j);
          }
    }
    movedCount = 0;
    for (let i = 0; i < count; i++) {
      if (hold(positions, radii, rules, i)) moved[i] = 1;
      movedCount += moved[i]!;
    }
    if (movedCount === 0) return true;
  }
  return false;
}

/**
 * Wakes all that disc i may now touch, and itself. The others need not be looked at: of two discs that have not moved since they were
 * compared, none is pushed.
 */
function wakeNear(active: Uint8Array, grid: DiscGrid, positions: Float64Array, i: number): void {
  const cellX = grid.cellOf(positions[2 * i]!);
  const cellY = grid.cellOf(positions[2 * i + 1]!);
  active[i] = 1;
  for (let right = -1; right <= 1; right++)
    for (let up = -1; up <= 1; up++)
      for (let j = grid.first(cellX + right, cellY + up); j >= 0; j = grid.next[j]!) active[j] = 1;
}

function gridFor(radii: Float64Array, gap: number): DiscGrid {
  let widest = 0;
  for (const radius of radii) if (radius > widest) widest = radius;
  return new DiscGrid(radii.length, (2 * widest + gap) * SLACK || 1);
}

/** Pushes one pair apart if it is too close. @returns true if something moved. */
function pushApart(
  p: Float64Array,
  radii: Float64Array,
  rules: SeparationRules,
  i: number,
  j: number,
): boolean {
  const wanted = radii[i]! + radii[j]! + rules.gap;
  const dx = p[2 * i]! - p[2 * j]!;
  const dy = p[2 * i + 1]! - p[2 * j + 1]!;
  const square = dx * dx + dy * dy;
  if (square >= wanted * wanted) return false;
  const iStays = rules.fixed?.[i] === 1;
  const jStays = rules.fixed?.[j] === 1;
  if (iStays && jStays) return false;
  const distance = Math.sqrt(square);
  const away = distance > 1e-9 * wanted ? null : sinCos(GOLDEN_ANGLE * (j + 1));
  const ux = away ? away.cos : dx / distance;
  const uy = away ? away.sin : dy / distance;
  const push = wanted * SLACK - distance;
  const iShare = iStays ? 0 : jStays ? 1 : 0.5;
  p[2 * i]! += ux * push * iShare;
  p[2 * i + 1]! += uy * push * iShare;
  p[2 * j]! -= ux * push * (1 - iShare);
  p[2 * j + 1]! -= uy * push * (1 - iShare);
  return true;
}

/** Takes one disc out of the hole and into its region. @returns true if it moved. */
function hold(p: Float64Array, radii: Float64Array, rules: SeparationRules, i: number): boolean {
  if (rules.fixed?.[i] === 1) return false;
  const x = p[2 * i]!;
  const y = p[2 * i + 1]!;
  if (rules.hole > 0) {
    const least = rules.hole + radii[i]! + rules.gap;
    const distance = Math.sqrt(x * x + y * y);
    if (distance < least) {
      const away = distance > 1e-9 * least ? null : sinCos(GOLDEN_ANGLE * (i + 1));
      p[2 * i] = (away ? away.cos : x / distance) * least * SLACK;
      p[2 * i + 1] = (away ? away.sin : y / distance) * least * SLACK;
    }
  }
  rules.confine?.(p, i);
  return p[2 * i] !== x || p[2 * i + 1] !== y;
}

/** Lays heaps, and the few discs that share one point, on spirals: pushing alone would need a sweep for each of them. */
function unstack(positions: Float64Array, radii: Float64Array, rules: SeparationRules): void {
  const reaches = radii.map((radius) => radius + rules.gap / 2);
  for (const i of scatterHeaps(positions, reaches, rules.fixed)) rules.confine?.(positions, i);
  const heights = stackHeights(positions);
  for (let i = 0; i < radii.length; i++) {
    const below = heights[i]!;
    if (below === 0 || rules.fixed?.[i] === 1) continue;
    const { sin, cos } = sinCos(GOLDEN_ANGLE * below);
    const distance = SPIRAL * (radii[i]! + rules.gap / 2) * Math.sqrt(below);
    positions[2 * i]! += cos * distance;
    positions[2 * i + 1]! += sin * distance;
    rules.confine?.(positions, i);
  }
}

/** For what pushing could not solve: each disc in an overlap takes the nearest free place on a spiral round its own. */
function moveToFreePlaces(positions: Float64Array, radii: Float64Array, rules: SeparationRules): void {
  const grid = gridFor(radii, rules.gap);
  grid.fill(positions);
  const spiral = new Float64Array(2 * SPIRAL_STEPS + 2);
  let known = 0;
  for (let i = 0; i < radii.length; i++) {
    if (rules.fixed?.[i] === 1 || isFree(positions, radii, rules, grid, i)) continue;
    const x = positions[2 * i]!;
    const y = positions[2 * i + 1]!;
    grid.remove(i, x, y);
    for (let k = 1; k <= SPIRAL_STEPS; k++) {
      if (k > known) {
        const { sin, cos } = sinCos(GOLDEN_ANGLE * k);
        spiral[2 * k] = cos;
        spiral[2 * k + 1] = sin;
        known = k;
      }
      const distance = 0.3 * (radii[i]! + rules.gap) * Math.sqrt(k);
      positions[2 * i] = x + spiral[2 * k]! * distance;
      positions[2 * i + 1] = y + spiral[2 * k + 1]! * distance;
      hold(positions, radii, rules, i);
      if (isFree(positions, radii, rules, grid, i)) break;
    }
    grid.insert(i, positions[2 * i]!, positions[2 * i + 1]!);
  }
}

function isFree(
  p: Float64Array,
  radii: Float64Array,
  rules: SeparationRules,
  grid: DiscGrid,
  i: number,
): boolean {
  const cellX = grid.cellOf(p[2 * i]!);
  const cellY = grid.cellOf(p[2 * i + 1]!);
  for (let right = -1; right <= 1; right++)
    for (let up = -1; up <= 1; up++)
      for (let j = grid.first(cellX + right, cellY + up); j >= 0; j = grid.next[j]!) {
        const wanted = radii[i]! + radii[j]! + rules.gap;
        const dx = p[2 * i]! - p[2 * j]!;
        const dy = p[2 * i + 1]! - p[2 * j + 1]!;
        if (j !== i && dx * dx + dy * dy < wanted * wanted) return false;
      }
  return true;
}
