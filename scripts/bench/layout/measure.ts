/** How good places on a map are, measured on all papers, of very large ones on a sample. */
import { buildDiscIndex } from "../../../src/lib/discIndex";
import { seededRandom } from "../../../src/lib/random";
import { nodeCount, type WeightedGraph } from "../../../src/lib/weightedGraph";

export interface LayoutQuality {
  /** Share of a paper's ten nearest on the map that are its neighbours in the graph (of as many as it has there, at most ten). */
  readonly neighbours: number;
  /** Share of them with its subject; null where no paper has one. */
  readonly subject: number | null;
  /** Mean of ((distance on the map − steps in the graph) / steps)², after the best scaling, from 16 papers to 4,000 others. */
  readonly stress: number;
  /** Share of the papers that have another nearer than a quarter of the mean distance of papers that fill the map evenly. */
  readonly crowded: number;
}

/** Papers whose nearest are looked at: all up to `MOST_LOOKED_AT`, else so many. */
const MOST_LOOKED_AT = 12_000;
const SAMPLE = 2500;
const NEAREST = 10;
const SOURCES = 16;
const TARGETS = 4000;
const CROWDED = 0.25;

/** @param positions [x0, y0, …] in any unit. @param subjects of each paper; null: not known. */
export function layoutQuality(
  positions: ArrayLike<number>,
  graph: WeightedGraph,
  subjects: readonly (string | null)[],
): LayoutQuality {
  const count = nodeCount(graph);
  const random = seededRandom(7);
  const sample = sampled(count, count > MOST_LOOKED_AT ? SAMPLE : count, random);
  const nearest = nearestOnMap(positions, count);
  let [kept, asked, alike, compared] = [0, 0, 0, 0];
  for (const i of sample) {
    const linked = new Set(graph.targets.subarray(graph.offsets[i], graph.offsets[i + 1]));
    const near = nearest(i);
    if (linked.size > 0) {
      kept += near.filter((j) => linked.has(j)).length / Math.min(near.length, linked.size);
      asked++;
    }
    if (subjects[i] === null) continue;
    const known = near.filter((j) => subjects[j] !== null);
    if (known.length === 0) continue;
    alike += known.filter((j) => subjects[j] === subjects[i]).length / known.length;
    compared++;
  }
  return {
    neighbours: kept / Math.max(1, asked),
    subject: compared > 0 ? alike / compared : null,
    stress: stressOf(positions, graph, sample.slice(0, SOURCES), sampled(count, TARGETS, random)),
    crowded: crowding(positions, count),
  };
}

function sampled(count: number, wanted: number, random: () => number): number[] {
  const chosen = new Set<number>();
  while (chosen.size < Math.min(wanted, count)) chosen.add(Math.floor(random() * count));
  return [...chosen];
}

/** i → its ten nearest, by looking at all. */
function nearestOnMap(positions: ArrayLike<number>, count: number) {
  return (i: number): number[] => {
    const best: number[] = [];
    const distances: number[] = [];
    for (let j = 0; j < count; j++) {
      if (j === i) continue;
      const square = squaredDistance(positions, i, j);
      if (best.length === NEAREST && square >= distances[NEAREST - 1]!) continue;
      let at = best.length < NEAREST ? best.length : NEAREST - 1;
      for (; at > 0 && distances[at - 1]! > square; at--) {
        best[at] = best[at - 1]!;
        distances[at] = distances[at - 1]!;
      }
      best[at] = j;
      distances[at] = square;
    }
    return best;
  };
}

function stressOf(
  positions: ArrayLike<number>,
  graph: WeightedGraph,
  sources: readonly number[],
  targets: readonly number[],
): number {
  const pairs: { steps: number; distance: number }[] = [];
  for (const source of sources) {
    const steps = stepsFrom(graph, source);
    for (const target of targets)
      if (steps[target]! > 0)
        pairs.push({
          steps: steps[target]!,
          distance: Math.sqrt(squaredDistance(positions, source, target)),
        });
  }
  let [product, square] = [0, 0];
  for (const { steps, distance } of pairs) {
    product += distance / steps;
    square += (distance * distance) / (steps * steps);
  }
  const scale = square > 0 ? product / square : 0;
  return (
    pairs.reduce((sum, { steps, distance }) => sum + ((scale * distance) / steps - 1) ** 2, 0) /
    Math.max(1, pairs.length)
  );
}

/** Steps along edges from one node to each; -1: there is no way. */
function stepsFrom({ offsets, targets }: WeightedGraph, source: number): Int32Array {
  const steps = new Int32Array(offsets.length - 1).fill(-1);
  steps[source] = 0;
  const queue = [source];
  for (const node of queue) {
    for (let e = offsets[node]!; e < offsets[node + 1]!; e++) {
      const next = targets[e]!;
      if (steps[next]! >= 0) continue;
      steps[next] = steps[node]! + 1;
      queue.push(next);
    }
  }
  return steps;
}

function crowding(positions: ArrayLike<number>, count: number): number {
  const spacing = meanSpacing(positions, count);
  const reach = CROWDED * spacing;
  if (!(reach > 0)) return count > 1 ? 1 : 0;
  const column = (axis: 0 | 1) => Float64Array.from({ length: count }, (_, i) => positions[2 * i + axis]!);
  const index = buildDiscIndex(column(0), column(1), new Float64Array(count).fill(reach));
  let crowded = 0;
  for (let i = 0; i < count; i++) {
    let close = false;
    const [x, y] = [positions[2 * i]!, positions[2 * i + 1]!];
    index.visit(x - reach, y - reach, x + reach, y + reach, (j) => {
      if (j !== i && squaredDistance(positions, i, j) < reach * reach) close = true;
    });
    if (close) crowded++;
  }
  return crowded / Math.max(1, count);
}

/** Side of the square that each paper would have of the box of the middle 98 % of the map. */
export function meanSpacing(positions: ArrayLike<number>, count: number): number {
  const side = (axis: 0 | 1) => {
    const values = Float64Array.from({ length: count }, (_, i) => positions[2 * i + axis]!).sort();
    return values[Math.floor(0.99 * (count - 1))]! - values[Math.floor(0.01 * (count - 1))]!;
  };
  return count > 1 ? Math.sqrt((side(0) * side(1)) / count) : 0;
}

function squaredDistance(positions: ArrayLike<number>, i: number, j: number): number {
  const dx = positions[2 * i]! - positions[2 * j]!;
  const dy = positions[2 * i + 1]! - positions[2 * j + 1]!;
  return dx * dx + dy * dy;
}
