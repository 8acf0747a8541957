/** What was asked of a picture of pixels, and its frame → its sides in px, and its dots an inch. */
import type { Parameter } from "../../model/plugins";
import type { Settings } from "../../model/recipe";
import type { Frame } from "../../model/scene";
import { inRange, PICTURE_SIDE, type PictureSize, pictureSize } from "./pictureSize";
import { CSS_DPI, presetOf, sizeOf } from "./presets";

export interface PixelSize extends PictureSize {
  /** Dots an inch: at so many the picture has the size of the preset, or text the size that it has on a slide. */
  readonly dpi: number;
}

const DEFAULT_WIDTH = 1920;
const DPI = { min: 10, max: 2400 };

/**
 * Width and height win over the preset, which then says only how large the picture is to be printed.
 * @param settings `preset`, `dpi`, `width`, `height`: each optional.
 * @throws Error with a sentence for the reader, if a side or the dots an inch are out of range.
 */
export function pixelSize(settings: Settings, frame: Frame): PixelSize {
  const preset = presetOf(settings);
  const dpi = dpiOf(settings);
  const inches = preset ? sizeOf(preset, CSS_DPI).width / CSS_DPI : frame.width / CSS_DPI;
  if (settings.width === undefined && settings.height === undefined) {
    if (preset) {
      const dots = dpi ?? preset.dpi;
      return { ...inRange(sizeOf(preset, dots), dots), dpi: dots };
    }
    const width = dpi === null ? DEFAULT_WIDTH : Math.round(inches * dpi);
    return { ...scaled(frame, width), dpi: dpi ?? width / inches };
  }
  const size = pictureSize(settings, frame);
  return { ...size, dpi: dpi ?? size.width / inches };
}

function scaled(frame: Frame, width: number): PictureSize {
  return inRange({ width, height: Math.max(1, Math.round((width * frame.height) / frame.width)) });
}

/** Null: as the size wants. */
function dpiOf({ dpi }: Settings): number | null {
  if (dpi === undefined || dpi === "auto") return null;
  const asked = Number(dpi);
  if (asked >= DPI.min && asked <= DPI.max) return asked;
  throw new Error(`A picture can have ${DPI.min} to ${DPI.max} dots an inch, not ${dpi}.`);
}

export const widthParameter: Parameter = {
  id: "width",
  label: "Width",
  help: "In pixels, instead of what the size wants; the height follows from the shape of the picture.",
  type: "number",
  ...PICTURE_SIDE,
  step: 1,
  default: DEFAULT_WIDTH,
};

export const dpiParameter: Parameter = {
  id: "dpi",
  label: "Dots an inch",
  help: "Written into the file, and what its pixels follow from. As the size wants: 144 on slides, 300 in journals, 150 on posters.",
  type: "choice",
  choices: [
    { id: "auto", label: "As the size wants" },
    ...["72", "96", "144", "150", "300", "600", "1200"].map((id) => ({ id, label: id })),
  ],
  default: "auto",
};
