/**
 * Papers of large sets move to the group whose centre they resemble most: communities weigh single links, centres what a group is about as a
 * whole (kernel k-means started from the communities; Dhillon, Guan and Kulis, Kernel k-means, spectral clustering and normalized cuts, KDD 2004).
 */
import { membersOf, sizesOf } from "./mergeGroups";

const ROUNDS = 3;

/** Some of the papers of a table of all pairs. */
export interface PairsOfSome {
  /** Row-major, symmetric, in 0..1; 0 for a paper with itself. */
  readonly table: Float32Array;
  /** Number of rows. */
  readonly size: number;
  /** The row of each paper. */
  readonly papers: readonly number[];
}

/**
 * All papers of a round move at once, so that their order changes nothing.
 * @param labels group of each paper, from 0, none empty. @param smallest a group is never left with fewer papers than this.
 */
export function settleLarge(pairs: PairsOfSome, labels: Uint32Array, smallest: number): Uint32Array {
  const current = labels.slice();
  const sizes = sizesOf(labels);
  const sums = sumsOf(pairs, labels, sizes.length);
  for (let round = 1; round <= ROUNDS; round++) {
    const nearest = nearestCentres(sums, current, sizes.length);
    const left = sizes.slice();
    const moved: number[] = [];
    current.forEach((own, i) => {
      if (nearest[i] === own || left[own]! <= smallest) return;
      left[own]!--;
      moved.push(i);
    });
    if (moved.length === 0) break;
    for (const i of moved) {
      const [from, to] = [current[i]!, nearest[i]!];
      if (round < ROUNDS) moveSums(pairs, sums, i, from, to);
      current[i] = to;
      sizes[from]!--;
      sizes[to]!++;
    }
  }
  return current;
}

/** For each group a row: the sums of the pairs of each paper with the papers of the group. */
function sumsOf({ table, size, papers }: PairsOfSome, labels: Uint32Array, count: number): Float64Array {
  const n = papers.length;
  const sums = new Float64Array(n * count);
  const columns = membersOf(labels).map((members) => Uint32Array.from(members, (j) => papers[j]!));
  for (let i = 0; i < n; i++) {
    const row = papers[i]! * size;
    for (let group = 0; group < count; group++) {
      const others = columns[group]!;
      let sum = 0;
      for (let k = 0; k < others.length; k++) sum += table[row + others[k]!]!;
      sums[group * n + i] = sum;
    }
  }
  return sums;
}

function moveSums(
  { table, size, papers }: PairsOfSome,
  sums: Float64Array,
  moved: number,
  from: number,
  to: number,
): void {
  const n = papers.length;
  const row = papers[moved]! * size;
  for (let i = 0; i < n; i++) {
    const value = table[row + papers[i]!]!;
    sums[from * n + i]! -= value;
    sums[to * n + i]! += value;
  }
}

/** For each paper the group with the nearest centre, of equals its own, then the first. The paper itself is not in its own centre. */
function nearestCentres(sums: Float64Array, labels: Uint32Array, count: number): Uint32Array {
  /** Square of the length of the sum of a group's papers. */
  const squares = new Float64Array(count);
  const n = labels.length;
  for (let i = 0; i < n; i++) squares[labels[i]!]! += sums[labels[i]! * n + i]! + 1;
  const scales = squares.map((square) => 1 / Math.sqrt(square));
  const nearest = labels.slice();
  const highest = new Float64Array(n);
  for (let i = 0; i < n; i++) highest[i] = sums[labels[i]! * n + i]! * scales[labels[i]!]!;
  for (let group = 0; group < count; group++) {
    for (let i = 0; i < n; i++) {
      const product = sums[group * n + i]! * scales[group]!;
      if (product <= highest[i]!) continue;
      highest[i] = product;
      nearest[i] = group;
    }
  }
  return nearest;
}
