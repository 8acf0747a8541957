import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exp, ln, sinCos } from "../../src/lib/portableMath";

/** Relative to the true value, absolute where that is below 1. */
function error(value: number, truth: number): number {
  return Math.abs(value - truth) / Math.max(1, Math.abs(truth));
}

describe("ln", () => {
  it("agrees with Math.log to 1e-14", () => {
    const positive = fc.double({ min: 1e-300, max: 1e300, noNaN: true });
    fc.assert(fc.property(positive, (x) => error(ln(x), Math.log(x)) < 1e-14));
  });

  it("is exact at 1 and follows the limits", () => {
    expect(ln(1)).toBe(0);
    expect(ln(0)).toBe(-Infinity);
    expect(ln(Infinity)).toBe(Infinity);
    expect(ln(-1)).toBeNaN();
    expect(ln(Number.NaN)).toBeNaN();
  });
});

describe("exp", () => {
  it("agrees with Math.exp to 1e-14 of its value", () => {
    const argument = fc.double({ min: -700, max: 700, noNaN: true });
    fc.assert(fc.property(argument, (x) => Math.abs(exp(x) / Math.exp(x) - 1) < 1e-14));
  });

  it("is exact at 0 and follows the limits", () => {
    expect(exp(0)).toBe(1);
    expect(exp(1000)).toBe(Infinity);
    expect(exp(-1000)).toBe(0);
    expect(exp(Number.NaN)).toBeNaN();
  });

  it("undoes ln", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        (x) => Math.abs(exp(ln(x)) / x - 1) < 1e-13,
      ),
    );
  });
});

describe("sinCos", () => {
  it("agrees with Math.sin and Math.cos to 1e-14 within ten turns", () => {
    fc.assert(
      fc.property(fc.double({ min: -63, max: 63, noNaN: true }), (angle) => {
        const { sin, cos } = sinCos(angle);
        expect(error(sin, Math.sin(angle))).toBeLessThan(1e-14);
        expect(error(cos, Math.cos(angle))).toBeLessThan(1e-14);
      }),
    );
  });

  it("stays on the unit circle for large angles", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (angle) => {
        const { sin, cos } = sinCos(angle);
        expect(Math.abs(sin * sin + cos * cos - 1)).toBeLessThan(1e-14);
        // Reducing the angle with a rounded π loses digits as it grows.
        expect(Math.abs(sin - Math.sin(angle))).toBeLessThan(1e-9);
      }),
    );
  });
});
