/** How good a layout is: the neighbours that it keeps, the discs that it puts over each other. */
import type { NeighbourLists } from "../../src/model/graph";
import type { Layout } from "../../src/model/layout";

const NEAREST = 10;

/** Share (0..1) of each paper's ten nearest on the map that are its neighbours in the graph; [x0, y0, …] in any unit. */
export function neighbourhoodPreservation(positions: ArrayLike<number>, neighbours: NeighbourLists): number {
  const papers = neighbours.offsets.length - 1;
  const nearest = Math.min(NEAREST, papers - 1);
  let kept = 0;
  for (let i = 0; i < papers; i++) {
    const linked = new Set(neighbours.targets.subarray(neighbours.offsets[i], neighbours.offsets[i + 1]));
    const others = Array.from({ length: papers }, (_, j) => j).filter((j) => j !== i);
    const distance = (j: number) => squaredDistance(positions, i, j);
    others.sort((a, b) => distance(a) - distance(b) || a - b);
    for (const j of others.slice(0, nearest)) if (linked.has(j)) kept++;
  }
  return papers > 1 ? kept / (papers * nearest) : 0;
}

/** Pairs of discs that overlap when the positions are scaled to the extent (root mean square radius) of the layout. */
export function overlappingPairs(positions: ArrayLike<number>, layout: Layout): number {
  const scale = extent(layout.positions) / extent(positions);
  const { radii } = layout;
  let pairs = 0;
  for (let i = 0; i < radii.length; i++) {
    for (let j = i + 1; j < radii.length; j++) {
      const reach = radii[i]! + radii[j]!;
      // A millionth of slack: discs that touch do not overlap.
      if (squaredDistance(positions, i, j) * scale * scale < reach * reach * (1 - 1e-6)) pairs++;
    }
  }
  return pairs;
}

function squaredDistance(positions: ArrayLike<number>, i: number, j: number): number {
  const dx = positions[2 * i]! - positions[2 * j]!;
  const dy = positions[2 * i + 1]! - positions[2 * j + 1]!;
  return dx * dx + dy * dy;
}

function extent(positions: ArrayLike<number>): number {
  const count = positions.length / 2;
  let [centreX, centreY] = [0, 0];
  for (let i = 0; i < count; i++) {
    centreX += positions[2 * i]! / count;
    centreY += positions[2 * i + 1]! / count;
  }
  let sum = 0;
  for (let i = 0; i < count; i++) {
    sum += (positions[2 * i]! - centreX) ** 2 + (positions[2 * i + 1]! - centreY) ** 2;
  }
  return Math.sqrt(sum / count) || 1;
}
