import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { circleRing, hatch, manyCorners } from "../../src/lib/hatch";

const square = (left: number, top: number, side: number) =>
  Float64Array.of(left, top, left + side, top, left + side, top + side, left, top + side);
const total = (stretches: ReturnType<typeof hatch>) =>
  stretches.reduce((sum, { from, to }) => sum + to - from, 0);

describe("hatching", () => {
  it("of a square is level lines a gap apart, from edge to edge", () => {
    const lines = hatch([square(10, 10, 40)], 0, 10);
    expect(lines.map(({ y1 }) => y1)).toEqual([15, 25, 35, 45]);
    for (const { x1, x2, y1, y2 } of lines) {
      expect([x1, x2]).toEqual([10, 50]);
      expect(y2).toBe(y1);
    }
  });

  it("turns anticlockwise: lines at 45 degrees rise to the right", () => {
    for (const { x1, y1, x2, y2 } of hatch([square(0, 0, 100)], 45, 7)) {
      expect((y1 - y2) / (x2 - x1)).toBeCloseTo(1, 9);
    }
  });

  it("leaves holes free", () => {
    const rings = [square(0, 0, 30), square(10, 10, 10)];
    const middle = hatch(rings, 0, 10).filter(({ y1 }) => y1 === 15);
    expect(middle.map(({ x1, x2 }) => [x1, x2])).toEqual([
      [0, 10],
      [20, 30],
    ]);
  });

  it("covers as much as the area says, at every angle, and stays inside", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 359 }),
        fc.double({ min: 20, max: 200, noNaN: true }),
        fc.double({ min: 2, max: 6, noNaN: true }),
        (angle, radius, gap) => {
          const lines = hatch([circleRing(300, 200, radius)], angle, gap);
          expect((total(lines) * gap) / (Math.PI * radius * radius)).toBeCloseTo(1, 0);
          for (const { x1, y1, x2, y2 } of lines)
            for (const [x, y] of [
              [x1, y1],
              [x2, y2],
            ] as const)
              expect(Math.hypot(x - 300, y - 200)).toBeLessThan(radius + 1e-6);
        },
      ),
    );
  });

  it("runs on from one ring into the next", () => {
    const [left, right] = [square(0, 0, 33), square(33, 0, 33)].map((ring) => hatch([ring], 0, 4));
    expect(left!.map(({ y1 }) => y1)).toEqual(right!.map(({ y1 }) => y1));
  });

  it("of what has no area is nothing", () => {
    expect(hatch([], 45, 5)).toEqual([]);
    expect(hatch([Float64Array.of(1, 1, 1, 1, 1, 1)], 45, 5)).toEqual([]);
  });
});

it("a smooth ring of many corners goes through the points that it was made of", () => {
  const ring = square(0, 0, 60);
  const corners = manyCorners(ring);
  expect(corners).toHaveLength(6 * ring.length);
  for (let k = 0; k < 4; k++)
    expect([corners[12 * k], corners[12 * k + 1]]).toEqual([ring[2 * k], ring[2 * k + 1]]);
});
