/**
 * The neighbours of an item from its candidates: ranked by rough products of the dense parts and of the heaviest entries of the sparse parts, the best
 * of them by rough products of the dense parts and the sparse parts in full, the best of these by products in full.
 */
import { type BlendedRows, quickDenseProduct } from "./blendedRows";
import type { Near } from "./cellSearch";
import type { KeptNeighbours } from "./keptNeighbours";
import { roughProductsWith } from "./packedRows";
import { cutPool, itemOf, type Pools, scoreOf } from "./pools";
import { selectLargest } from "./selectLargest";
import type { SparseMatrix } from "./sparseRows";

/** Products that differ by less count as equal. */
const FINE = 1 << 20;
/** More than an item has candidates. */
const PLACES = 1024;

interface Candidates {
  /** By the dense parts; null where there are none. */
  readonly near: Near | null;
  /** By heavy terms. */
  readonly byTerms: Pools;
  /** The heaviest entries of the sparse parts. */
  readonly heavy: SparseMatrix;
}

/**
 * @param compared so many candidates at most are compared in full. @param least what is no more alike is no neighbour.
 * @returns i → its neighbours go to `kept`.
 */
export function choiceOf(
  rows: BlendedRows,
  { near, byTerms, heavy }: Candidates,
  compared: number,
  kept: KeptNeighbours,
  least: number,
): (i: number) => void {
  const { offsets, columns, values } = rows.sparse;
  const { k } = kept.lists;
  const most = (near?.pools.capacity ?? 0) + byTerms.capacity;
  const found = new Uint32Array(most);
  const products = new Float64Array(most);
  const sparse = new Float64Array(most);
  const keys = new Float64Array(most);
  const gather = gathererOf(near, byTerms, found, products);
  const spread = new Float64Array(rows.sparseColumns);

  const sparseProduct = (of: SparseMatrix, j: number): number => {
    let sum = 0;
    for (let e = of.offsets[j]!; e < of.offsets[j + 1]!; e++) sum += spread[of.columns[e]!]! * of.values[e]!;
    return sum;
  };
  return (i: number): void => {
    const count = gather(i);
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) spread[columns[e]!] = values[e]!;
    const likely = Math.min(count, compared);
    for (let at = 0; at < count; at++)
      keys[at] = likely < count ? keyOf(products[at]! + sparseProduct(heavy, found[at]!), at) : at;
    selectLargest(keys, 0, count, likely);
    for (let c = 0; c < likely; c++) {
      const at = placeOf(keys[c]!);
      sparse[at] = sparseProduct(rows.sparse, found[at]!);
      keys[c] = keyOf(products[at]! + sparse[at]!, at);
    }
    const chosen = Math.min(likely, k);
    selectLargest(keys, 0, likely, chosen);
    for (let c = 0; c < chosen; c++) {
      const at = placeOf(keys[c]!);
      const weight = sparse[at]! + quickDenseProduct(rows, i, found[at]!);
      if (weight > least) kept.offer(i, found[at]!, Math.min(1, weight));
    }
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) spread[columns[e]!] = 0;
  };
}

/** Puts the candidates of one item, each once, into `found` and their rough dense products into `products`; gives their number. */
function gathererOf(near: Near | null, byTerms: Pools, found: Uint32Array, products: Float64Array) {
  const seen = new Int32Array(byTerms.counts.length).fill(-1);
  if (!near) {
    return (i: number): number => {
      cutPool(byTerms, i);
      for (let at = 0; at < byTerms.counts[i]!; at++) {
        found[at] = itemOf(byTerms, i, at);
        products[at] = 0;
      }
      return byTerms.counts[i]!;
    };
  }
  const { places, order, pools, rows } = near;
  const unit = 1 / (rows.scale * rows.scale);
  const others = new Uint32Array(byTerms.capacity);
  const rough = new Int32Array(byTerms.capacity);
  return (i: number): number => {
    const place = places[i]!;
    cutPool(pools, place);
    cutPool(byTerms, i);
    let count = 0;
    for (; count < pools.counts[place]!; count++) {
      const j = order[itemOf(pools, place, count)]!;
      seen[j] = i;
      found[count] = j;
      products[count] = scoreOf(pools, place, count) * unit;
    }
    let more = 0;
    for (let at = 0; at < byTerms.counts[i]!; at++) {
      const j = itemOf(byTerms, i, at);
      if (seen[j] === i) continue;
      others[more] = places[j]!;
      found[count + more++] = j;
    }
    roughProductsWith(rows, place, others, more, rough);
    for (let at = 0; at < more; at++) products[count + at] = rough[at]! * unit;
    return count + more;
  };
}

/** A product and the place of its candidate as one number, larger for the larger product. */
function keyOf(product: number, place: number): number {
  return Math.floor(product * FINE) * PLACES + place;
}

function placeOf(key: number): number {
  return key - Math.floor(key / PLACES) * PLACES;
}
