import { describe, expect, it } from "vitest";
import { pngExporter } from "../../src/export/png";
import { makeUpMap } from "../make/map";
import { contextOf, sceneOf } from "./make";

const map = makeUpMap({ papers: 5 });
const { rasterise: _none, ...surroundings } = contextOf(map);

describe("the PNG exporter", () => {
  it("asks for the frame's shape at the width wanted, and draws the SVG", async () => {
    const asked: [string, number, number][] = [];
    const rasterise = async (svg: string, width: number, height: number) => {
      asked.push([svg, width, height]);
      return new Uint8Array([1]);
    };
    const context = { ...surroundings, rasterise };
    await pngExporter.write(sceneOf(map), map, {}, context);
    await pngExporter.write(sceneOf(map), map, { width: 16384, transparent: true }, context);
    expect(asked.map(([, width, height]) => [width, height])).toEqual([
      [1920, 1080],
      [16384, 9216],
    ]);
    expect(asked[0]![0]).toContain('id="ground"');
    expect(asked[1]![0]).not.toContain('id="ground"');
  });

  it("has exactly the width and the height asked for, whatever the shape of the frame, and draws an SVG of that size", async () => {
    for (const [settings, width, height] of [
      [{ width: 3000, height: 400 }, 3000, 400],
      [{ width: 16384, height: 9000 }, 16384, 9000],
      [{ width: 320, height: 16384 }, 320, 16384],
      [{ height: 720 }, 1280, 720],
    ] as const) {
      const rasterise = async (svg: string, ...size: [number, number, unknown?]) => {
        expect(size.slice(0, 2)).toEqual([width, height]);
        expect(svg).toMatch(new RegExp(`^<svg [^>]* width="${width}" height="${height}"`));
        return new Uint8Array([1]);
      };
      expect(
        await pngExporter.write(sceneOf(map), map, settings, { ...surroundings, rasterise }),
      ).toHaveLength(1);
    }
  });

  it("says so where nothing can draw", async () => {
    await expect(pngExporter.write(sceneOf(map), map, {}, surroundings)).rejects.toThrow(/take SVG/);
  });

  it("refuses a width out of range, and quotes it", async () => {
    const context = { ...surroundings, rasterise: async () => new Uint8Array() };
    for (const width of [0, 319, 16385, Number.NaN, "wide"])
      await expect(pngExporter.write(sceneOf(map), map, { width }, context)).rejects.toThrow(String(width));
    await expect(pngExporter.write(sceneOf(map), map, { height: 16384 }, context)).rejects.toThrow(
      "29127 × 16384",
    );
  });
});
