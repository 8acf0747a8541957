/**
 * Agglomerative clustering by average linkage (UPGMA: Sokal and Michener, 1958) on a dense distance matrix, with the update of Lance
 * and Williams (1967). For a few hundred items: n³ steps.
 */

/** One step of the tree: cluster `from` goes into cluster `into` (both named by their first item, into < from). */
export interface Merge {
  readonly into: number;
  readonly from: number;
  readonly distance: number;
}

/** @param distances row-major n × n, symmetric. @returns the n − 1 merges, nearest first; ties go to the lowest indices. */
export function averageLinkage(distances: Float64Array, n: number): Merge[] {
  const d = distances.slice();
  const sizes = new Float64Array(n).fill(1);
  const alive = Array.from({ length: n }, (_, i) => i);
  const merges: Merge[] = [];
  while (alive.length > 1) {
    let into = alive[0]!;
    let from = alive[1]!;
    for (let a = 0; a < alive.length; a++) {
      const row = alive[a]! * n;
      for (let b = a + 1; b < alive.length; b++) {
        if (d[row + alive[b]!]! < d[into * n + from]!) {
          into = alive[a]!;
          from = alive[b]!;
        }
      }
    }
    merges.push({ into, from, distance: d[into * n + from]! });
    const total = sizes[into]! + sizes[from]!;
    for (const other of alive) {
      if (other === into || other === from) continue;
      const mean = (sizes[into]! * d[into * n + other]! + sizes[from]! * d[from * n + other]!) / total;
      d[into * n + other] = mean;
      d[other * n + into] = mean;
    }
    sizes[into] = total;
    alive.splice(alive.indexOf(from), 1);
  }
  return merges;
}

/** The tree cut into `count` clusters. @returns the cluster of each item, numbered from 0 in order of first appearance. */
export function cutTree(merges: readonly Merge[], count: number): Uint32Array {
  const n = merges.length + 1;
  const parent = Array.from({ length: n }, (_, i) => i);
  for (const { into, from } of merges.slice(0, Math.max(0, n - Math.max(1, count)))) parent[from] = into;
  const root = (i: number): number => (parent[i] === i ? i : root(parent[i]!));
  const numbers = new Map<number, number>();
  return Uint32Array.from({ length: n }, (_, i) => {
    const top = root(i);
    const number = numbers.get(top) ?? numbers.size;
    numbers.set(top, number);
    return number;
  });
}
