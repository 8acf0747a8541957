/**
 * Discs that overlap → discs that do not, moved as little as needed: each overlapping pair is pushed apart along the line between the
 * centres until no pair is left (position based dynamics, Müller et al. 2007, with the discs in a hash grid). A fixed disc does not
 * move; a round hole at the origin stays free; a confinement may hold each disc in a region. Deterministic: discs go in ascending
 * order, and discs in one place are first laid on a sunflower spiral.
 */
import { DiscGrid } from "./discGrid";
import { sinCos } from "./portableMath";

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
  unstack(positions, radii, rules);
  for (let sweep = 0; sweep < rules.sweeps; sweep++) {
    grid.fill(positions);
    let moved = false;
    for (let i = 0; i < count; i++) {
      const cellX = grid.cellOf(positions[2 * i]!);
      const cellY = grid.cellOf(positions[2 * i + 1]!);
      for (let right = -1; right <= 1; right++)
        for (let up = -1; up <= 1; up++)
          for (let j = grid.first(cellX + right, cellY + up); j >= 0; j = grid.next[j]!)
            if (j > i && pushApart(positions, radii, rules, i, j)) moved = true;
    }
    for (let i = 0; i < count; i++) if (hold(positions, radii, rules, i)) moved = true;
    if (!moved) return true;
  }
  return false;
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

/** Lays discs that share one point on a spiral round it: pushing alone would need a sweep for each of them. */
function unstack(positions: Float64Array, radii: Float64Array, rules: SeparationRules): void {
  const stacks = new Map<string, number>();
  for (let i = 0; i < radii.length; i++) {
    const place = `${positions[2 * i]},${positions[2 * i + 1]}`;
    const below = stacks.get(place) ?? 0;
    stacks.set(place, below + 1);
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
  for (let i = 0; i < radii.length; i++) {
    if (rules.fixed?.[i] === 1 || isFree(positions, radii, rules, grid, i)) continue;
    const x = positions[2 * i]!;
    const y = positions[2 * i + 1]!;
    grid.remove(i, x, y);
    for (let k = 1; k <= 20_000; k++) {
      const { sin, cos } = sinCos(GOLDEN_ANGLE * k);
      const distance = 0.3 * (radii[i]! + rules.gap) * Math.sqrt(k);
      positions[2 * i] = x + cos * distance;
      positions[2 * i + 1] = y + sin * distance;
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
