import { describe, expect, it } from "vitest";
import { isInRings } from "../../src/lib/evenOdd";

const square = (half: number) => Float64Array.of(-half, -half, half, -half, half, half, -half, half);

describe("a point in rings", () => {
  it("is inside within a ring, outside beyond it and in a hole", () => {
    const rings = [square(10), square(4)];
    expect(isInRings(rings, 7, 0)).toBe(true);
    expect(isInRings(rings, 0, 0)).toBe(false);
    expect(isInRings(rings, 12, 0)).toBe(false);
    expect(isInRings([], 0, 0)).toBe(false);
  });
});
