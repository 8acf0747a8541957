/**
 * Scene → PNG of any size: the SVG, drawn by whatever the surroundings bring (a canvas in the page, a library in the command); then
 * the dots an inch, the colour space, the title and, on request, the map itself are written into the file.
 */
import { dpiChunk, packedTextChunk, srgbChunk, textChunk, withChunks } from "../lib/png";
import type { Exporter } from "../model/plugins";
import { CARRIED, carryMapParameter, isCarried } from "./picture/carryMap";
import { dpiParameter, pixelSize, widthParameter } from "./size/pixelSize";
import { presetParameter } from "./size/presets";
import { transparentParameter } from "./svg";
import { drawPixels } from "./svg/raster";

export const pngExporter: Exporter = {
  id: "png",
  label: "PNG picture",
  help: "for any program",
  group: "picture",
  extension: "png",
  mime: "image/png",
  parameters: [presetParameter, widthParameter, dpiParameter, transparentParameter, carryMapParameter],
  /**
   * @param settings beside the parameters `height` in px: with `width` the picture has exactly this size, alone the shape of the frame.
   * @throws Error if there is nothing to draw with, or a size is out of range.
   */
  async write(scene, map, settings, context) {
    const { dpi, ...size } = pixelSize(settings, scene.frame);
    const png = await drawPixels(scene, map, settings, context, { ...size, kind: "png" });
    await context.step?.(0.8);
    const chunks = [srgbChunk(), dpiChunk(dpi), textChunk("Title", scene.title)];
    if (isCarried(settings)) {
      const { mapForPng } = await import("./picture/mapInPicture");
      chunks.push(packedTextChunk(CARRIED, await mapForPng(scene, map, context)));
    }
    return withChunks(png, chunks);
  },
};
