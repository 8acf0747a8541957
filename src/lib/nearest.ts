/** The k nearest neighbours of every item by the similarity of blended rows: exact up to 2,000 items, among likely candidates above. */
import { type BlendedRows, denseProduct, quickDenseProduct } from "./blendedRows";
import { type KeptNeighbours, keepNeighbours, type Neighbour } from "./keptNeighbours";
import { nearCandidates } from "./nearCandidates";
import { ln } from "./portableMath";

const EXACT_UP_TO = 2000;
/** Less is no resemblance: what rounding and chance leave. */
const LEAST = 0.01;

/** @returns for each item its neighbours, strongest first, ties by index; fewer than k where fewer resemble it. */
export function nearestRows(rows: BlendedRows, k: number, exactUpTo = EXACT_UP_TO): Neighbour[][] {
  const similarities = sparseProducts(rows);
  if (rows.size > exactUpTo) {
    const offerAll = (i: number, candidates: readonly number[], kept: KeptNeighbours) => {
      const product = similarities(i);
      for (const j of candidates) {
        const weight = product(j) + quickDenseProduct(rows, i, j);
        if (weight > LEAST) kept.offer(i, j, Math.min(1, weight));
      }
    };
    return nearCandidates(rows, k, offerAll).lists();
  }
  const kept = keepNeighbours(rows.size, k);
  for (let i = 1; i < rows.size; i++) {
    const product = similarities(i);
    for (let j = 0; j < i; j++) {
      const weight = product(j) + denseProduct(rows, i, j);
      if (weight <= LEAST) continue;
      kept.offer(i, j, Math.min(1, weight));
      kept.offer(j, i, Math.min(1, weight));
    }
  }
  return kept.lists();
}

/** How alike each two are, row-major: squares of the similarities above 0, so that the near count more than the many that are a little alike; 0 for an item with itself. */
export function squaredPairs(rows: BlendedRows): Float32Array {
  const { size } = rows;
  const similarities = sparseProducts(rows);
  const table = new Float32Array(size * size);
  for (let i = 1; i < size; i++) {
    const product = similarities(i);
    for (let j = 0; j < i; j++) {
      const similarity = Math.max(0, product(j) + quickDenseProduct(rows, i, j));
      table[i * size + j] = similarity * similarity;
      table[j * size + i] = similarity * similarity;
    }
  }
  return table;
}

/** i → j → the scalar product of the sparse parts. Row i is spread out once for all j. */
function sparseProducts({ sparse, sparseColumns }: BlendedRows) {
  const { offsets, columns, values } = sparse;
  const spread = new Float64Array(sparseColumns);
  let spreadRow = -1;
  const product = (j: number) => {
    let sum = 0;
    for (let e = offsets[j]!; e < offsets[j + 1]!; e++) sum += spread[columns[e]!]! * values[e]!;
    return sum;
  };
  return (i: number) => {
    if (spreadRow >= 0)
      for (let e = offsets[spreadRow]!; e < offsets[spreadRow + 1]!; e++) spread[columns[e]!] = 0;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) spread[columns[e]!] = values[e]!;
    spreadRow = i;
    return product;
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
