/** The task of arranging islands as discs round the hub, and what an arrangement takes up. All lengths in one unit, y up. */
import type { Random } from "../lib/random";

export interface Arrangement {
  /** Radius of each island, largest first. */
  readonly radii: Float64Array;
  /** Row-major square matrix, 0..1. */
  readonly similarity: Float64Array;
  /** Indices of the islands in their order round the hub. */
  readonly order: readonly number[];
  /** Width over height of the frame. */
  readonly aspect: number;
  /** Least space between two rims. */
  readonly channel: number;
  /** Room for a name above each island. */
  readonly nameWidth: number;
  readonly nameHeight: number;
  /** No island comes nearer to the origin; 0 without a hub. */
  readonly hubRoom: number;
  /** Room for the hub's name: a box this wide under the origin, from there so far down. */
  readonly hubNameWidth: number;
  readonly hubNameDepth: number;
  /** Direction from the hub in which each island would like to lie: [x0, y0, …]. */
  readonly homes: Float64Array;
  readonly random: Random;
  /** How many arrangements are tried from scratch, and how many changes of the best one. */
  readonly starts: number;
  readonly changes: number;
  /** In so many steps each from scratch settles. */
  readonly steps: number;
}

export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/**
 * Box round the hub and all islands.
 * @param centres [x0, y0, x1, y1, …]
 * @param inset subtracted from each radius
 */
export function extentOf(radii: Float64Array, centres: Float64Array, inset = 0): Extent {
  let [left, right, bottom, top] = [0, 0, 0, 0];
  for (let k = 0; k < radii.length; k++) {
    const radius = radii[k]! - inset;
    left = Math.min(left, centres[2 * k]! - radius);
    right = Math.max(right, centres[2 * k]! + radius);
    bottom = Math.min(bottom, centres[2 * k + 1]! - radius);
    top = Math.max(top, centres[2 * k + 1]! + radius);
  }
  return { left, right, bottom, top };
}
