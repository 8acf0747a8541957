/** Radii of the discs: small against the distance between papers, the more typical papers of a topic larger, so that large = read first. */
import { FRAME_PX } from "./islands";
import type { Groups } from "./links";

/** Largest and smallest disc relative to the mean. */
export const LARGEST = 1.24;
const SMALLEST = 0.8;
/** Mean radius in units of paper spacing: in a small set a quarter to a third of the distance to the next paper is disc. */
const SMALL_SET = 0.17;
const LARGE_SET = 0.3;
/** A mean disc is never wider than 22 px in a frame 720 px high, the hub never narrower than 48. */
const MOST_PX = 11;
const HUB_PX = 24;

/** Least space between two discs, in mean radii. */
export const GAP = 0.25;

export interface Radii {
  readonly radii: Float64Array;
  /** 0 without a hub. */
  readonly hubRadius: number;
  /** Of the papers. */
  readonly mean: number;
}

/** @param positions [x0, y0, x1, y1, …] of about the extent of the finished map; @param aspect of the frame that it will fill */
export function discRadii(groups: Groups, positions: Float64Array, aspect: number, hasHub: boolean): Radii {
  const count = groups.groupOf.length;
  // Grows with the fourth root of the number of papers: discs get smaller on the screen, but slower than the space between them.
  const relative = Math.min(LARGE_SET, SMALL_SET * Math.sqrt(Math.sqrt(Math.max(1, count / 60))));
  const unit = frameHeight(positions, aspect) / FRAME_PX;
  const mean = Math.min(relative, MOST_PX * unit);
  const radii = new Float64Array(count).fill(mean * SMALLEST);
  for (const members of groups.members)
    members.forEach((i, rank) => {
      radii[i] = mean * (LARGEST - ((LARGEST - SMALLEST) * (rank + 0.5)) / members.length);
    });
  return { radii, hubRadius: hasHub ? Math.max(HUB_PX * unit, 2.4 * mean) : 0, mean };
}

/** Height of the frame of the aspect that holds the hub and all centres; 1 on a map of the hub alone. */
function frameHeight(positions: Float64Array, aspect: number): number {
  let [left, right, bottom, top] = [0, 0, 0, 0];
  for (let k = 0; k < positions.length; k += 2) {
    left = Math.min(left, positions[k]!);
    right = Math.max(right, positions[k]!);
    bottom = Math.min(bottom, positions[k + 1]!);
    top = Math.max(top, positions[k + 1]!);
  }
  return Math.max(top - bottom, (right - left) / aspect) || 1;
}
