import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../src/lib/random";
import { relaxDiscs, type SeparationRules, separateDiscs } from "../../src/lib/separate";

const RULES: SeparationRules = { gap: 0.1, hole: 0, sweeps: 300 };

/** Least space between two rims of which at least one may move. */
function leastGap(positions: Float64Array, radii: Float64Array, fixed?: Uint8Array): number {
  let least = Infinity;
  for (let i = 0; i < radii.length; i++)
    for (let j = 0; j < i; j++) {
      if (fixed?.[i] && fixed[j]) continue;
      const distance = Math.hypot(
        positions[2 * i]! - positions[2 * j]!,
        positions[2 * i + 1]! - positions[2 * j + 1]!,
      );
      least = Math.min(least, distance - radii[i]! - radii[j]!);
    }
  return least;
}

describe("separating discs", () => {
  it("pushes two discs apart by half of the overlap each", () => {
    const [x0, y0, x1, y1] = separateDiscs(Float64Array.of(0, 0, 1, 0), Float64Array.of(1, 1), {
      ...RULES,
      gap: 0,
    });
    expect(x1! - x0!).toBeCloseTo(2, 1);
    expect(x0! + x1!).toBeCloseTo(1, 10);
    expect([y0, y1]).toEqual([0, 0]);
  });

  it("leaves discs alone that do not overlap, and its input always", () => {
    const positions = Float64Array.of(0, 0, 3, 0, 0, 3);
    expect(separateDiscs(positions, Float64Array.of(1, 1, 1), RULES)).toEqual(positions);
    const close = Float64Array.of(0, 0, 0.5, 0);
    separateDiscs(close, Float64Array.of(1, 1), RULES);
    expect([...close]).toEqual([0, 0, 0.5, 0]);
  });

  it("moves only the other one where one of a pair is fixed, and neither where both are", () => {
    const radii = Float64Array.of(1, 1);
    const one = separateDiscs(Float64Array.of(0, 0, 1, 0), radii, { ...RULES, fixed: Uint8Array.of(1, 0) });
    expect([one[0], one[1]]).toEqual([0, 0]);
    expect(one[2]).toBeGreaterThan(2.1);
    const both = separateDiscs(Float64Array.of(0, 0, 1, 0), radii, { ...RULES, fixed: Uint8Array.of(1, 1) });
    expect([...both]).toEqual([0, 0, 1, 0]);
  });

  it("keeps the hole free, also for a disc in its very middle", () => {
    const moved = separateDiscs(Float64Array.of(0, 0, 0.5, 0.5), Float64Array.of(1, 2), {
      ...RULES,
      hole: 3,
    });
    expect(Math.hypot(moved[0]!, moved[1]!)).toBeGreaterThan(4);
    expect(Math.hypot(moved[2]!, moved[3]!)).toBeGreaterThan(5);
  });

  it("spreads two thousand discs from one point into a round without overlap", () => {
    const radii = Float64Array.from({ length: 2000 }, (_, i) => 0.5 + 0.1 * (i % 5));
    const moved = separateDiscs(new Float64Array(4000), radii, RULES);
    expect(leastGap(moved, radii)).toBeGreaterThan(0.099);
    const farthest = Math.max(...Array.from(radii, (_, i) => Math.hypot(moved[2 * i]!, moved[2 * i + 1]!)));
    expect(farthest).toBeLessThan(80);
  });

  it("separates ten thousand crowded discs", () => {
    const random = seededRandom(7);
    const positions = Float64Array.from({ length: 20_000 }, () => 100 * random());
    const radii = Float64Array.from({ length: 10_000 }, () => 0.3 + 0.2 * random());
    const moved = separateDiscs(positions, radii, { ...RULES, gap: 0 });
    expect(relaxDiscs(moved, radii, { ...RULES, gap: 0, sweeps: 1 })).toBe(true);
  });

  it("holds discs in their region as long as they fit", () => {
    const random = seededRandom(3);
    const confine = (p: Float64Array, i: number) => {
      p[2 * i] = Math.min(5, Math.max(-5, p[2 * i]!));
      p[2 * i + 1] = Math.min(5, Math.max(-5, p[2 * i + 1]!));
    };
    const radii = new Float64Array(40).fill(0.5);
    const positions = Float64Array.from({ length: 80 }, () => random());
    const moved = separateDiscs(positions, radii, { ...RULES, confine });
    expect(leastGap(moved, radii)).toBeGreaterThan(0.099);
    expect(moved.every((value) => Math.abs(value) <= 5)).toBe(true);
  });

  it("ends with finite places where the region is too small", () => {
    const confine = (p: Float64Array, i: number) => {
      p[2 * i] = Math.min(1, Math.max(-1, p[2 * i]!));
      p[2 * i + 1] = 0;
    };
    const moved = separateDiscs(new Float64Array(20), new Float64Array(10).fill(1), {
      ...RULES,
      sweeps: 20,
      confine,
    });
    expect(moved.every((value) => Math.abs(value) <= 1)).toBe(true);
  });

  it("of any discs, some fixed, leaves no overlap that could be solved, and repeats", () => {
    const disc = fc.record({
      x: fc.double({ min: -5, max: 5, noNaN: true }),
      y: fc.double({ min: -5, max: 5, noNaN: true }),
      radius: fc.double({ min: 0.1, max: 1.5, noNaN: true }),
      fixed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(disc, { maxLength: 30 }), fc.boolean(), (discs, hole) => {
        const positions = Float64Array.from(discs.flatMap(({ x, y }) => [x, y]));
        const radii = Float64Array.from(discs, ({ radius }) => radius);
        const fixed = Uint8Array.from(discs, (d) => (d.fixed ? 1 : 0));
        const rules = { gap: 0.1, hole: hole ? 2 : 0, sweeps: 100, fixed };
        const moved = separateDiscs(positions, radii, rules);
        expect(leastGap(moved, radii, fixed)).toBeGreaterThan(0.0999);
        expect(separateDiscs(positions, radii, rules)).toEqual(moved);
        discs.forEach((d, i) => {
          if (d.fixed) expect(moved[2 * i] === d.x && moved[2 * i + 1] === d.y).toBe(true);
          else if (hole)
            expect(Math.hypot(moved[2 * i]!, moved[2 * i + 1]!)).toBeGreaterThan(2.0999 + d.radius);
        });
      }),
      { numRuns: 150 },
    );
  });
});
