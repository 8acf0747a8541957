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
  for (let round = 0; round < ROUNDS; round++) {
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
      moveSums(pairs, sums, sizes.length, i, from, to);
      current[i] = to;
      sizes[from]!--;
      sizes[to]!++;
    }
  }
  return current;
}

/** For each paper, row-major, the sums of its pairs with the papers of each group. */
function sumsOf({ table, size, papers }: PairsOfSome, labels: Uint32Array, count: number): Float64Array {
  const sums = new Float64Array(papers.length * count);
  const columns = membersOf(labels).map((members) => Uint32Array.from(members, (j) => papers[j]!));
  for (let i = 0; i < papers.length; i++) {
    const row = table.subarray(papers[i]! * size, (papers[i]! + 1) * size);
    for (let group = 0; group < count; group++) {
      const others = columns[group]!;
      let sum = 0;
      for (let k = 0; k < others.length; k++) sum += row[others[k]!]!;
      sums[i * count + group] = sum;
    }
  }
  return sums;
}

function moveSums(
  { table, size, papers }: PairsOfSome,
  sums: Float64Array,
  count: number,
  moved: number,
  from: number,
  to: number,
): void {
  const row = papers[moved]! * size;
  for (let i = 0; i < papers.length; i++) {
    const value = table[row + papers[i]!]!;
    sums[i * count + from]! -= value;
    sums[i * count + to]! += value;
  }
}

/** For each paper the group with the nearest centre, of equals its own, then the first. The paper itself is not in its own centre. */
function nearestCentres(sums: Float64Array, labels: Uint32Array, count: number): Uint32Array {
  /** Square of the length of the sum of a group's papers. */
  const squares = new Float64Array(count);
  labels.forEach((own, i) => {
    squares[own]! += sums[i * count + own]! + 1;
  });
  const scales = squares.map((square) => 1 / Math.sqrt(square));
  return labels.map((own, i) => {
    let best = own;
    for (let group = 0; group < count; group++)
      if (sums[i * count + group]! * scales[group]! > sums[i * count + best]! * scales[best]!) best = group;
    return best;
  });
}
