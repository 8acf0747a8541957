import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newBitmap } from "../../src/lib/bitmap";
import { circleRow } from "../../src/lib/rasterCircle";
import { drawDisc, type RasterDisc } from "../../src/lib/rasterDisc";
import { areAlike, inkOf, pixel } from "../make/bitmap";

const BLUE: RasterDisc = {
  x: 20,
  y: 20,
  radius: 8,
  ringWidth: 0,
  fill: "#1020f0",
  ring: "#ffffff",
  opacity: 1,
};

function drawn(disc: Partial<RasterDisc>, width = 40, height = 40) {
  const bitmap = newBitmap(width, height);
  drawDisc(bitmap, { ...BLUE, ...disc });
  return bitmap;
}

const inside = fc.double({ min: 15, max: 25, noNaN: true });

describe("how much of a row a circle covers", () => {
  it("sums up to its area within 1 %, whatever its size and place", () => {
    fc.assert(
      fc.property(inside, inside, fc.double({ min: 0.001, max: 14, noNaN: true }), (x, y, radius) => {
        const row = new Float64Array(40);
        let area = 0;
        for (let k = 0; k < 40; k++) {
          circleRow(x, y, radius, k, 0, row);
          expect(row.every((share) => share >= 0 && share <= 1)).toBe(true);
          for (const share of row) area += share;
        }
        expect(Math.abs(area / (Math.PI * radius * radius) - 1)).toBeLessThan(0.01);
      }),
    );
  });

  it("is cut at the ends of the row, and is that of the whole there", () => {
    const [whole, part] = [new Float64Array(40), new Float64Array(10)];
    circleRow(20.3, 8.1, 7.7, 6, 0, whole);
    circleRow(20.3, 8.1, 7.7, 6, 18, part);
    for (const [k, share] of part.entries()) expect(share).toBeCloseTo(whole[18 + k]!, 12);
  });

  it("is nothing for a circle without radius, and beside it", () => {
    const row = new Float64Array(10).fill(7);
    circleRow(5, 5, 0, 5, 0, row);
    expect(row).toEqual(new Float64Array(10));
    circleRow(5, 5, 2, 8, 0, row);
    expect(row).toEqual(new Float64Array(10));
  });
});

describe("a disc", () => {
  it("has its very colour inside and leaves the rest as it was", () => {
    const bitmap = drawn({});
    expect(pixel(bitmap, 20, 20)).toEqual([0x10, 0x20, 0xf0, 255]);
    expect(pixel(bitmap, 20, 11)).toEqual([0, 0, 0, 0]);
    expect(pixel(bitmap, 29, 20)).toEqual([0, 0, 0, 0]);
  });

  it("without a ring has no colour but its own, down to the edge", () => {
    const bitmap = drawn({ x: 20.3, y: 19.8, fill: "#000000" });
    for (let y = 0; y < 40; y++) for (let x = 0; x < 40; x++) expect(pixel(bitmap, x, y)[0]).toBe(0);
  });

  it("is the same from all sides", () => {
    const { rgba } = drawn({});
    for (let y = 0; y < 40; y++)
      for (let x = 0; x < 20; x++)
        expect(Math.abs(rgba[4 * (40 * y + x) + 3]! - rgba[4 * (40 * y + 39 - x) + 3]!)).toBeLessThan(2);
  });

  it("has a ring outside its radius, and one opacity with it", () => {
    const bitmap = drawn({ ringWidth: 4, ring: "#c00000", opacity: 0.6 });
    expect(pixel(bitmap, 20, 20)).toEqual([0x10, 0x20, 0xf0, 153]);
    expect(pixel(bitmap, 20, 29)).toEqual([0xc0, 0, 0, 153]);
    // Where both meet in a pixel their colours mix and the ground stays hidden.
    const [red, , blue, opacity] = pixel(drawn({ ringWidth: 4, ring: "#c00000", x: 20.5 }), 28, 20);
    expect(opacity).toBe(255);
    expect(red).toBeGreaterThan(0x20);
    expect(blue).toBeGreaterThan(0x20);
  });

  it("covers what lies under it as far as it is opaque", () => {
    const bitmap = drawn({ fill: "#000000" });
    drawDisc(bitmap, { ...BLUE, fill: "#ffffff", opacity: 0.5 });
    const [red, green, blue, opacity] = pixel(bitmap, 20, 20);
    expect([red, green, blue].every((value) => value === 127 || value === 128)).toBe(true);
    expect(opacity).toBe(255);
  });

  it("is drawn where it meets the bitmap, and nowhere if it does not", () => {
    const bitmap = drawn({ x: 0, y: 0, radius: 4 }, 10, 10);
    expect(inkOf(bitmap) / (Math.PI * 4)).toBeCloseTo(1, 1);
    expect(pixel(bitmap, 9, 0)).toEqual([0, 0, 0, 0]);
    for (const far of [-50, 60])
      for (const place of [{ x: far }, { y: far }]) expect(inkOf(drawn(place, 10, 10))).toBe(0);
    expect(pixel(drawn({ radius: 1e6 }, 10, 10), 0, 9)).toEqual([0x10, 0x20, 0xf0, 255]);
  });

  it("is not drawn without a radius, without opacity, or where a number is none", () => {
    const odd = [NaN, Infinity, -Infinity];
    const discs: Partial<RasterDisc>[] = [
      { radius: 0 },
      { radius: -3 },
      { opacity: 0 },
      ...odd.flatMap((value) => [{ x: value }, { y: value }, { radius: value }, { opacity: value }]),
    ];
    for (const disc of discs) expect(drawn(disc).rgba.every((value) => value === 0)).toBe(true);
  });

  it("is the same each time, and never makes a pixel clearer", () => {
    const number = fc.double({ min: -60, max: 100, noNaN: true });
    const radius = fc.double({ min: 0, max: 40, noNaN: true });
    fc.assert(
      fc.property(
        number,
        number,
        radius,
        radius,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (...numbers) => {
          const [x, y, radius, ringWidth, opacity] = numbers;
          const disc = { ...BLUE, x, y, radius, ringWidth, opacity };
          const [one, other] = [drawn({}), drawn({})];
          const before = one.rgba.slice();
          drawDisc(one, disc);
          drawDisc(other, disc);
          expect(areAlike(one.rgba, other.rgba)).toBe(true);
          expect(before.every((value, k) => k % 4 !== 3 || one.rgba[k]! >= value)).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
  });
});
