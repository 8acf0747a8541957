/** Where the papers of a topic may stand: on its own side of the hub, and off the hub's room. */
import type { Island } from "./islands";
import type { Nodes } from "./packed";
import type { Points } from "./physics/points";

/** Nearer than so to the border of its half plane no paper stands, in the units of the points. */
const OFF_BORDER = 1e-3;

/**
 * Each topic keeps to the half plane round the direction of its island, so that it never spans more than 180° as seen from the hub; a single
 * topic may surround it.
 *
 * @returns a function that moves points in place: those outside by the shortest way in
 */
export function sectors({ starts }: Nodes, islands: readonly Island[]): (points: Points) => void {
  const toX = new Float64Array(islands.length);
  const toY = new Float64Array(islands.length);
  islands.forEach(({ x, y }, g) => {
    const distance = Math.sqrt(x * x + y * y);
    if (islands.length === 1 || distance === 0) return;
    toX[g] = x / distance;
    toY[g] = y / distance;
  });
  return ({ x, y }) => {
    for (let g = 0; g < toX.length; g++) {
      const ux = toX[g]!;
      const uy = toY[g]!;
      if (ux === 0 && uy === 0) continue;
      for (let v = starts[g]!; v < starts[g + 1]!; v++) {
        const outside = OFF_BORDER - x[v]! * ux - y[v]! * uy;
        if (outside <= 0) continue;
        x[v]! += outside * ux;
        y[v]! += outside * uy;
      }
    }
  };
}

/** Moves points out of the hub's room, straight away from it. */
export function clearHub({ x, y }: Points, room: number): void {
  for (let v = 0; v < x.length; v++) {
    const square = x[v]! * x[v]! + y[v]! * y[v]!;
    if (square >= room * room) continue;
    const distance = Math.sqrt(square);
    x[v] = distance > 0 ? (x[v]! / distance) * room : room;
    y[v] = distance > 0 ? (y[v]! / distance) * room : 0;
  }
}
