/** For each item the best few of the neighbours offered to it. The order of the offers changes nothing. */

export interface Neighbour {
  readonly index: number;
  /** In 0..1. */
  readonly weight: number;
}

export interface KeptNeighbours {
  /** Keeps j for item i if it is among the k best so far: higher weight, of equals the lower index. Offer each j once. */
  offer(i: number, j: number, weight: number): void;
  /** The neighbours of item i so far, best first. */
  indicesOf(i: number): Int32Array;
  /** All lists, best first. */
  lists(): Neighbour[][];
}

export function keepNeighbours(size: number, k: number): KeptNeighbours {
  const indices = new Int32Array(size * k);
  const weights = new Float64Array(size * k);
  const counts = new Uint32Array(size);
  return {
    offer(i, j, weight) {
      const first = i * k;
      let at = first + counts[i]!;
      const end = first + k;
      if (at === end) {
        const last = end - 1;
        if (weight < weights[last]! || (weight === weights[last] && j > indices[last]!)) return;
        at = last;
      } else counts[i]!++;
      while (
        at > first &&
        (weights[at - 1]! < weight || (weights[at - 1] === weight && indices[at - 1]! > j))
      ) {
        indices[at] = indices[at - 1]!;
        weights[at] = weights[at - 1]!;
        at--;
      }
      indices[at] = j;
      weights[at] = weight;
    },
    indicesOf: (i) => indices.subarray(i * k, i * k + counts[i]!),
    lists: () =>
      Array.from({ length: size }, (_, i) =>
        Array.from({ length: counts[i]! }, (_, e) => ({
          index: indices[i * k + e]!,
          weight: weights[i * k + e]!,
        })),
      ),
  };
}
