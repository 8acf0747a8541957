/** What the tests of the layout measure: overlaps, hulls, the sector a topic takes as seen from the hub. */
import type { Layout } from "../../src/model/layout";
import type { Topics } from "../../src/model/topics";

type Point = readonly [number, number];

export function pointsOf(layout: Layout): Point[] {
  return Array.from(
    layout.radii,
    (_, i) => [layout.positions[2 * i]!, layout.positions[2 * i + 1]!] as const,
  );
}

/** Least space between two rims over all pairs; below 0 = overlap. */
export function leastGap(layout: Layout): number {
  const points = pointsOf(layout);
  let least = Infinity;
  points.forEach(([x, y], i) => {
    for (let j = 0; j < i; j++) {
      const [u, v] = points[j]!;
      least = Math.min(least, Math.hypot(x - u, y - v) - layout.radii[i]! - layout.radii[j]!);
    }
  });
  return least;
}

/** Least space between the hub's rim and a paper's. */
export function leastHubGap(layout: Layout): number {
  return pointsOf(layout).reduce(
    (least, [x, y], i) => Math.min(least, Math.hypot(x, y) - layout.radii[i]! - layout.hubRadius),
    Infinity,
  );
}

export function boxOf(layout: Layout): { left: number; right: number; bottom: number; top: number } {
  const points = pointsOf(layout);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}

export function aspectOf(layout: Layout): number {
  const { left, right, bottom, top } = boxOf(layout);
  return (right - left) / (top - bottom);
}

export function pointsByTopic(layout: Layout, topics: Topics): Point[][] {
  const points = pointsOf(layout);
  return topics.topics.map(({ id }) => points.filter((_, i) => topics.assignments[i]!.topic === id));
}

/** Angle in degrees that the points take as seen from the origin: a whole turn less the widest gap between two neighbours. */
export function sector(points: readonly Point[]): number {
  const angles = points.map(([x, y]) => (Math.atan2(y, x) * 180) / Math.PI).sort((a, b) => a - b);
  const gaps = angles.map((angle, k) =>
    k > 0 ? angle - angles[k - 1]! : angle + 360 - angles[angles.length - 1]!,
  );
  return 360 - Math.max(...gaps);
}

/** True if some line through two of the points has all of a on one side and all of b strictly on the other. */
export function areHullsDisjoint(a: readonly Point[], b: readonly Point[]): boolean {
  const all = [...a, ...b];
  for (const [px, py] of all)
    for (const [qx, qy] of all) {
      if (px === qx && py === qy) continue;
      const side = ([x, y]: Point) => (qx - px) * (y - py) - (qy - py) * (x - px);
      const mostOfA = Math.max(...a.map(side));
      const leastOfB = Math.min(...b.map(side));
      if (mostOfA <= 1e-9 && leastOfB >= -1e-9 && (mostOfA < -1e-9 || leastOfB > 1e-9)) return true;
    }
  return a.length === 1 && b.length === 1;
}
