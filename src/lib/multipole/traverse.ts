/**
 * Dual-tree traversal: every pair of points falls into exactly one pair of cells, which is either far (by their series) or near (point
 * by point). Pairs are collected in lists, so that each kernel runs over many at once.
 */
import { interactFar } from "./far";
import { interactNear } from "./near";
import type { SortedPoints } from "./points";
import { CELL, type Cells, RADIUS } from "./tree";

export interface PairLists {
  /** [a0, b0, a1, b1, …] */
  readonly far: Int32Array;
  readonly near: Int32Array;
  /** Pairs still to be looked at, the last first: at most ten for each level of the tree, of which numbers of 64 bits allow 2,100. */
  readonly open: Int32Array;
}

/** Numbers in a list before its kernel runs. */
const LIST = 8192;
const OPEN = 65536;
/** Up to so many pairs of points are cheaper one by one than by series. */
const FEW = 16;

export function createPairLists(): PairLists {
  return { far: new Int32Array(LIST), near: new Int32Array(LIST), open: new Int32Array(OPEN) };
}

export function interactAll(
  { far, near, open }: PairLists,
  points: SortedPoints,
  cells: Cells,
  opening: number,
): void {
  const { starts, ends, firstParts, partCounts, values } = cells;
  const openSquare = 1 / (opening * opening);
  let farLength = 0;
  let nearLength = 0;
  let openLength = 2;
  open[0] = 0;
  open[1] = 0;
  while (openLength > 0) {
    openLength -= 2;
    const a = open[openLength]!;
    const b = open[openLength + 1]!;
    const aParts = partCounts[a]!;
    const bParts = partCounts[b]!;
    if (a === b) {
      if (aParts === 0) {
        if (values[a * CELL + RADIUS] === 0) continue;
        near[nearLength++] = a;
        near[nearLength++] = a;
      }
      const first = firstParts[a]!;
      for (let p = first; p < first + aParts; p++)
        for (let q = p; q < first + aParts; q++) {
          open[openLength++] = p;
          open[openLength++] = q;
        }
    } else {
      const dx = values[a * CELL]! - values[b * CELL]!;
      const dy = values[a * CELL + 1]! - values[b * CELL + 1]!;
      const aRadius = values[a * CELL + RADIUS]!;
      const bRadius = values[b * CELL + RADIUS]!;
      const reach = aRadius + bRadius;
      const far2 = dx * dx + dy * dy > reach * reach * openSquare;
      if (far2 && (ends[a]! - starts[a]!) * (ends[b]! - starts[b]!) > FEW) {
        far[farLength++] = a;
        far[farLength++] = b;
      } else if (far2 || (aParts === 0 && bParts === 0)) {
        near[nearLength++] = a;
        near[nearLength++] = b;
      } else if (bParts === 0 || (aParts !== 0 && aRadius > bRadius)) {
        const first = firstParts[a]!;
        for (let p = first; p < first + aParts; p++) {
          open[openLength++] = p;
          open[openLength++] = b;
        }
      } else {
        const first = firstParts[b]!;
        for (let p = first; p < first + bParts; p++) {
          open[openLength++] = a;
          open[openLength++] = p;
        }
      }
    }
    if (farLength === LIST) {
      interactFar(far, farLength, cells);
      farLength = 0;
    }
    if (nearLength === LIST) {
      interactNear(near, nearLength, points, cells);
      nearLength = 0;
    }
  }
  interactFar(far, farLength, cells);
  interactNear(near, nearLength, points, cells);
}
