import { describe, expect, it } from "vitest";
import { webpExporter } from "../../src/export/webp";
import type { ExportContext } from "../../src/model/plugins";
import type { Settings } from "../../src/model/recipe";
import { makeUpMap } from "../make/map";
import { contextOf, sceneOf } from "./make";

const map = makeUpMap({ papers: 5 });

async function asked(settings: Settings): Promise<readonly unknown[]> {
  let size: readonly unknown[] = [];
  const rasterise: ExportContext["rasterise"] = async (_svg, ...rest) => {
    size = rest;
    return new Uint8Array([1]);
  };
  const bytes = await webpExporter.write(sceneOf(map), map, settings, { ...contextOf(map), rasterise });
  expect(bytes).toEqual(new Uint8Array([1]));
  return size;
}

describe("the WebP exporter", () => {
  it("asks for the size and the quality wanted, and adds nothing to what is drawn", async () => {
    expect(await asked({})).toEqual([1920, 1080, "webp", 85]);
    expect(await asked({ width: 640, quality: 50 })).toEqual([640, 360, "webp", 50]);
    expect(await asked({ preset: "square" })).toEqual([1080, 1080, "webp", 85]);
  });

  it("refuses what the format cannot hold, with a sentence", async () => {
    await expect(asked({ width: 16384 })).rejects.toThrow(/16383 px at most on a side, not 16384/);
    for (const quality of [0, 101, "fine", Number.NaN])
      await expect(asked({ quality })).rejects.toThrow(`not ${quality}`);
  });

  it("says so where nothing can draw", async () => {
    const { rasterise: _none, ...bare } = contextOf(map);
    await expect(webpExporter.write(sceneOf(map), map, {}, bare)).rejects.toThrow(/A WebP cannot be drawn/);
  });
});
