import { describe, expect, it } from "vitest";
import { coresOf } from "../../src/scene/cores";
import { crowdOf } from "../../src/scene/crowd";
import { seenOf } from "../../src/scene/seen";
import { largeMap } from "./largeMap";

describe("the crowd in a rectangle", () => {
  const { layout } = largeMap(4000);
  const exact = (minX: number, minY: number, maxX: number, maxY: number) => {
    let sum = 0;
    layout.radii.forEach((radius, k) => {
      const [x = 0, y = 0] = layout.positions.subarray(2 * k);
      if (x >= minX && x <= maxX && y >= minY && y <= maxY) sum += radius * radius;
    });
    return sum;
  };

  it("is that of its discs, about, and all of it where the rectangle holds the map", () => {
    const crowd = crowdOf(layout);
    expect(crowd(-1e4, -1e4, 1e4, 1e4)).toBeCloseTo(exact(-1e4, -1e4, 1e4, 1e4), 6);
    for (let k = 0; k < 4000; k += 400) {
      const [x = 0, y = 0] = layout.positions.subarray(2 * k);
      const expected = exact(x - 6, y - 3, x + 6, y + 3);
      expect(Math.abs(crowd(x - 6, y - 3, x + 6, y + 3) - expected)).toBeLessThan(0.25 * expected + 0.2);
    }
  });

  it("is nothing beyond the map and on a map of no papers", () => {
    expect(crowdOf(layout)(5000, 5000, 5010, 5010)).toBeCloseTo(0, 9);
    const none = { ...layout, positions: new Float64Array(), radii: new Float64Array() };
    expect(crowdOf(none)(-1, -1, 1, 1)).toBe(0);
  });
});

describe("the core of a topic in two pieces", () => {
  it("lies in the larger piece, not between them", () => {
    const map = largeMap(400, 1);
    const positions = new Float64Array(800);
    for (let k = 0; k < 400; k++) {
      positions[2 * k] = (k % 20) * 0.2 + (k < 160 ? 100 : 0);
      positions[2 * k + 1] = Math.floor(k / 20) * 0.1;
    }
    const [{ core } = { core: null }] = coresOf({ ...map.layout, positions }, map.topics);
    expect(core!.x).toBeLessThan(5);
  });
});

describe("what is in sight of an island", () => {
  const square = Float64Array.of(-10, -10, 10, -10, 10, 10, -10, 10);
  const frame = { width: 200, height: 100 };
  const area = { left: 0, top: 0, ...frame };
  const placement = (x: number, y: number, scale: number) => ({ x, y, scale, shiftX: 0, shiftY: 0 });

  it("is its box where it is whole, the whole area where it fills that, nothing where it is elsewhere", () => {
    const { left, top, width, height } = seenOf([square], placement(0, 0, 2), frame, area)!;
    expect([left, top, width, height]).toEqual([80, 30, 40, 40]);
    expect(seenOf([square], placement(0, 0, 100), frame, area)).toEqual(area);
    expect(seenOf([square], placement(90, 0, 2), frame, area)).toBeNull();
    expect(seenOf([], placement(0, 0, 2), frame, area)).toBeNull();
  });

  it("is of several pieces that of which most is seen", () => {
    const small = Float64Array.of(-40, 0, -38, 0, -38, 2, -40, 2);
    const { width } = seenOf([small, square], placement(0, 0, 2), frame, area)!;
    expect(width).toBe(40);
  });
});
