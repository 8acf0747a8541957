import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blend, newBitmap } from "../../src/lib/bitmap";
import { bitmapPng } from "../../src/lib/bitmapPng";
import { pngChunks } from "../../src/lib/png";
import { pngPixels } from "../../src/lib/pngPixels";
import { drawDisc } from "../../src/lib/rasterDisc";
import { areAlike } from "../make/bitmap";

describe("a bitmap", () => {
  it("is transparent at first", () => {
    const { width, height, rgba } = newBitmap(7, 3);
    expect([width, height]).toEqual([7, 3]);
    expect(rgba).toEqual(new Uint8ClampedArray(84));
  });

  it.each([0, -1, 1.5, NaN])("is not made with a side of %s pixels", (side) => {
    expect(() => newBitmap(side, 10)).toThrow(RangeError);
    expect(() => newBitmap(10, side)).toThrow(RangeError);
  });

  it("takes ink in full, by its share, and not at all where that is too little to be stored", () => {
    const { rgba } = newBitmap(2, 1);
    blend(rgba, 0, 200, 100, 50, 1);
    expect([...rgba.subarray(0, 4)]).toEqual([200, 100, 50, 255]);
    blend(rgba, 0, 0, 0, 250, 0.25);
    expect([...rgba.subarray(0, 4)]).toEqual([150, 75, 100, 255]);
    blend(rgba, 4, 200, 100, 50, 0.001);
    expect([...rgba.subarray(4)]).toEqual([0, 0, 0, 0]);
    blend(rgba, 4, 200, 100, 50, 0.2);
    blend(rgba, 4, 200, 100, 50, 0.5);
    expect([...rgba.subarray(4)]).toEqual([200, 100, 50, 153]);
  });
});

describe("a bitmap as PNG", () => {
  it("is read back pixel by pixel", async () => {
    const side = fc.integer({ min: 1, max: 12 });
    await fc.assert(
      fc.asyncProperty(side, side, fc.infiniteStream(fc.nat(255)), async (width, height, bytes) => {
        const bitmap = newBitmap(width, height);
        for (let k = 0; k < bitmap.rgba.length; k++) bitmap.rgba[k] = bytes.next().value ?? 0;
        const png = await bitmapPng(bitmap);
        expect([...pngChunks(png)].map(({ type }) => type)).toEqual(["IHDR", "IDAT", "IEND"]);
        expect([...pngChunks(png)].every((chunk) => chunk.isWhole())).toBe(true);
        expect(pngPixels(png)).toEqual({ width, height, rgba: new Uint8Array(bitmap.rgba) });
      }),
    );
  });

  it("is read back from several bands of rows, and is much smaller than its pixels", async () => {
    const bitmap = newBitmap(300, 700);
    for (let k = 0; k < 60; k++)
      drawDisc(bitmap, {
        x: (k * 97) % 300,
        y: (k * 61) % 700,
        radius: 3 + (k % 20),
        ringWidth: 2,
        fill: k % 2 ? "#c65b8a" : "#386cb3",
        ring: "#ffffff",
        opacity: 0.3 + (k % 5) / 8,
      });
    for (let y = 640; y < 650; y++)
      for (let x = 0; x < 300; x++) blend(bitmap.rgba, 4 * (300 * y + x), x % 256, 3 * y, (x * y) % 256, 1);
    const png = await bitmapPng(bitmap);
    expect(areAlike(pngPixels(png).rgba, bitmap.rgba)).toBe(true);
    expect(png.length).toBeLessThan(bitmap.rgba.length / 10);
    expect(await bitmapPng(bitmap)).toEqual(png);
  });

  it("stops between bands of rows when the user cancels", async () => {
    const cancel = new DOMException("cancelled", "AbortError");
    let steps = 0;
    const step = async () => {
      if (++steps === 2) throw cancel;
    };
    await expect(bitmapPng(newBitmap(4, 2000), step)).rejects.toBe(cancel);
    expect(steps).toBe(2);
  });
});
