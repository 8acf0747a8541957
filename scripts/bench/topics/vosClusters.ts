/**
 * VOS clustering (Waltman, van Eck and Noyons, A unified approach to mapping and clustering of bibliometric networks, J. Informetrics 4,
 * 2010): the sum over pairs in one cluster of association strength less resolution, made as large as local moves and merging of whole
 * clusters make it.
 */
import { seededRandom } from "../../../src/lib/random";
import { shuffled } from "./shuffled";

const RESOLUTION = 1;
/** Of so many random starts the best is taken. */
const STARTS = 10;

/** Symmetric n × n, row-major, the diagonal 0; with the number of terms behind each node. */
interface Network {
  readonly strengths: Float64Array;
  readonly sizes: Float64Array;
}

/**
 * @param counts co-occurrences, row-major n × n, symmetric, the diagonal 0.
 * @returns the cluster of each node, numbered from 0, largest first.
 */
export function vosClusters(counts: Float64Array, n: number, seed: number): Int32Array {
  const network = { strengths: associationStrengths(counts, n), sizes: new Float64Array(n).fill(1) };
  const random = seededRandom(seed);
  let best: { labels: Int32Array; quality: number } | null = null;
  for (let start = 0; start < STARTS; start++) {
    const labels = communities(network, Math.floor(random() * 2 ** 31));
    const found = quality(network, labels);
    if (best === null || found > best.quality) best = { labels, quality: found };
  }
  return largestFirst(best!.labels);
}

/** 2m · c_ij / (c_i · c_j). */
function associationStrengths(counts: Float64Array, n: number): Float64Array {
  const degrees = Float64Array.from({ length: n }, (_, i) =>
    counts.subarray(i * n, (i + 1) * n).reduce((sum, count) => sum + count, 0),
  );
  const total = degrees.reduce((sum, degree) => sum + degree, 0);
  return counts.map((count, at) =>
    count === 0 ? 0 : (total * count) / (degrees[Math.floor(at / n)]! * degrees[at % n]!),
  );
}

/** Moves of single nodes until none helps; then the clusters become nodes, and again. */
function communities(network: Network, seed: number): Int32Array {
  const n = network.sizes.length;
  const moved = largestFirst(movedNodes(network, seed));
  const count = moved.reduce((most, label) => Math.max(most, label + 1), 0);
  if (count === n) return moved;
  const strengths = new Float64Array(count * count);
  const sizes = new Float64Array(count);
  for (let i = 0; i < n; i++) {
    sizes[moved[i]!]! += network.sizes[i]!;
    for (let j = 0; j < n; j++) {
      if (moved[i] !== moved[j]) strengths[moved[i]! * count + moved[j]!]! += network.strengths[i * n + j]!;
    }
  }
  const above = communities({ strengths, sizes }, seed);
  return moved.map((label) => above[label]!);
}

function movedNodes({ strengths, sizes }: Network, seed: number): Int32Array {
  const n = sizes.length;
  const labels = Int32Array.from({ length: n }, (_, i) => i);
  const clusterSizes = sizes.slice();
  const order = shuffled([...labels], seed);
  const linkTo = new Float64Array(n);
  for (let changed = true; changed; ) {
    changed = false;
    for (const i of order) {
      const home = labels[i]!;
      clusterSizes[home]! -= sizes[i]!;
      linkTo.fill(0);
      for (let j = 0; j < n; j++) linkTo[labels[j]!]! += strengths[i * n + j]!;
      let best = home;
      const gain = (label: number) => linkTo[label]! - RESOLUTION * sizes[i]! * clusterSizes[label]!;
      for (let label = 0; label < n; label++) if (gain(label) > gain(best) + 1e-9) best = label;
      clusterSizes[best]! += sizes[i]!;
      labels[i] = best;
      changed ||= best !== home;
    }
  }
  return labels;
}

function quality({ strengths, sizes }: Network, labels: Int32Array): number {
  const n = sizes.length;
  let sum = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      if (i !== j && labels[i] === labels[j]) sum += strengths[i * n + j]! - RESOLUTION;
  return sum;
}

/** Labels renumbered by size of the cluster, ties in order of first appearance. */
function largestFirst(labels: Int32Array): Int32Array {
  const sizes = new Map<number, number>();
  for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  const numbers = new Map([...sizes].sort((a, b) => b[1] - a[1]).map(([label], number) => [label, number]));
  return labels.map((label) => numbers.get(label)!);
}
