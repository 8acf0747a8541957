import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stackHeights } from "../../src/lib/stackHeights";

describe("heights of stacks", () => {
  it("count the points before in the very same place", () => {
    expect([...stackHeights(Float64Array.of(1, 2, 3, 4, 1, 2, 2, 1, 1, 2, 3, 4))]).toEqual([
      0, 0, 1, 0, 2, 1,
    ]);
    expect([...stackHeights(Float64Array.of(0, -0, -0, 0))]).toEqual([0, 1]);
    expect(stackHeights(new Float64Array(0))).toHaveLength(0);
  });

  it("are those that looking at all points before gives", () => {
    const coordinate = fc.oneof(fc.constantFrom(0, -0, 1, 1.5, -1e300), fc.double({ noNaN: true }));
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { maxLength: 60 }), (places) => {
        const expected = places.map(
          ([x, y], i) => places.slice(0, i).filter(([u, v]) => u === x && v === y).length,
        );
        expect([...stackHeights(Float64Array.from(places.flat()))]).toEqual(expected);
      }),
    );
  });
});
