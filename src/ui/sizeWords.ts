/** How large a picture will be, in words: its pixels, or its real size where it has none. */

import { type PixelSize, pixelSize } from "../export/size/pixelSize";
import { CSS_DPI, presetOf } from "../export/size/presets";
import { digits } from "../lib/digits";
import type { Exporter } from "../model/plugins";
import type { Settings } from "../model/recipe";
import type { Frame } from "../model/scene";

const MM_PER_PX = 25.4 / CSS_DPI;

/** @returns a sentence that says so where no such picture can be made. */
export function sizeWords({ id }: Pick<Exporter, "id">, settings: Settings, frame: Frame): string {
  if (id === "png" || id === "webp")
    return pixelWords(id === "webp" ? { ...settings, dpi: "auto" } : settings, frame);
  // A slide is as large as its frame, whatever the preset.
  const preset = id === "pptx" ? null : presetOf(settings);
  if (!preset && id !== "pptx" && settings.width !== undefined)
    return `${digits(Number(settings.width))} × ${digits(Number(settings.height))} px`;
  const { width, height } = preset ?? {
    width: frame.width * MM_PER_PX,
    height: frame.height * MM_PER_PX,
  };
  return `${Math.round(width)} × ${Math.round(height)} mm`;
}

function pixelWords(settings: Settings, frame: Frame): string {
  let size: PixelSize;
  try {
    size = pixelSize(settings, frame);
  } catch (error) {
    if (error instanceof Error) return error.message;
    throw error;
  }
  return `${digits(size.width)} × ${digits(size.height)} px, ${Math.round(size.dpi)} dots an inch`;
}
