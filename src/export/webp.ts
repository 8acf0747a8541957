/** Scene → WebP, for pages on the web: the SVG drawn to pixels, packed with some loss. It carries no map, for it is to be small. */
import type { Exporter } from "../model/plugins";
import { pixelSize, widthParameter } from "./size/pixelSize";
import { presetParameter } from "./size/presets";
import { transparentParameter } from "./svg";
import { drawPixels } from "./svg/raster";

/** The format's own limit for a side, px. */
const LONGEST_SIDE = 16383;
const QUALITY = { min: 1, max: 100, default: 85 };

export const webpExporter: Exporter = {
  id: "webp",
  label: "WebP picture",
  help: "for the web: small, without the map inside",
  group: "picture",
  extension: "webp",
  mime: "image/webp",
  parameters: [
    presetParameter,
    widthParameter,
    {
      id: "quality",
      label: "Quality",
      help: "Of a WebP: 100 is the finest and largest; below 60 thin lines and small letters suffer.",
      type: "number",
      ...QUALITY,
      step: 1,
    },
    transparentParameter,
  ],
  /**
   * @param settings beside the parameters `height` in px, as for PNG.
   * @throws Error if there is nothing to draw with, or size or quality are out of range.
   */
  async write(scene, map, settings, context) {
    const { width, height } = pixelSize({ ...settings, dpi: "auto" }, scene.frame);
    if (Math.max(width, height) > LONGEST_SIDE)
      throw new Error(
        `A WebP picture can have ${LONGEST_SIDE} px at most on a side, not ${Math.max(width, height)}; PNG can have one more.`,
      );
    const quality = Number(settings.quality ?? QUALITY.default);
    if (!(quality >= QUALITY.min && quality <= QUALITY.max))
      throw new Error(
        `The quality of a WebP is a number from ${QUALITY.min} to ${QUALITY.max}, not ${settings.quality}.`,
      );
    return drawPixels(scene, map, settings, context, { width, height, kind: "webp", quality });
  },
};
