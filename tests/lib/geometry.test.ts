/** The small geometry that the scene stands on: boxes, placement, points, distances, rings, colours. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contains, grown, meetsDisc, overlaps, union } from "../../src/lib/boxes";
import { mix } from "../../src/lib/colour";
import { distanceField } from "../../src/lib/distanceField";
import { toFrame, toMap } from "../../src/lib/placement";
import { smoothRing } from "../../src/lib/smoothRing";

const box = fc.record({
  left: fc.integer({ min: -50, max: 50 }),
  top: fc.integer({ min: -50, max: 50 }),
  width: fc.integer({ min: 1, max: 40 }),
  height: fc.integer({ min: 1, max: 40 }),
});

describe("boxes", () => {
  it("overlap each other both ways, and boxes that touch do not", () => {
    fc.assert(fc.property(box, box, (a, b) => overlaps(a, b) === overlaps(b, a)));
    const a = { left: 0, top: 0, width: 10, height: 10 };
    expect(overlaps(a, { ...a, left: 10 })).toBe(false);
    expect(overlaps(a, { ...a, left: 9.9 })).toBe(true);
  });

  it("lie in their union, and in themselves grown", () => {
    fc.assert(
      fc.property(box, box, (a, b) => {
        expect(contains(union(a, b), a) && contains(union(a, b), b)).toBe(true);
        expect(contains(grown(a, 3), a)).toBe(true);
      }),
    );
  });

  it("meet a disc that reaches over an edge, not one that stops before a corner", () => {
    const a = { left: 0, top: 0, width: 10, height: 10 };
    expect(meetsDisc(a, 12, 5, 3)).toBe(true);
    expect(meetsDisc(a, 12, 12, 2.8)).toBe(false);
    expect(meetsDisc(a, 5, 5, 1)).toBe(true);
  });
});

describe("the distance field", () => {
  it("is the distance to the nearest marked cell, as by looking at all", () => {
    const [width, height] = [13, 9];
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: width * height - 1 }), { minLength: 1, maxLength: 12 }),
        (cells) => {
          const marked = new Uint8Array(width * height);
          for (const cell of cells) marked[cell] = 1;
          const field = distanceField(marked, width, height);
          for (let k = 0; k < marked.length; k++) {
            const [x, y] = [k % width, Math.floor(k / width)];
            const nearest = Math.min(
              ...cells.map((cell) => Math.hypot((cell % width) - x, Math.floor(cell / width) - y)),
            );
            expect(field[k]).toBeCloseTo(nearest, 9);
          }
        },
      ),
      { seed: 1, numRuns: 40 },
    );
  });
});

describe("a smooth ring", () => {
  it("passes through its points and ends where it began", () => {
    const ring = Float64Array.of(0, 0, 4, 0, 4, 3, 0, 3);
    const curve = smoothRing(ring);
    expect(curve).toHaveLength(24);
    expect([curve[4], curve[5], curve[10], curve[11]]).toEqual([4, 0, 4, 3]);
    expect([...curve.slice(-2)]).toEqual([0, 0]);
  });

  it("has no corner: the tangents before and after a point are one", () => {
    const curve = smoothRing(Float64Array.of(0, 0, 5, 1, 4, 6, -1, 3));
    const [before, at, after] = [curve.slice(2, 4), curve.slice(4, 6), curve.slice(6, 8)];
    expect(at[0]! - before[0]!).toBeCloseTo(after[0]! - at[0]!, 9);
    expect(at[1]! - before[1]!).toBeCloseTo(after[1]! - at[1]!, 9);
  });
});

it("frame and map points turn into each other, y up in the map and down in the frame", () => {
  const frame = { width: 200, height: 100 };
  const mapping = { x: 2, y: 1, scale: 10, shiftX: 5, shiftY: -3 };
  expect(toFrame(mapping, frame, 2, 1)).toEqual({ x: 105, y: 47 });
  expect(toFrame(mapping, frame, 3, 2)).toEqual({ x: 115, y: 37 });
  expect(toMap(mapping, frame, 115, 37)).toEqual({ x: 3, y: 2 });
});

it("colours mix channel by channel", () => {
  expect(mix("#000000", "#ffffff", 0.5)).toBe("#808080");
  expect(mix("#102030", "#ffffff", 0)).toBe("#102030");
});
