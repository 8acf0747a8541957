/**
 * The layout on a lattice: for each cell the nearest disc's topic, the distance to it, and the distance to the nearest disc of any other
 * topic. Regions are cut out of it, and labels ask it whose ground they would lie on. Distances run from the rims of the discs.
 */
import type { Steps } from "../lib/steps";
import type { Layout } from "../model/layout";
import { type Centres, centresOf, SMALL } from "./columns";

export interface Ground {
  readonly width: number;
  readonly height: number;
  /** Map coordinates of the centre of cell [0, 0], and the side of a cell, in map units. Rows run with y. */
  readonly x: number;
  readonly y: number;
  readonly cell: number;
  /** Median distance of a disc to its nearest neighbour, centre to centre, in map units. */
  readonly spacing: number;
  /** How far a disc is felt, in map units. */
  readonly reach: number;
  /** Place of the topic in the list of topics; -1 beyond every disc's reach, -2 at the hub and at papers of no topic. */
  readonly owner: Int32Array;
  /** Distance to the nearest disc, and to the nearest one that is not the owner's; `reach` where there is none. */
  readonly nearest: Float64Array;
  readonly second: Float64Array;
  /** Place of each paper's topic, -2 for none. */
  readonly topicOf: Int32Array;
}

/** Cells a spacing; of a large map, whose regions are drawn smaller, fewer. */
const CELLS = { small: 6, large: 4 };
const MOST_CELLS = 90_000;
/** Empty cells round everything that is felt, so that no contour meets the lattice's edge. */
const RIM_CELLS = 5;
/** A disc is felt so many spacings away: topics whose discs lie within twice that grow into one piece. */
const REACH = 2.7;

/** Discs between two steps. */
const DISCS_A_STEP = 2000;

/** @param topicOf place of each paper's topic, -2 for none. */
export function* groundSteps(layout: Layout, topicOf: Int32Array): Steps<Ground> {
  const { positions, radii, hubRadius } = layout;
  const spacing = medianSpacing(centresOf(layout), radii);
  const reach = REACH * spacing;
  let [left, bottom, right, top] = [-hubRadius, -hubRadius, hubRadius, hubRadius];
  for (let k = 0; k < radii.length; k++) {
    left = Math.min(left, positions[2 * k]!);
    right = Math.max(right, positions[2 * k]!);
    bottom = Math.min(bottom, positions[2 * k + 1]!);
    top = Math.max(top, positions[2 * k + 1]!);
  }
  const felt = reach + radii.reduce((widest, radius) => Math.max(widest, radius), hubRadius);
  const [across, up] = [right - left + 2 * felt, top - bottom + 2 * felt];
  const cell = Math.max(
    spacing / (radii.length > SMALL ? CELLS.large : CELLS.small),
    Math.sqrt((across * up) / MOST_CELLS),
  );
  const margin = felt + RIM_CELLS * cell;
  const width = Math.ceil(across / cell) + 2 * RIM_CELLS + 1;
  const height = Math.ceil(up / cell) + 2 * RIM_CELLS + 1;
  const ground: Ground = {
    width,
    height,
    x: left - margin,
    y: bottom - margin,
    cell,
    spacing,
    reach,
    owner: new Int32Array(width * height).fill(-1),
    nearest: new Float64Array(width * height).fill(reach),
    second: new Float64Array(width * height).fill(reach),
    topicOf,
  };
  const { owner, nearest, second } = ground;
  let topic = -2;
  const stamp = (cell: number, distance: number) => {
    if (distance < nearest[cell]!) {
      if (owner[cell] !== topic) second[cell] = nearest[cell]!;
      nearest[cell] = distance;
      owner[cell] = topic;
    } else if (owner[cell] !== topic && distance < second[cell]!) second[cell] = distance;
  };
  for (let k = 0; k < radii.length; k++) {
    topic = topicOf[k]!;
    eachCellNear(ground, positions[2 * k]!, positions[2 * k + 1]!, radii[k]!, stamp);
    if (k % DISCS_A_STEP === DISCS_A_STEP - 1) yield k / radii.length;
  }
  topic = -2;
  if (hubRadius > 0) eachCellNear(ground, 0, 0, hubRadius, stamp);
  return ground;
}

/** The cell that a map point lies in; -1 beyond the lattice. */
export function cellAt(ground: Ground, x: number, y: number): number {
  const column = Math.round((x - ground.x) / ground.cell);
  const row = Math.round((y - ground.y) / ground.cell);
  if (column < 0 || row < 0 || column >= ground.width || row >= ground.height) return -1;
  return row * ground.width + column;
}

/** Calls `visit(cell, distance)` for each cell within reach of a disc. */
export function eachCellNear(
  ground: Ground,
  x: number,
  y: number,
  radius: number,
  visit: (cell: number, distance: number) => void,
): void {
  const far = (radius + ground.reach) / ground.cell;
  const [column, row] = [(x - ground.x) / ground.cell, (y - ground.y) / ground.cell];
  const firstColumn = Math.max(0, Math.ceil(column - far));
  const lastColumn = Math.min(ground.width - 1, Math.floor(column + far));
  for (let r = Math.max(0, Math.ceil(row - far)); r <= Math.min(ground.height - 1, row + far); r++) {
    for (let c = firstColumn; c <= lastColumn; c++) {
      const distance = Math.sqrt((c - column) * (c - column) + (r - row) * (r - row)) * ground.cell - radius;
      if (distance < ground.reach) visit(r * ground.width + c, distance);
    }
  }
}

/** Of at most 400 papers: enough for a median, and cheap while a layout runs. */
function medianSpacing(centres: Centres, radii: Float64Array): number {
  const count = radii.length;
  const step = Math.ceil(count / 400) || 1;
  const distances: number[] = [];
  for (let k = 0; k < count && count > 1; k += step) distances.push(toNearest(centres, k, radii[k]!));
  distances.sort((a, b) => a - b);
  const radius = radii.length ? radii.reduce((sum, r) => sum + r, 0) / radii.length : 1;
  const median = distances[Math.floor(distances.length / 2)] ?? 0;
  // A few papers far apart must not blow up their regions.
  return Math.min(Math.max(median, 2 * radius), 6 * radius) || 1;
}

/** From the centre of a disc to the next one: looked for in squares round it, each three times as wide as the one before. */
function toNearest({ x, y, index }: Centres, k: number, radius: number): number {
  const [cx, cy] = [x[k]!, y[k]!];
  let best = Infinity;
  for (let far = 4 * radius || 1; ; far *= 3) {
    let seen = 0;
    index.visit(cx - far, cy - far, cx + far, cy + far, (j) => {
      seen++;
      if (j === k) return;
      const [dx, dy] = [x[j]! - cx, y[j]! - cy];
      best = Math.min(best, dx * dx + dy * dy);
    });
    if (best <= far * far || seen === index.count || far === Infinity) return Math.sqrt(best);
  }
}
