/** Scene → PNG of any width: the SVG, drawn by whatever the surroundings bring (a canvas in the page, a library in the command). */
import type { Exporter } from "../model/plugins";
import { svgExporter, writeSvg } from "./svg";

const WIDTH = { min: 320, max: 16384, default: 1920 };

export const pngExporter: Exporter = {
  id: "png",
  label: "PNG picture",
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
  /** @throws Error if there is nothing to draw with, or the width is out of range. */
  async write(scene, map, settings, context) {
    const width = Number(settings.width ?? WIDTH.default);
    if (!(width >= WIDTH.min && width <= WIDTH.max))
      throw new Error(`A PNG can be ${WIDTH.min} to ${WIDTH.max} pixels wide, not ${settings.width}.`);
    if (!context.rasterise)
      throw new Error(
        "A PNG cannot be drawn here, for nothing that turns a picture into pixels is at hand; take SVG.",
      );
    const whole = Math.round(width);
    const height = Math.max(1, Math.round((whole * scene.frame.height) / scene.frame.width));
    return context.rasterise(writeSvg(scene, map, settings, context), whole, height);
  },
};
