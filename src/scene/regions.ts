/**
 * Discs → one soft region a topic: the discs grown until neighbours merge, shrunk back to a rim of constant width (a morphological
 * closing, Serra 1982, on distance fields), cut where another topic's discs are nearer, blurred, and contoured by marching squares.
 * Regions of two topics never meet: the cut leaves a gap, and blurring and contouring keep its sign. A paper pinned far away has a
 * region of its own. Idea of regions from energy fields: Collins, Penn & Carpendale, "Bubble Sets" (2009).
 */
import { contours } from "d3";
import { distanceField } from "../lib/distanceField";
import { isInRings } from "../lib/evenOdd";
import type { Steps } from "../lib/steps";
import type { Layout } from "../model/layout";
import { eachCellNear, type Ground } from "./ground";

/** Width of the rim round the discs, in spacings. */
const RIM = 0.62;
/** Gap between two topics, in spacings. */
const GAP = 0.3;
const BLURS = 3;
const SMOOTHINGS = 8;

/**
 * One step a topic.
 * @param members the papers of each topic: those of topic t are papers[starts[t] … starts[t + 1] - 1].
 * @returns for each topic its rings in map units; rings inside another are holes (even-odd rule), in which other papers lie.
 */
export function* ringSteps(
  layout: Layout,
  ground: Ground,
  { starts, papers }: { readonly starts: Int32Array; readonly papers: Int32Array },
): Steps<Float64Array[][]> {
  const { positions, radii } = layout;
  const near = new Float64Array(ground.width * ground.height);
  const stamp = (cell: number, distance: number) => {
    if (distance < near[cell]!) near[cell] = distance;
  };
  const found: Float64Array[][] = [];
  for (let topic = 0; topic + 1 < starts.length; topic++) {
    yield topic / starts.length;
    const own = papers.subarray(starts[topic]!, starts[topic + 1]!);
    const patch = patchOf(layout, ground, own);
    found.push([]);
    if (!patch) continue;
    for (let row = patch.bottom; row < patch.bottom + patch.height; row++) {
      const first = row * ground.width + patch.left;
      near.fill(ground.reach, first, first + patch.width);
    }
    for (const k of own) eachCellNear(ground, positions[2 * k]!, positions[2 * k + 1]!, radii[k]!, stamp);
    const field = blurred(regionField(near, ground, patch, topic), patch.width, patch.height);
    found[topic] = rings(field, patch, ground, topic);
  }
  return found;
}

/** The part of the lattice that holds a topic with all that its discs reach. Cells are [left, left + width) × [bottom, …). */
interface Patch {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

function patchOf({ positions, radii }: Layout, ground: Ground, papers: Int32Array): Patch | null {
  let [left, right, bottom, top] = [ground.width, -1, ground.height, -1];
  for (const k of papers) {
    const far = (radii[k]! + ground.reach) / ground.cell + 4;
    const [column, row] = [
      (positions[2 * k]! - ground.x) / ground.cell,
      (positions[2 * k + 1]! - ground.y) / ground.cell,
    ];
    left = Math.min(left, Math.floor(column - far));
    right = Math.max(right, Math.ceil(column + far));
    bottom = Math.min(bottom, Math.floor(row - far));
    top = Math.max(top, Math.ceil(row + far));
  }
  if (right < 0) return null;
  left = Math.max(0, left);
  bottom = Math.max(0, bottom);
  return {
    left,
    bottom,
    width: Math.min(ground.width - 1, right) - left + 1,
    height: Math.min(ground.height - 1, top) - bottom + 1,
  };
}

/** Negative inside the region, in map units; for two topics the sum is at least the gap in every cell. */
function regionField(near: Float64Array, ground: Ground, patch: Patch, topic: number): Float64Array {
  const { width, height, left, bottom } = patch;
  const outside = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    const from = (bottom + row) * ground.width + left;
    for (let c = 0; c < width; c++) outside[row * width + c] = near[from + c]! < ground.reach ? 0 : 1;
  }
  const field = distanceField(outside, width, height);
  const [rim, gap] = [RIM * ground.spacing, GAP * ground.spacing];
  const { reach, cell: side, owner, second, nearest } = ground;
  for (let row = 0; row < height; row++) {
    const from = (bottom + row) * ground.width + left;
    for (let c = 0; c < width; c++) {
      const cell = from + c;
      // Half a cell: the edge runs between the last cell inside and the first outside.
      const closing = reach - rim - (field[row * width + c]! - 0.5) * side;
      const other = owner[cell] === topic ? second[cell]! : nearest[cell]!;
      field[row * width + c] = Math.max(closing, (near[cell]! - other + gap) / 2);
    }
  }
  return field;
}

/** Means of 3 × 3 cells, several times over; outside the patch the edge repeats. In place. */
function blurred(field: Float64Array, width: number, height: number): Float64Array {
  const line = new Float64Array(Math.max(width, height));
  for (let pass = 0; pass < BLURS; pass++) {
    for (let row = 0; row < height; row++) average(field, line, row * width, 1, width);
    for (let column = 0; column < width; column++) average(field, line, column, width, height);
  }
  return field;
}

/** Each of `count` values, `step` apart, becomes its mean with its two neighbours. */
function average(values: Float64Array, line: Float64Array, start: number, step: number, count: number): void {
  for (let k = 0; k < count; k++) line[k] = values[start + k * step]!;
  for (let k = 0; k < count; k++)
    values[start + k * step] = (line[k > 0 ? k - 1 : 0]! + line[k]! + line[k < count - 1 ? k + 1 : k]!) / 3;
}

function rings(field: Float64Array, patch: Patch, ground: Ground, topic: number): Float64Array[] {
  const inside = new Array<number>(field.length);
  for (let k = 0; k < inside.length; k++) inside[k] = -field[k]!;
  const outline = contours().size([patch.width, patch.height]).contour(inside, 0);
  const polygons = outline.coordinates as [number, number][][][];
  const step = Math.max(2.4, (0.36 * ground.spacing) / ground.cell);
  const holes = polygons.flatMap(([, ...own]) => own);
  const filled = holes.filter((hole) => !hasOthersIn(hole, patch, ground, topic));
  const within = filled.map((hole) => Float64Array.from(hole.flat()));
  // What lay in a filled hole is a part of the region now.
  const shores = polygons
    .flat()
    .filter((ring) => !filled.includes(ring) && !within.some((hole) => isInRings([hole], ...ring[0]!)));
  return shores.flatMap((ring) => {
    const points = smoothed(evenly(ring, step));
    if (points.length < 5) return [];
    // d3-contour puts the centre of cell [0, 0] at [.5, .5].
    const toMap = ([x, y]: [number, number]) => [
      ground.x + (x - 0.5 + patch.left) * ground.cell,
      ground.y + (y - 0.5 + patch.bottom) * ground.cell,
    ];
    return [Float64Array.from(points.flatMap(toMap))];
  });
}

/** Does a hole hold ground of another topic, the hub or a paper of none? One that holds nothing is filled. */
function hasOthersIn(
  hole: readonly [number, number][],
  patch: Patch,
  { owner, width }: Ground,
  topic: number,
): boolean {
  const ring = [Float64Array.from(hole.flat())];
  const [xs, ys] = [hole.map(([x]) => x), hole.map(([, y]) => y)];
  for (let row = Math.floor(Math.min(...ys)); row < Math.max(...ys); row++)
    for (let column = Math.floor(Math.min(...xs)); column < Math.max(...xs); column++) {
      const lord = owner[(patch.bottom + row) * width + patch.left + column]!;
      if (lord !== topic && lord !== -1 && isInRings(ring, column + 0.5, row + 0.5)) return true;
    }
  return false;
}

/** Points at about equal distances along a closed ring, whose last point repeats the first. */
function evenly(ring: readonly [number, number][], step: number): [number, number][] {
  const lengths = ring.map(([x, y], k) => {
    const [px, py] = ring[Math.max(0, k - 1)]!;
    return Math.sqrt((x - px) * (x - px) + (y - py) * (y - py));
  });
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const count = Math.round(total / step);
  const points: [number, number][] = [];
  let [k, passed] = [1, 0];
  for (let n = 0; n < count; n++) {
    const target = (n * total) / count;
    while (k < ring.length - 1 && passed + lengths[k]! < target) passed += lengths[k++]!;
    const share = lengths[k]! > 0 ? (target - passed) / lengths[k]! : 0;
    const [[x0, y0], [x1, y1]] = [ring[k - 1]!, ring[k]!];
    points.push([x0 + (x1 - x0) * share, y0 + (y1 - y0) * share]);
  }
  return points;
}

/**
 * The ring without its small waves and without shrinking: Taubin, "Curve and Surface Smoothing without Shrinkage" (1995), alternately a
 * step towards the mean of the neighbours and a slightly longer one back.
 */
function smoothed(ring: readonly [number, number][]): readonly [number, number][] {
  let points = ring;
  for (let pass = 0; pass < 2 * SMOOTHINGS; pass++) {
    const step = pass % 2 === 0 ? 0.5 : -0.53;
    const before = points;
    points = before.map(([x, y], k): [number, number] => {
      const [[ax, ay], [bx, by]] = [before.at(k - 1)!, before[(k + 1) % before.length]!];
      return [x + step * ((ax + bx) / 2 - x), y + step * ((ay + by) / 2 - y)];
    });
  }
  return points;
}
