import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newBitmap } from "../../src/lib/bitmap";
import { sinCos } from "../../src/lib/portableMath";
import { drawLine, type RasterLine } from "../../src/lib/rasterLine";
import { areAlike, inkOf, pixel } from "../make/bitmap";

const LINE: RasterLine = { x1: 10, y1: 20, x2: 90, y2: 20, width: 2, color: "#a01020", opacity: 1 };

function drawn(line: Partial<RasterLine>, width = 100, height = 100) {
  const bitmap = newBitmap(width, height);
  drawLine(bitmap, { ...LINE, ...line });
  return bitmap;
}

describe("a line", () => {
  it("along the pixels covers just these, in its very colour, and ends bluntly", () => {
    for (const bitmap of [drawn({}), drawn({ x1: 90, x2: 10 })]) {
      expect(inkOf(bitmap)).toBeCloseTo(160, 6);
      for (const [x, y] of [
        [10, 19],
        [89, 20],
        [50, 19],
      ] as const)
        expect(pixel(bitmap, x, y)).toEqual([0xa0, 0x10, 0x20, 255]);
      for (const [x, y] of [
        [9, 19],
        [90, 20],
        [50, 18],
        [50, 21],
      ] as const)
        expect(pixel(bitmap, x, y)).toEqual([0, 0, 0, 0]);
    }
  });

  it("between the pixels covers each by its share", () => {
    const bitmap = drawn({ x1: 10.25, y1: 20.5, y2: 20.5, width: 1.5 });
    expect([19, 20, 21].map((y) => pixel(bitmap, 50, y)[3])).toEqual([64, 255, 64]);
    expect(pixel(bitmap, 10, 20)[3]).toBe(191);
  });

  it("has the area of its length and width within 1 %, whatever its slope", () => {
    const turn = fc.double({ min: 0, max: 6.283, noNaN: true });
    const width = fc.double({ min: 0.4, max: 12, noNaN: true });
    const offset = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(turn, width, offset, offset, (angle, width, x, y) => {
        const { sin, cos } = sinCos(angle);
        const [x1, y1] = [50 + x, 50 + y];
        const bitmap = drawn({ x1, y1, x2: x1 + 40 * cos, y2: y1 + 40 * sin, width });
        // Opacities are whole 255ths: at most half of one is lost or won in a pixel, on both sides of the line.
        expect(Math.abs(inkOf(bitmap) - 40 * width)).toBeLessThan(0.01 * 40 * width + (40 * 4 * 0.25) / 255);
      }),
    );
  });

  it("is of even darkness along its way, at any slope", () => {
    for (const angle of [0.05, 0.3, 0.7853981633974483, 0.9, 1.5]) {
      const { sin, cos } = sinCos(angle);
      const isFlat = cos > sin;
      const bitmap = drawn({ x1: 5, y1: 5, x2: 5 + 85 * cos, y2: 5 + 85 * sin, width: 0.8 });
      const length = Math.floor(85 * Math.max(sin, cos)) - 4;
      const across = Array.from({ length }, (_, k) => {
        let sum = 0;
        for (let j = 0; j < 100; j++) sum += pixel(bitmap, isFlat ? 7 + k : j, isFlat ? j : 7 + k)[3]!;
        return sum / 255;
      });
      for (const ink of across) expect(Math.abs(ink - 0.8 / Math.max(sin, cos))).toBeLessThan(0.012);
    }
  });

  it("lets the ground show by its opacity", () => {
    expect(pixel(drawn({ opacity: 0.2 }), 50, 20)).toEqual([0xa0, 0x10, 0x20, 51]);
    const bitmap = drawn({ color: "#ffffff" });
    drawLine(bitmap, { ...LINE, color: "#000000", opacity: 0.2 });
    expect(pixel(bitmap, 50, 20)).toEqual([204, 204, 204, 255]);
  });

  it("is drawn where it meets the bitmap, as if there were more of that", () => {
    const line = { x1: -30, y1: -10, x2: 60, y2: 55, width: 3 };
    const small = drawn(line, 20, 15);
    const large = drawn({ ...line, x1: 20, y1: 40, x2: 110, y2: 105 }, 120, 120);
    for (let y = 0; y < 15; y++)
      for (let x = 0; x < 20; x++) expect(pixel(small, x, y)).toEqual(pixel(large, x + 50, y + 50));
    expect(inkOf(drawn({ y1: -9, y2: -2 }))).toBe(0);
    expect(inkOf(drawn({ x1: 200, x2: 300 }))).toBe(0);
    expect(inkOf(drawn({ x1: -1e9, x2: 1e9 }))).toBeCloseTo(200, 6);
  });

  it("is not drawn without length, width or opacity, or where a number is none", () => {
    const lines: Partial<RasterLine>[] = [
      { x2: 10 },
      { width: 0 },
      { width: -1 },
      { opacity: 0 },
      { x1: 1e300 },
      ...[NaN, Infinity, -Infinity].flatMap((value) => [
        { x1: value },
        { y2: value },
        { width: value },
        { opacity: value },
      ]),
    ];
    for (const line of lines) expect(drawn(line).rgba.every((value) => value === 0)).toBe(true);
  });

  it("is the same each time, and nearly so from its other end", () => {
    const number = fc.double({ min: -100, max: 200, noNaN: true });
    const width = fc.double({ min: 0, max: 30, noNaN: true });
    fc.assert(
      fc.property(number, number, number, number, width, (x1, y1, x2, y2, width) => {
        const line = { x1, y1, x2, y2, width };
        const { rgba } = drawn(line);
        expect(areAlike(drawn(line).rgba, rgba)).toBe(true);
        const turned = drawn({ x1: x2, y1: y2, x2: x1, y2: y1, width }).rgba;
        const isClose = (value: number, k: number) => k % 4 !== 3 || Math.abs(value - turned[k]!) <= 1;
        expect(rgba.every(isClose)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
