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

/** Least space between two rims over all pairs; below 0 = overlap. Of discs far from each other, only that they are. */
export function leastGap(layout: Layout): number {
  const { radii } = layout;
  const points = pointsOf(layout);
  const cell = 4 * radii.reduce((most, radius) => Math.max(most, radius), 1e-9);
  const squares = new Map<string, number[]>();
  points.forEach(([x, y], i) => {
    const square = `${Math.floor(x / cell)} ${Math.floor(y / cell)}`;
    squares.set(square, [...(squares.get(square) ?? []), i]);
  });
  let least = Infinity;
  points.forEach(([x, y], i) => {
    for (const up of [-1, 0, 1])
      for (const right of [-1, 0, 1])
        for (const j of squares.get(`${Math.floor(x / cell) + right} ${Math.floor(y / cell) + up}`) ?? []) {
          const [u, v] = points[j]!;
          if (j < i) least = Math.min(least, Math.hypot(x - u, y - v) - radii[i]! - radii[j]!);
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
  const [least, most] = [(a: number, b: number) => Math.min(a, b), (a: number, b: number) => Math.max(a, b)];
  return {
    left: xs.reduce(least, Infinity),
    right: xs.reduce(most, -Infinity),
    bottom: ys.reduce(least, Infinity),
    top: ys.reduce(most, -Infinity),
  };
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

/**
 * How far each paper moved, against the width of the first map, after the second was moved, turned, mirrored and scaled onto it as well as can be
 * (Procrustes, by least squares).
 */
export function alignedShifts(first: Layout, second: Layout): number[] {
  const { left, right } = boxOf(first);
  const [a, b] = [centred(pointsOf(first)), centred(pointsOf(second))];
  const fits = [1, -1].map((mirror) => {
    let [along, across, squares] = [0, 0, 0];
    a.forEach(([x, y], i) => {
      const [u, v] = [b[i]![0], mirror * b[i]![1]];
      along += u * x + v * y;
      across += u * y - v * x;
      squares += u * u + v * v;
    });
    const [cos, sin] = [along / squares, across / squares];
    return a.map(([x, y], i) => {
      const [u, v] = [b[i]![0], mirror * b[i]![1]];
      return Math.hypot(cos * u - sin * v - x, sin * u + cos * v - y) / (right - left);
    });
  });
  const total = (shifts: number[]) => shifts.reduce((sum, shift) => sum + shift * shift, 0);
  return total(fits[0]!) <= total(fits[1]!) ? fits[0]! : fits[1]!;
}

function centred(points: readonly Point[]): Point[] {
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  return points.map(([u, v]) => [u - x, v - y] as const);
}
