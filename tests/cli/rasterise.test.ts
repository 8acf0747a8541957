import { describe, expect, it } from "vitest";
import { rasterise } from "../../src/cli/rasterise";
import { embeddedTypeface, fontFiles } from "../../src/cli/typeface";
import { isPng, pngChunks } from "../../src/lib/png";
import { readAdvances } from "../../src/lib/woff";

const svg = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 45" width="80" height="45" font-family="Inter"><rect width="40" height="45" fill="#204060" fill-opacity="0.5"/><text x="4" y="20" font-size="12">${text}</text></svg>`;

const sizeOf = (png: Uint8Array) => {
  const { bytes } = [...pngChunks(png)][0]!;
  const data = new DataView(bytes.buffer, bytes.byteOffset);
  return [data.getUint32(0), data.getUint32(4)];
};

describe("pictures drawn by the command", () => {
  it("have the width asked for, and the shape of the SVG", async () => {
    expect(sizeOf(await rasterise(svg("Ink"), 80, 45))).toEqual([80, 45]);
    expect(sizeOf(await rasterise(svg("Ink"), 640, 360))).toEqual([640, 360]);
  });

  it("are the same bytes twice, in both kinds", async () => {
    for (const kind of ["png", "webp"] as const)
      expect(await rasterise(svg("Ink"), 160, 90, kind)).toEqual(await rasterise(svg("Ink"), 160, 90, kind));
  });

  it("are WebP where that is asked for, smaller at a lower quality", async () => {
    const fine = await rasterise(svg("Ink"), 640, 360, "webp", 95);
    const coarse = await rasterise(svg("Ink"), 640, 360, "webp", 10);
    const letters = String.fromCharCode(...fine.subarray(0, 16));
    expect(letters).toMatch(/^RIFF[\s\S]{4}WEBPVP8X/); // the last letter: with opacity
    expect(coarse.length).toBeLessThan(fine.length);
    expect(isPng(await rasterise(svg("Ink"), 640, 360, "png", 10))).toBe(true);
  });

  it("have Vietnamese, Greek and Cyrillic letters from the bundled typeface", async () => {
    const empty = await rasterise(svg(""), 320, 180);
    for (const text of ["Ế", "Ω", "Ж"]) expect(await rasterise(svg(text), 320, 180)).not.toEqual(empty);
  });
});

it("the fonts of the command are Latin first, each part in both weights", async () => {
  const fonts = await fontFiles();
  expect(fonts.map(({ weight }) => weight)).toEqual([400, 600, 400, 600, 400, 600, 400, 600, 400, 600]);
  const has = (place: number, letter: string) =>
    readAdvances(fonts[place]!.bytes).has(letter.codePointAt(0)!);
  expect([has(0, "A"), has(2, "ł"), has(4, "ế"), has(6, "Ω"), has(8, "Ж")]).toEqual(Array(5).fill(true));
  const { regular, semibold } = await embeddedTypeface();
  // The signature of WOFF 2.
  expect([regular, semibold].map((font) => atob(font.slice(0, 8)).slice(0, 4))).toEqual(["wOF2", "wOF2"]);
});
