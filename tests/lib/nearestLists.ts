/** Neighbour lists as columns, from and to lists that are easy to read. */
import type { NearestLists } from "../../src/lib/keptNeighbours";

/** @param lists for each item its [index, weight] pairs, strongest first. */
export function listsOf(lists: readonly (readonly (readonly [number, number])[])[]): NearestLists {
  const k = Math.max(1, ...lists.slice(0, 1000).map((list) => list.length));
  const indices = new Int32Array(lists.length * k);
  const weights = new Float64Array(lists.length * k);
  lists.forEach((list, i) => {
    list.forEach(([index, weight], e) => {
      indices[i * k + e] = index;
      weights[i * k + e] = weight;
    });
  });
  return { k, indices, weights, counts: Uint32Array.from(lists, (list) => list.length) };
}

/** The indices of each list. */
export function indicesOf({ k, indices, counts }: NearestLists): number[][] {
  return Array.from(counts, (count, i) => [...indices.subarray(i * k, i * k + count)]);
}
