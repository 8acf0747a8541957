/**
 * Points some of which crowd → points no two of which are nearer than a least distance, moved as little as needed: each pair that is too
 * near is pushed apart, half of it each, until none is left (position based dynamics, Müller et al. 2007). The points stand in a grid of
 * squares, sorted anew before each sweep; a square is looked at only if something moved in it or beside it since. For discs of several
 * sizes see lib/separate.
 */
import { scatterHeaps } from "../../lib/heaps";
import { sinCos } from "../../lib/portableMath";
import { stackHeights } from "../../lib/stackHeights";
import type { Steps } from "../../lib/steps";
import type { Points } from "./points";

export interface SpreadOptions {
  /** Least distance of two points, above 0. */
  readonly distance: number;
  /** Radius of the hole at the origin that no movable point may stand in; 0 = none. */
  readonly hole: number;
  /** How often all pairs are looked at, at most. */
  readonly sweeps: number;
  /** 1 = this point stays where it is. */
  readonly fixed?: Uint8Array;
  /** Called after each sweep: may move points, such as into their sectors; must leave alone what is inside. */
  readonly confine?: (points: Points) => void;
}

const GOLDEN_ANGLE = 2.399963229728653;
/** Pushed this much further than needed, so that a crowd settles after finitely many sweeps. */
const SLACK = 1.02;
/** But for the innermost, points on the spiral c · √k at the golden angle are at least 1.67 c apart. */
const SPIRAL = 1 / 1.65;
/** A point looks at so many others of a square at most: a heap is taken apart in several sweeps rather than pair by pair. */
const MOST_LOOKED_AT = 48;

/** Moves the points in place, by the end. @returns true if no two movable points are left too near. */
export function* spread(points: Points, options: SpreadOptions): Steps<boolean> {
  const { distance, hole, confine } = options;
  unstack(points, distance, options.fixed);
  const grid = createGrid(points.x.length, distance);
  // Points of one square side by side in memory, for all sweeps.
  sortIntoGrid(grid, points, null);
  const order = grid.order.slice();
  const near = { x: grid.x.slice(), y: grid.y.slice() };
  const fixed = options.fixed && Uint8Array.from(order, (i) => options.fixed![i]!);
  let before: Points | null = null;
  for (let sweep = 0; sweep < options.sweeps; sweep++) {
    sortIntoGrid(grid, near, before);
    before ??= { x: new Float64Array(order.length), y: new Float64Array(order.length) };
    before.x.set(near.x);
    before.y.set(near.y);
    const pushed = sweepGrid(grid, distance, fixed);
    scatter(grid, near, grid.order);
    if (hole > 0) emptyHole(near, hole, fixed);
    if (confine) {
      scatter(near, points, order);
      confine(points);
      gather(points, near, order);
    }
    if (!pushed && !anyMoved(near, before)) {
      scatter(near, points, order);
      return true;
    }
    yield (sweep + 1) / options.sweeps;
  }
  scatter(near, points, order);
  return false;
}

/** Puts the k-th point to the place order[k]. */
function scatter(from: Points, to: Points, order: Uint32Array): void {
  for (let k = 0; k < order.length; k++) {
    to.x[order[k]!] = from.x[k]!;
    to.y[order[k]!] = from.y[k]!;
  }
}

/** The way back. */
function gather(from: Points, to: Points, order: Uint32Array): void {
  for (let k = 0; k < order.length; k++) {
    to.x[k] = from.x[order[k]!]!;
    to.y[k] = from.y[order[k]!]!;
  }
}

interface Grid {
  /** A square is so wide. */
  readonly cell: number;
  /** Squares a row, and rows − 1: powers of two; what is outside comes in again at the other side, and distances tell. */
  readonly mask: number;
  readonly shift: number;
  /** Points of square s are order[starts[s] … starts[s + 1] − 1], at x[k], y[k]. */
  readonly starts: Uint32Array;
  readonly order: Uint32Array;
  readonly squareOf: Uint32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** 1 = something in this square moved since it was looked at. */
  readonly stirred: Uint8Array;
}

function createGrid(size: number, distance: number): Grid {
  let shift = 2;
  while (1 << (2 * shift) < 2 * size) shift++;
  const squares = 1 << (2 * shift);
  return {
    cell: distance * SLACK,
    mask: (1 << shift) - 1,
    shift,
    starts: new Uint32Array(squares + 1),
    order: new Uint32Array(size),
    squareOf: new Uint32Array(size),
    x: new Float64Array(size),
    y: new Float64Array(size),
    stirred: new Uint8Array(squares),
  };
}

/** @param before where the points stood in the sweep before; null = any may have moved */
function sortIntoGrid(grid: Grid, { x, y }: Points, before: Points | null): void {
  const { cell, mask, shift, starts, order, squareOf, stirred } = grid;
  starts.fill(0);
  stirred.fill(before ? 0 : 1);
  const scale = 1 / cell;
  for (let i = 0; i < x.length; i++) {
    const column = Math.floor(x[i]! * scale) & mask;
    const row = Math.floor(y[i]! * scale) & mask;
    const square = (row << shift) | column;
    squareOf[i] = square;
    starts[square + 1]!++;
    if (before && (x[i] !== before.x[i] || y[i] !== before.y[i])) stirred[square] = 1;
  }
  for (let s = 0; s < stirred.length; s++) starts[s + 1]! += starts[s]!;
  // Filled from behind, so that within a square points stand in ascending order and `starts` ends at the starts.
  for (let i = x.length - 1; i >= 0; i--) {
    const at = --starts[squareOf[i]! + 1]!;
    order[at] = i;
    grid.x[at] = x[i]!;
    grid.y[at] = y[i]!;
  }
  for (let s = 0; s < stirred.length; s++) starts[s] = starts[s + 1]!;
  starts[stirred.length] = x.length;
}

/** Looks at the pairs of each square with itself and with the four before it. @returns true if something was pushed. */
function sweepGrid(grid: Grid, distance: number, fixed: Uint8Array | undefined): boolean {
  const { mask, shift, starts, stirred } = grid;
  let pushed = false;
  for (let square = 0; square < stirred.length; square++) {
    if (starts[square] === starts[square + 1]) continue;
    const column = square & mask;
    const row = square >>> shift;
    const east = (row << shift) | ((column + 1) & mask);
    const above = ((row + 1) & mask) << shift;
    for (let step = 0; step < 5; step++) {
      const other = step === 0 ? square : step === 1 ? east : above | ((column + step - 3) & mask);
      if (stirred[square] === 0 && stirred[other] === 0) continue;
      if (pushPairs(grid, square, other, distance, fixed)) pushed = true;
    }
  }
  return pushed;
}

function pushPairs(
  { starts, order, x, y }: Grid,
  square: number,
  other: number,
  distance: number,
  fixed: Uint8Array | undefined,
): boolean {
  const nearest = distance * distance;
  const end = starts[square + 1]!;
  const otherEnd = starts[other + 1]!;
  let pushed = false;
  for (let a = starts[square]!; a < end; a++) {
    const from = square === other ? a + 1 : starts[other]!;
    const to = Math.min(otherEnd, from + MOST_LOOKED_AT);
    for (let b = from; b < to; b++) {
      const dx = x[a]! - x[b]!;
      const dy = y[a]! - y[b]!;
      const apart = dx * dx + dy * dy;
      if (apart >= nearest) continue;
      const aStays = fixed?.[order[a]!] === 1;
      const bStays = fixed?.[order[b]!] === 1;
      if (aStays && bStays) continue;
      const length = Math.sqrt(apart);
      let push = (distance * SLACK - length) / length;
      let ux = dx;
      let uy = dy;
      if (length < 1e-9 * distance) {
        const { sin, cos } = sinCos(GOLDEN_ANGLE * (order[b]! + 1));
        ux = cos;
        uy = sin;
        push = distance * SLACK;
      }
      const aShare = aStays ? 0 : bStays ? push : 0.5 * push;
      x[a]! += ux * aShare;
      y[a]! += uy * aShare;
      x[b]! -= ux * (push - aShare);
      y[b]! -= uy * (push - aShare);
      pushed = true;
    }
  }
  return pushed;
}

function emptyHole({ x, y }: Points, hole: number, fixed: Uint8Array | undefined): void {
  for (let i = 0; i < x.length; i++) {
    const square = x[i]! * x[i]! + y[i]! * y[i]!;
    if (square >= hole * hole || fixed?.[i] === 1) continue;
    const length = Math.sqrt(square);
    const away = length > 1e-9 * hole ? null : sinCos(GOLDEN_ANGLE * (i + 1));
    x[i] = (away ? away.cos : x[i]! / length) * hole * SLACK;
    y[i] = (away ? away.sin : y[i]! / length) * hole * SLACK;
  }
}

function anyMoved({ x, y }: Points, before: Points): boolean {
  for (let i = 0; i < x.length; i++) if (x[i] !== before.x[i] || y[i] !== before.y[i]) return true;
  return false;
}

/** Lays heaps, and the few points that share one place, on spirals: pushing alone would need a sweep for each of them. */
function unstack({ x, y }: Points, distance: number, fixed: Uint8Array | undefined): void {
  const places = new Float64Array(2 * x.length);
  for (let i = 0; i < x.length; i++) {
    places[2 * i] = x[i]!;
    places[2 * i + 1] = y[i]!;
  }
  const reaches = new Float64Array(x.length).fill(distance / 2);
  for (const i of scatterHeaps(places, reaches, fixed)) [x[i], y[i]] = [places[2 * i]!, places[2 * i + 1]!];
  const heights = stackHeights(places);
  for (let i = 0; i < x.length; i++) {
    if (heights[i] === 0 || fixed?.[i] === 1) continue;
    const { sin, cos } = sinCos(GOLDEN_ANGLE * heights[i]!);
    const radius = SPIRAL * distance * Math.sqrt(heights[i]!);
    x[i]! += cos * radius;
    y[i]! += sin * radius;
  }
}
