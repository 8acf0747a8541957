/** The near field: sums over the pairs of points of two cells, or of one, each pair once and felt by both. */
import type { SortedPoints } from "./points";
import type { Cells } from "./tree";

/** Added to squared distances: a pair nearer than the root of it hardly repels, and points in one place do not. */
const SOFTENING = 1e-18;

/** @param pairs [a0, b0, a1, b1, …], `length` numbers; a cell with itself stands for the pairs within it */
export function interactNear(pairs: Int32Array, length: number, points: SortedPoints, cells: Cells): void {
  const { x, y, masses, fieldX, fieldY } = points;
  const { starts, ends } = cells;
  for (let at = 0; at < length; at += 2) {
    const a = pairs[at]!;
    const b = pairs[at + 1]!;
    const within = a === b;
    const aEnd = ends[a]!;
    const bEnd = ends[b]!;
    for (let i = starts[a]!; i < aEnd; i++) {
      const px = x[i]!;
      const py = y[i]!;
      const mass = masses[i]!;
      let sumX = 0;
      let sumY = 0;
      for (let j = within ? i + 1 : starts[b]!; j < bEnd; j++) {
        const dx = px - x[j]!;
        const dy = py - y[j]!;
        const inverse = 1 / (dx * dx + dy * dy + SOFTENING);
        const forceX = dx * inverse;
        const forceY = dy * inverse;
        const other = masses[j]!;
        sumX += other * forceX;
        sumY += other * forceY;
        fieldX[j]! -= mass * forceX;
        fieldY[j]! -= mass * forceY;
      }
      fieldX[i]! += sumX;
      fieldY[i]! += sumY;
    }
  }
}
