import { describe, expect, it } from "vitest";
import { fontFiles } from "../../src/cli/typeface";
import { pngExporter } from "../../src/export/png";
import { pngChunks } from "../../src/lib/png";
import type { ExportContext } from "../../src/model/plugins";
import type { Settings } from "../../src/model/recipe";
import { makeUpMap } from "../make/map";
import { contextOf, hostileMap, sceneOf, tinyPng } from "./make";

const map = makeUpMap({ papers: 5 });
const { rasterise: _none, ...surroundings } = contextOf(map);

/** What is asked of the surroundings, and the file. */
async function write(settings: Settings, more: Partial<ExportContext> = {}) {
  const asked: { svg: string; width: number; height: number; kind: string | undefined }[] = [];
  const rasterise: ExportContext["rasterise"] = async (svg, width, height, kind) => {
    asked.push({ svg, width, height, kind });
    return tinyPng;
  };
  const context = { ...surroundings, rasterise, ...more };
  const png = (await pngExporter.write(sceneOf(map), map, settings, context)) as Uint8Array;
  return { ...asked[0]!, chunks: new Map([...pngChunks(png)].map((chunk) => [chunk.type, chunk.bytes])) };
}

const dpiOf = (bytes: Uint8Array | undefined) =>
  Math.round(new DataView(bytes!.buffer, bytes!.byteOffset).getUint32(0) * 0.0254);

describe("the PNG exporter", () => {
  it("asks for the frame's shape at the width wanted, and draws the SVG", async () => {
    const plain = await write({});
    const large = await write({ width: 16384, transparent: true });
    expect([plain.width, plain.height, plain.kind]).toEqual([1920, 1080, "png"]);
    expect([large.width, large.height]).toEqual([16384, 9216]);
    expect(plain.svg).toContain('id="ground"');
    expect(large.svg).not.toContain('id="ground"');
  });

  it("has exactly the width and the height asked for, whatever the shape of the frame, and draws an SVG of that size", async () => {
    for (const [settings, width, height] of [
      [{ width: 3000, height: 400 }, 3000, 400],
      [{ width: 16384, height: 9000 }, 16384, 9000],
      [{ width: 320, height: 16384 }, 320, 16384],
      [{ width: 320 }, 320, 180],
      [{ height: 720 }, 1280, 720],
    ] as const) {
      const asked = await write(settings);
      expect([asked.width, asked.height]).toEqual([width, height]);
      expect(asked.svg).toMatch(new RegExp(`^<svg [^>]* width="${width}" height="${height}"`));
    }
  });

  it("has the pixels of its preset, at the dots an inch that it wants or that are asked for", async () => {
    for (const [settings, width, height, dpi] of [
      [{}, 1920, 1080, 144],
      [{ preset: "slide" }, 1920, 1080, 144],
      [{ preset: "slide", dpi: "300" }, 4000, 2250, 300],
      [{ dpi: "300" }, 4000, 2250, 300],
      [{ preset: "column-89mm" }, 1051, 945, 300],
      [{ preset: "column-89mm", dpi: "600" }, 2102, 1890, 600],
      [{ preset: "column-183mm", dpi: 1200 }, 8646, 5197, 1200],
      [{ preset: "poster-a0" }, 7022, 4967, 150],
      [{ preset: "poster-a0", dpi: "300" }, 14043, 9933, 300],
      [{ preset: "slide", width: 1280 }, 1280, 720, 96],
      [{ width: 1280 }, 1280, 720, 96],
      [{ width: 1280, dpi: "72" }, 1280, 720, 72],
    ] as const) {
      const asked = await write(settings);
      expect([asked.width, asked.height, dpiOf(asked.chunks.get("pHYs"))], JSON.stringify(settings)).toEqual([
        width,
        height,
        dpi,
      ]);
    }
  });

  it("is the same with its own defaults and with none", async () => {
    const defaults = Object.fromEntries(pngExporter.parameters.map((each) => [each.id, each.default]));
    expect(await write(defaults)).toEqual(await write({}));
  });

  it("says that it is sRGB, and carries title and map, or leaves the map out", async () => {
    expect([...(await write({})).chunks.keys()]).toEqual(["IHDR", "sRGB", "pHYs", "iTXt", "IDAT", "IEND"]);
    const text = new TextDecoder().decode((await write({ carryMap: false })).chunks.get("iTXt"));
    expect(text).toBe(`Title\0\0\0\0\0Papers citing ${map.bibliography.hub!.title}`);
    expect(new TextDecoder().decode((await write({})).chunks.get("iTXt"))).toMatch(/^orrery-map/);
  });

  it("awaits its surroundings between parts, and ends where they cancel", async () => {
    const shares: number[] = [];
    await write({}, { step: async (share) => void shares.push(share) });
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    const cancel = async () => {
      throw new DOMException("Cancelled.", "AbortError");
    };
    await expect(write({}, { step: cancel })).rejects.toMatchObject({ name: "AbortError" });
  });

  it("draws words with other than Latin letters from the outlines of the typeface, the others as text", async () => {
    const foreign = makeUpMap({
      papers: 12,
      topicLabel: (k) => ["Ελληνικά", "Tiếng Việt", "Latin", "宇宙"][k % 4]!,
    });
    const svgs: string[] = [];
    const rasterise = async (svg: string) => {
      svgs.push(svg);
      return tinyPng;
    };
    const context = { ...contextOf(foreign), rasterise, fonts: fontFiles };
    await pngExporter.write(sceneOf(foreign), foreign, {}, context);
    for (const name of ["Ελληνικά", "Tiếng Việt"]) {
      expect(svgs[0]).toContain(`aria-label="${name}"`);
      expect(svgs[0]).not.toContain(`>${name}</text>`);
    }
    for (const name of ["Latin", "宇宙"]) expect(svgs[0]).toContain(`>${name}</text>`);
  });

  it("tells of letters that the typeface lacks", async () => {
    const told: string[] = [];
    const hostile = hostileMap();
    const scene = contextOf(hostile).compose({ title: "宇宙の地図" });
    await pngExporter.write(scene, hostile, {}, { ...contextOf(hostile), tell: (note) => told.push(note) });
    expect(told.join("\n")).toContain("Chinese characters");
    expect(told.join("\n")).toContain("in a typeface of this machine");
  });

  it("says so where nothing can draw", async () => {
    await expect(pngExporter.write(sceneOf(map), map, {}, surroundings)).rejects.toThrow(/take SVG/);
  });

  it("refuses a size out of range, and quotes it", async () => {
    for (const width of [0, 319, 16385, Number.NaN, "wide"])
      await expect(write({ width })).rejects.toThrow(String(width));
    await expect(write({ height: 16384 })).rejects.toThrow("29127 × 16384");
    await expect(write({ preset: "poster-a0", dpi: "600" })).rejects.toThrow("28087 × 19866");
    for (const dpi of [0, -3, "many", 1e9]) await expect(write({ dpi })).rejects.toThrow(`not ${dpi}`);
  });
});
