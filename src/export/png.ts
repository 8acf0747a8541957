/** Scene → PNG of any size: the SVG, drawn by whatever the surroundings bring (a canvas in the page, a library in the command). */
import type { Exporter } from "../model/plugins";
import { PICTURE_SIDE, pictureSize } from "./pictureSize";
import { svgExporter, writeSvg } from "./svg";

const WIDTH = { ...PICTURE_SIDE, default: 1920 };

export const pngExporter: Exporter = {
  id: "png",
  label: "PNG picture",
  help: "for any program",
  group: "picture",
  extension: "png",
  mime: "image/png",
  parameters: [
    {
      id: "width",
      label: "Width",
      help: "In pixels; the height follows from the shape of the frame.",
      type: "number",
      min: WIDTH.min,
      max: WIDTH.max,
      step: 1,
      default: WIDTH.default,
    },
    ...svgExporter.parameters.filter(({ id }) => id === "transparent"),
  ],
  /**
   * @param settings beside the parameters `height` in px: with `width` the picture has exactly this size, alone the shape of the frame.
   * @throws Error if there is nothing to draw with, or a side is out of range.
   */
  async write(scene, map, settings, context) {
    const asked = settings.height === undefined ? { width: WIDTH.default, ...settings } : settings;
    const { width, height } = pictureSize(asked, scene.frame);
    if (!context.rasterise)
      throw new Error(
        "A PNG cannot be drawn here, for nothing that turns a picture into pixels is at hand; take SVG.",
      );
    return context.rasterise(writeSvg(scene, map, asked, context), width, height);
  },
};
