/** The k nearest neighbours of every item by the similarity of blended rows: exact up to 2,000 items, among likely candidates above. */
import type { BlendedRows } from "./blendedRows";
import { denseProducts, quickDenseProducts } from "./denseProducts";
import { keepNeighbours, type NearestLists } from "./keptNeighbours";
import { nearCandidates } from "./nearCandidates";
import { ln } from "./portableMath";
import { workspaceOf } from "./simd/workspace";
import { transpose } from "./sparseRows";
import type { Steps } from "./steps";

const EXACT_UP_TO = 2000;
/** Less is no resemblance: what rounding and chance leave. */
const LEAST = 0.01;
const ROWS_PER_STEP = 200;

/** @returns for each item its neighbours; fewer than k where fewer resemble it. */
export function* nearestSteps(rows: BlendedRows, k: number, exactUpTo = EXACT_UP_TO): Steps<NearestLists> {
  if (rows.size > exactUpTo) return yield* nearCandidates(rows, k, LEAST);
  const kept = keepNeighbours(rows.size, k);
  const sparse = sparseProducts(rows);
  const dense = denseProducts(rows.dense, rows.size, rows.width);
  const compare = (i: number): void => {
    const words = sparse(i);
    const rest = dense(i);
    for (let j = 0; j < i; j++) {
      const weight = words[j]! + rest[j]!;
      if (weight <= LEAST) continue;
      kept.offer(i, j, Math.min(1, weight));
      kept.offer(j, i, Math.min(1, weight));
    }
  };
  for (let i = 1; i < rows.size; i++) {
    if (i % ROWS_PER_STEP === 0) yield (i / rows.size) * (i / rows.size);
    compare(i);
  }
  return kept.lists;
}

/** How alike each two are, row-major: squares of the similarities above 0, so that the near count more than the many that are a little alike; 0 for an item with itself. */
export function squaredPairs(rows: BlendedRows): Float32Array {
  const { size } = rows;
  const sparse = sparseProducts(rows);
  const dense = quickDenseProducts(rows.dense, size, rows.width);
  const table = new Float32Array(size * size);
  for (let i = 1; i < size; i++) {
    const words = sparse(i);
    const rest = dense(i);
    for (let j = 0; j < i; j++) {
      const similarity = Math.max(0, words[j]! + rest[j]!);
      table[i * size + j] = similarity * similarity;
      table[j * size + i] = similarity * similarity;
    }
  }
  return table;
}

/** i = 1, 2 … → the scalar products of the sparse parts of row i and of each row before it, by what holds the same columns. To be asked in this order. */
function sparseProducts({ size, sparse, sparseColumns }: BlendedRows): (i: number) => Float64Array {
  const { offsets, columns, values } = sparse;
  const turned = transpose(sparse, sparseColumns);
  const { kernels, holders, weights, sums } = workspaceOf({
    holders: [Uint32Array, values.length],
    weights: [Float64Array, values.length],
    sums: [Float64Array, size],
  });
  holders.set(turned.columns);
  weights.set(turned.values);
  /** Where the holders before row i end. */
  const ends = turned.offsets.slice(0, sparseColumns);
  return (i) => {
    for (let e = offsets[i - 1]!; e < offsets[i]!; e++) ends[columns[e]!]!++;
    sums.fill(0, 0, i);
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      const column = columns[e]!;
      kernels.addColumn(holders, weights, turned.offsets[column]!, ends[column]!, values[e]!, sums);
    }
    return sums;
  };
}

/** Above so many texts longer lists cost more than they tell. */
const LONG_LISTS_UP_TO = 20_000;

/**
 * How many neighbours each text asks for: log₂ n, as the connectivity of random neighbour graphs wants. Sets above 200 are grouped by what
 * neighbours they share: eight more, and better n / 18 up to 40 (measured on 300 to 2,000 papers; half of it is less stable, twice worse).
 */
export function neighbourCount(texts: number): number {
  const base = Math.min(12, Math.max(5, Math.round(ln(Math.max(1, texts)) / Math.LN2)));
  if (texts <= 200) return base;
  return Math.max(base + 8, texts <= LONG_LISTS_UP_TO ? Math.min(40, Math.round(texts / 18)) : 0);
}
