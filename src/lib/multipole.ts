/**
 * Points with masses → the field f_i = Σ_j m_j (x_i − x_j) / |x_i − x_j|² at each of them, the repulsion of force layouts, in time
 * linear in their number: a fast multipole method (Greengard and Rokhlin 1987, J. Comput. Phys. 73) with mutual interactions of pairs
 * of cells, so that momentum is conserved (Dehnen 2002, J. Comput. Phys. 179). + − × ÷ and √ only: the same bytes on every engine.
 */
import { deliver } from "./multipole/local";
import { gatherMoments } from "./multipole/moments";
import { createSortedPoints } from "./multipole/points";
import { createPairLists, interactAll } from "./multipole/traverse";
import { createCells, growTree } from "./multipole/tree";

export interface MultipoleOptions {
  /** Most points in a cell without parts. */
  readonly leafSize?: number;
  /** Two cells are far apart where the sum of their radii is less than so much of the distance between their middles: near 1, more is less exact. */
  readonly opening?: number;
}

export interface Multipole {
  /**
   * Writes the field at each point into fieldX and fieldY. Points in one place do not act on each other.
   * @param x finite, as y; of length `count` or more, as all others
   * @param masses 0 or more
   * @param count how many points, at most the capacity; absent = the length of x
   */
  field(
    x: Float64Array,
    y: Float64Array,
    masses: Float64Array,
    fieldX: Float64Array,
    fieldY: Float64Array,
    count?: number,
  ): void;
}

/** Fastest of 8 to 32. */
const LEAF_SIZE = 16;
/** Relative error 2e-3 to 8e-3 over even, clustered and ring-shaped sets; at 1.1 three tenths less time, and 1e-2 to 5e-2. */
const OPENING = 0.85;

/** @param capacity most points that `field` will be given; all memory is taken here. */
export function createMultipole(capacity: number, options: MultipoleOptions = {}): Multipole {
  const leafSize = options.leafSize ?? LEAF_SIZE;
  const opening = options.opening ?? OPENING;
  const points = createSortedPoints(capacity);
  const cells = createCells(capacity);
  const lists = createPairLists();
  return {
    field: (x, y, masses, fieldX, fieldY, count = x.length) => {
      if (count > capacity) throw new RangeError(`multipole: ${count} points, made for ${capacity}`);
      if (count === 0) return;
      growTree(cells, points, x, y, count, leafSize);
      gatherMoments(points, cells, x, y, masses, count);
      interactAll(lists, points, cells, opening);
      deliver(points, cells);
      for (let k = 0; k < count; k++) {
        const i = points.order[k]!;
        fieldX[i] = points.fieldX[k]!;
        fieldY[i] = points.fieldY[k]!;
      }
    },
  };
}
