/** For each item the best few of the neighbours offered to it. The order of the offers changes nothing. */

/** Neighbour lists as columns: those of item i, strongest first, ties by index, are the places i × k … i × k + counts[i] − 1. */
export interface NearestLists {
  readonly k: number;
  readonly indices: Int32Array;
  /** In 0..1. */
  readonly weights: Float64Array;
  readonly counts: Uint32Array;
}

export interface KeptNeighbours {
  /** Keeps j for item i if it is among the k best so far: higher weight, of equals the lower index. Offer each j once. */
  offer(i: number, j: number, weight: number): void;
  /** As they are so far. */
  readonly lists: NearestLists;
}

export function keepNeighbours(size: number, k: number): KeptNeighbours {
  const indices = new Int32Array(size * k);
  const weights = new Float64Array(size * k);
  const counts = new Uint32Array(size);
  return {
    lists: { k, indices, weights, counts },
    offer(i, j, weight) {
      const first = i * k;
      let at = first + counts[i]!;
      if (at === first + k) {
        at--;
        if (weight < weights[at]! || (weight === weights[at] && j > indices[at]!)) return;
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
  };
}
