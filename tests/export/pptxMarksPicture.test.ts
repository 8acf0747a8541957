import { describe, expect, it } from "vitest";
import { rasterise } from "../../src/cli/rasterise";
import { pptxExporter } from "../../src/export/pptx";
import { pngPixels } from "../../src/lib/pngPixels";
import type { ExportContext } from "../../src/model/plugins";
import { makeUpMap } from "../make/map";
import { contextOf } from "./make";
import { openPackage } from "./pptxReader";

const map = makeUpMap({ papers: 2000, topics: 12 });
const { rasterise: _none, ...surroundings } = contextOf(map);
const scene = surroundings.compose({});

async function written(context: Partial<ExportContext> = {}): Promise<Uint8Array> {
  return (await pptxExporter.write(scene, map, {}, { ...surroundings, ...context })) as Uint8Array;
}

describe("the picture of very many marks", () => {
  it("needs nothing that turns a picture into pixels, and is the same with it", async () => {
    const refused = async () => {
      throw new Error("not asked for");
    };
    expect(Buffer.compare(await written(), await written({ rasterise: refused }))).toBe(0);
  });

  it("has the lines that can be seen under all papers", async () => {
    const svg = new TextDecoder().decode(openPackage(await written()).bytes("ppt/media/image1.svg"));
    const seen = [...scene.spokes.opacities, ...scene.links.opacities].filter((opacity) => opacity >= 0.005);
    expect(svg.match(/<line/g)?.length).toBe(seen.length);
    expect(svg).not.toMatch(/opacity="0"/);
    expect(svg.lastIndexOf("<line")).toBeLessThan(svg.indexOf("<circle"));
  });

  it("is the same as SVG and as pixels, two of these for a px of the slide", async () => {
    const open = openPackage(await written());
    const ours = pngPixels(open.bytes("ppt/media/image1.png"));
    expect([ours.width, ours.height]).toEqual([2560, 1440]);
    const svg = new TextDecoder().decode(open.bytes("ppt/media/image1.svg"));
    const theirs = pngPixels(await rasterise(svg, ours.width, ours.height));
    expect(theirs.rgba.length).toBe(ours.rgba.length);
    for (const ground of [255, 0]) {
      let sum = 0;
      for (let k = 0; k < ours.rgba.length; k++) {
        if (k % 4 === 3) continue;
        sum += Math.abs(onto(ours.rgba, k, ground) - onto(theirs.rgba, k, ground));
      }
      expect(sum / (ours.width * ours.height * 3)).toBeLessThan(1);
    }
  });

  it("stops when the user cancels", async () => {
    const cancel = new DOMException("cancelled", "AbortError");
    let all = 0;
    await written({ step: async () => void all++ });
    let steps = 0;
    const step = async () => {
      if (++steps > 4) throw cancel;
    };
    expect(all).toBeGreaterThan(8);
    await expect(written({ step })).rejects.toBe(cancel);
    expect(steps).toBe(5);
  });
});

/** One channel of a pixel as it is seen on a grey ground. @param at its place */
function onto(rgba: Uint8Array, at: number, ground: number): number {
  const opacity = rgba[at | 3]! / 255;
  return rgba[at]! * opacity + ground * (1 - opacity);
}
