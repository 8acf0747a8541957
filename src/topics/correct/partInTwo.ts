/**
 * Parts a group of papers where they differ most: Euclidean 2-means on the rows of the features (Lloyd, 1982) from several starts, of which
 * the one whose parts are most alike inside is taken.
 */
import type { Features } from "../features";

/** Starts are made from so many of the group's papers, spread over it from the most typical one to the least; fewer in large groups. */
const MOST_STARTS = 24;
const FEWEST_STARTS = 3;
/** Starts × papers at most, beyond the fewest. */
const WORK = 10_000;
const ROUNDS = 12;

/**
 * @param group at least two papers, ascending.
 * @returns the two parts, ascending, the larger first, of equals the one with the first paper; each of two papers at least where there are
 * four. Null where the papers do not differ.
 */
export function partInTwo(features: Features, group: readonly number[]): [number[], number[]] | null {
  const space = spaceOf(features, group);
  const least = group.length < 4 ? 1 : 2;
  let best: { isFirst: readonly boolean[]; cohesion: number } | null = null;
  for (const start of startsOf(space)) {
    const isFirst = refine(space, start, least);
    const cohesion = cohesionOf(space, isFirst);
    if (!best || cohesion > best.cohesion + 1e-12) best = { isFirst, cohesion };
  }
  if (!best) return null;
  const { isFirst } = best;
  const parts: [number[], number[]] = [
    group.filter((_, k) => isFirst[k]),
    group.filter((_, k) => !isFirst[k]),
  ];
  return parts.sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}

/** The rows of the group, over the columns that it has. */
interface Space {
  readonly size: number;
  readonly width: number;
  /** Adds factor × the row of the k-th paper. */
  add(k: number, factor: number, into: Float64Array): void;
  product(k: number, vector: Float64Array): number;
}

function spaceOf(
  { sparse, sparseColumns, dense, width: denseWidth }: Features,
  group: readonly number[],
): Space {
  const { offsets, columns, values } = sparse;
  const places = new Int32Array(sparseColumns).fill(-1);
  let width = 0;
  /** Where the columns of the dense part begin: behind those of the first row. */
  let denseFrom = 0;
  group.forEach((i, k) => {
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++)
      if (places[columns[e]!]! < 0) places[columns[e]!] = width++;
    if (k > 0) return;
    denseFrom = width;
    width += denseWidth;
  });
  return {
    size: group.length,
    width,
    add(k, factor, into) {
      const i = group[k]!;
      for (let e = offsets[i]!; e < offsets[i + 1]!; e++) into[places[columns[e]!]!]! += factor * values[e]!;
      for (let d = 0; d < denseWidth; d++) into[denseFrom + d]! += factor * dense[i * denseWidth + d]!;
    },
    product(k, vector) {
      const i = group[k]!;
      let sum = 0;
      for (let e = offsets[i]!; e < offsets[i + 1]!; e++) sum += values[e]! * vector[places[columns[e]!]!]!;
      for (let d = 0; d < denseWidth; d++) sum += dense[i * denseWidth + d]! * vector[denseFrom + d]!;
      return sum;
    },
  };
}

/** Pairs of unlike papers: one, and the paper farthest from it. None where all are alike. */
function* startsOf(space: Space): Generator<readonly [number, number]> {
  const { size } = space;
  const all = meanOf(space, () => true);
  const papers = Array.from({ length: size }, (_, k) => k);
  const near = papers.map((k) => space.product(k, all));
  const order = papers.toSorted((a, b) => near[b]! - near[a]! || a - b);
  const squares = papers.map((k) => squareOf(rowOf(space, k)));
  const count = Math.min(size, Math.max(FEWEST_STARTS, Math.min(MOST_STARTS, Math.floor(WORK / size))));
  for (let s = 0; s < count; s++) {
    const first = order[Math.floor((s * (size - 1)) / (count - 1))]!;
    const row = rowOf(space, first);
    let second = first;
    let farthest = 1e-9;
    for (const k of papers) {
      const distance = squares[first]! + squares[k]! - 2 * space.product(k, row);
      if (distance <= farthest) continue;
      farthest = distance;
      second = k;
    }
    if (second !== first) yield [first, second];
  }
}

/** Each paper to the nearer of two means, again and again. @returns for each paper whether it is in the first part. */
function refine(space: Space, [first, second]: readonly [number, number], least: number): boolean[] {
  let [a, b] = [rowOf(space, first), rowOf(space, second)];
  let isFirst: boolean[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const middle = (squareOf(a) - squareOf(b)) / 2;
    const difference = a.map((value, c) => value - b[c]!);
    const lead = Array.from({ length: space.size }, (_, k) => space.product(k, difference) - middle);
    const next = withLeast(lead, least);
    if (next.every((value, k) => value === isFirst[k])) break;
    isFirst = next;
    a = meanOf(space, (k) => next[k]!);
    b = meanOf(space, (k) => !next[k]!);
  }
  return isFirst;
}

/** By the sign of the lead; a part that is too small takes the papers that leave the other most easily. */
function withLeast(lead: readonly number[], least: number): boolean[] {
  const order = lead.map((_, k) => k).sort((a, b) => lead[b]! - lead[a]! || a - b);
  const leading = lead.filter((value) => value > 0).length;
  const isFirst = lead.map(() => false);
  for (const k of order.slice(0, Math.max(least, Math.min(lead.length - least, leading)))) isFirst[k] = true;
  return isFirst;
}

/** Sum over the parts of papers × |mean|²: the more alike the papers are inside them, the larger. */
function cohesionOf(space: Space, isFirst: readonly boolean[]): number {
  const first = isFirst.filter(Boolean).length;
  return (
    first * squareOf(meanOf(space, (k) => isFirst[k]!)) +
    (space.size - first) * squareOf(meanOf(space, (k) => !isFirst[k]!))
  );
}

function rowOf(space: Space, paper: number): Float64Array {
  const row = new Float64Array(space.width);
  space.add(paper, 1, row);
  return row;
}

function meanOf(space: Space, isIn: (k: number) => boolean): Float64Array {
  const mean = new Float64Array(space.width);
  let count = 0;
  for (let k = 0; k < space.size; k++) {
    if (!isIn(k)) continue;
    space.add(k, 1, mean);
    count++;
  }
  return mean.map((value) => value / count);
}

function squareOf(vector: Float64Array): number {
  let sum = 0;
  for (const value of vector) sum += value * value;
  return sum;
}
