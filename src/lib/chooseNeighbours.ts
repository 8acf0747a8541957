/**
 * The neighbours of an item from its candidates: ranked by the products of the dense parts and of the heaviest entries of the sparse parts, the best of
 * them by the products of both parts in full.
 */
import type { Near } from "./cellSearch";
import type { KeptNeighbours } from "./keptNeighbours";
import { cutPool, itemOf, type Pools, scoreOf } from "./pools";
import { selectLargest } from "./selectLargest";
import type { Kernels, WholeEntries } from "./simd/kernels";
import { WHOLE_ONE } from "./wholeRows";

const ALL = 1 << 30;

/** Items in the order in which they were searched, each in its place. Scores are whole products. */
export interface Candidates {
  /** By the dense parts; null where there are none. */
  readonly near: Near | null;
  /** By heavy terms. */
  readonly byTerms: Pools;
  /** Sparse parts, the heaviest `rankedBy` entries of a row first; room for one row spread out, all zeros, for candidates and their scores. */
  readonly sparse: WholeEntries & {
    readonly kernels: Kernels;
    readonly spread: Int16Array;
    readonly found: Uint32Array;
    readonly scores: Int32Array;
  };
  readonly rankedBy: number;
  /** The item of each place. */
  readonly order: Uint32Array;
}

/**
 * @param compared so many candidates at most are compared in full. @param least what is no more alike is no neighbour.
 * @returns place → the neighbours of its item go to `kept`.
 */
export function choiceOf(
  { near, byTerms, sparse, rankedBy, order }: Candidates,
  compared: number,
  kept: KeptNeighbours,
  least: number,
): (place: number) => void {
  const { offsets, columns, values, kernels, spread, found, scores } = sparse;
  const { k } = kept.lists;
  const keys = new Float64Array(found.length);
  const gather = gathererOf(near, byTerms, found, scores);
  const square = WHOLE_ONE * WHOLE_ONE;

  /** The best of so many candidates come first, of equals those of the first places. @returns how many: `wanted`, or fewer. */
  const best = (count: number, wanted: number): number => {
    if (count <= wanted) return count;
    const { unit } = byTerms;
    for (let at = 0; at < count; at++) keys[at] = scores[at]! * unit + (unit - 1 - found[at]!);
    selectLargest(keys, 0, count, wanted);
    for (let at = 0; at < wanted; at++) {
      const score = Math.floor(keys[at]! / unit);
      scores[at] = score;
      found[at] = unit - 1 - (keys[at]! - score * unit);
    }
    return wanted;
  };
  return (place: number): void => {
    const [from, to] = [offsets[place]!, offsets[place + 1]!];
    for (let e = from; e < to; e++) spread[columns[e]!] = values[e]!;
    const count = gather(place);
    let likely = count;
    if (count > compared) {
      kernels.sparseProducts(spread, sparse, 0, rankedBy, found, count, scores);
      likely = best(count, compared);
      kernels.sparseProducts(spread, sparse, rankedBy, ALL, found, likely, scores);
    } else kernels.sparseProducts(spread, sparse, 0, ALL, found, count, scores);
    const chosen = best(likely, k);
    for (let c = 0; c < chosen; c++) {
      const weight = scores[c]! / square;
      if (weight > least) kept.offer(order[place]!, order[found[c]!]!, Math.min(1, weight));
    }
    for (let e = from; e < to; e++) spread[columns[e]!] = 0;
  };
}

/** Puts the candidates of one place, each once, into `found` and their dense products into `scores`; gives their number. */
function gathererOf(near: Near | null, byTerms: Pools, found: Uint32Array, scores: Int32Array) {
  const seen = new Int32Array(byTerms.counts.length).fill(-1);
  return (place: number): number => {
    let count = 0;
    if (near) {
      const { pools } = near;
      cutPool(pools, place);
      for (; count < pools.counts[place]!; count++) {
        const other = itemOf(pools, place, count);
        seen[other] = place;
        found[count] = other;
        scores[count] = scoreOf(pools, place, count);
      }
    }
    cutPool(byTerms, place);
    let more = 0;
    for (let at = 0; at < byTerms.counts[place]!; at++) {
      const other = itemOf(byTerms, place, at);
      if (seen[other] === place) continue;
      found[count + more] = other;
      scores[count + more] = 0;
      if (near) near.others[more] = other;
      more++;
    }
    if (near) {
      near.compare(place, more);
      for (let at = 0; at < more; at++) scores[count + at] = near.products[at]!;
    }
    return count + more;
  };
}
