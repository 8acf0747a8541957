/**
 * Discs of islands + their order round the hub → their centres: from several starts on an ellipse they are pulled to the middle and to
 * similar ones and pushed off each other, each with its name above it; then islands of the cheapest arrangement change places as long
 * as that makes it cheaper.
 */
import { sinCos } from "../lib/portableMath";
import { separateDiscs } from "../lib/separate";
import type { Arrangement } from "./arrangement";
import { extentOf } from "./arrangement";
import { arrangementCost } from "./arrangementCost";
import { pushFootprints } from "./footprints";

const STEPS_AFTER_CHANGE = 50;
/** More islands than these simply follow each other on a spiral: nobody reads so many names. */
const MANY = 40;
/** Bounds the time of the changes with many islands: each looks at all pairs some two hundred times. */
const PAIRS_A_SEARCH = 15_000;

/** @returns centres as [x0, y0, x1, y1, …] in the order of the radii; discs do not overlap, none lies in the hub's room */
export function arrangeIslands(task: Arrangement): Float64Array {
  const turn = task.random();
  if (task.radii.length > MANY) return separated(task, startOnSpiral(task, turn));
  let best: Float64Array = new Float64Array(0);
  let bestCost = Infinity;
  const consider = (centres: Float64Array): void => {
    const cost = arrangementCost(task, centres);
    if (cost >= bestCost) return;
    best = centres;
    bestCost = cost;
  };
  for (let start = 0; start < task.starts; start++)
    consider(relaxed(task, startOnEllipse(task, turn + start / task.starts, start % 2 === 1), 1, task.steps));
  consider(relaxed(task, startAtHome(task), 1, task.steps));
  const changes = Math.min(
    task.changes,
    Math.round(PAIRS_A_SEARCH / (task.radii.length * task.radii.length)),
  );
  for (let change = 0; change < changes; change++)
    consider(relaxed(task, changed(task, best), 0.5, STEPS_AFTER_CHANGE));
  return best;
}

/** Islands on an ellipse, each on an arc as long as it is wide. `turn` is a share of a whole turn. */
function startOnEllipse(task: Arrangement, turn: number, mirrored: boolean): Float64Array {
  const { radii, aspect } = task;
  const total = radii.reduce((sum, radius) => sum + radius, 0);
  const distance = Math.max(task.hubRoom + 0.6 * radii[0]!, total / Math.PI);
  const centres = new Float64Array(2 * radii.length);
  let angle = 2 * Math.PI * turn;
  for (const k of task.order) {
    const halfArc = (radii[k]! / total) * Math.PI;
    const { sin, cos } = sinCos(angle + halfArc);
    centres[2 * k] = cos * distance * Math.max(1, aspect);
    centres[2 * k + 1] = (mirrored ? -sin : sin) * distance * Math.max(1, 1 / aspect);
    angle += 2 * halfArc;
  }
  return centres;
}

/** Islands where they would like to lie: as far from the hub as on the ellipse, or without a hub also in the middle. */
function startAtHome({ radii, homes, aspect, hubRoom }: Arrangement): Float64Array {
  const total = radii.reduce((sum, radius) => sum + radius, 0);
  const distance = Math.max(hubRoom + 0.6 * radii[0]!, total / Math.PI);
  return homes.map((value, k) => {
    const other = homes[k ^ 1]!;
    const length = hubRoom > 0 ? Math.sqrt(value * value + other * other) || 1 : 1;
    return (value / length) * distance * (k % 2 === 0 ? Math.max(1, aspect) : Math.max(1, 1 / aspect));
  });
}

/** Islands one after the other on a spiral round the hub, as wide as the frame is against its height. */
function startOnSpiral({ radii, order, aspect, channel, hubRoom }: Arrangement, turn: number): Float64Array {
  const wide = Math.sqrt(aspect);
  const pitch =
    2 * Math.sqrt(radii.reduce((sum, radius) => sum + radius * radius, 0) / radii.length) + channel;
  const centres = new Float64Array(2 * radii.length);
  let angle = 2 * Math.PI * turn;
  let distance = hubRoom * wide + pitch / 2;
  for (const k of order) {
    const arc = (2 * radii[k]! + channel) / distance;
    const { sin, cos } = sinCos(angle);
    centres[2 * k] = cos * distance * wide;
    centres[2 * k + 1] = (sin * distance) / wide;
    angle += arc;
    distance += (pitch * arc) / (2 * Math.PI);
  }
  return centres;
}

/** Two islands change places, or one goes to the other side of another. */
function changed(task: Arrangement, centres: Float64Array): Float64Array {
  const count = task.radii.length;
  const a = Math.floor(task.random() * count);
  const b = Math.floor(task.random() * count);
  const copy = Float64Array.from(centres);
  const swap = task.random() < 0.5;
  for (const axis of [0, 1]) {
    copy[2 * a + axis] = swap ? centres[2 * b + axis]! : 1.01 * centres[2 * b + axis]! + task.random() - 0.5;
    if (swap) copy[2 * b + axis] = centres[2 * a + axis]!;
  }
  return copy;
}

function relaxed(task: Arrangement, centres: Float64Array, heat: number, steps: number): Float64Array {
  for (let step = 0; step < steps; step++) {
    pull(task, centres, heat * (1 - step / steps));
    const passes = step > steps - 12 ? 6 : 2;
    for (let pass = 0; pass < passes; pass++) pushFootprints(task, centres);
  }
  return separated(task, centres);
}

function separated({ radii, channel, hubRoom }: Arrangement, centres: Float64Array): Float64Array {
  return separateDiscs(centres, radii, { gap: channel, hole: hubRoom, sweeps: 400 });
}

/** To the middle, less along the longer side of the frame; to similar islands; and all together, so that the hub is in the middle. */
function pull(task: Arrangement, centres: Float64Array, rest: number): void {
  const { radii, similarity, aspect } = task;
  const count = radii.length;
  const strength = 0.05 * rest + 0.006;
  const extent = extentOf(radii, centres);
  const shiftX = 0.05 * (extent.left + extent.right);
  const shiftY = 0.05 * (extent.bottom + extent.top);
  for (let a = 0; a < count; a++) {
    let dx = (-centres[2 * a]! * strength) / aspect - shiftX;
    let dy = -centres[2 * a + 1]! * strength * aspect - shiftY;
    for (let b = 0; b < count; b++) {
      const weight = 0.08 * rest * similarity[a * count + b]!;
      dx += (centres[2 * b]! - centres[2 * a]!) * weight;
      dy += (centres[2 * b + 1]! - centres[2 * a + 1]!) * weight;
    }
    centres[2 * a]! += dx;
    centres[2 * a + 1]! += dy;
  }
}
