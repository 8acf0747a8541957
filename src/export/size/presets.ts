/** Sizes that slides, journals and posters want, each with the frame in which its text can be read at the real size. */
import type { Parameter } from "../../model/plugins";
import type { Settings } from "../../model/recipe";
import type { Frame } from "../../model/scene";

export interface Preset {
  readonly id: string;
  readonly label: string;
  /** The real size in mm; a slide is 13⅓ × 7½ inches. */
  readonly width: number;
  readonly height: number;
  /** Of a PNG, where nothing else is asked. */
  readonly dpi: number;
  /** The smallest text is 12 px of it. */
  readonly frame: Frame;
}

/** mm */
const INCH = 25.4;

/** Px of a slide's frame an inch: that of CSS and SVG. */
export const CSS_DPI = 96;

export const presets: readonly Preset[] = [
  {
    id: "slide",
    label: "Slide 16:9",
    width: (40 / 3) * INCH,
    height: 7.5 * INCH,
    dpi: 144,
    frame: { width: 1280, height: 720 },
  },
  {
    id: "slide-4x3",
    label: "Slide 4:3",
    width: 10 * INCH,
    height: 7.5 * INCH,
    dpi: 144,
    frame: { width: 960, height: 720 },
  },
  {
    id: "square",
    label: "Square",
    width: 7.5 * INCH,
    height: 7.5 * INCH,
    dpi: 144,
    frame: { width: 720, height: 720 },
  },
  // A journal's column: 12 px are 6.3 pt, within the 5 to 7 pt that journals ask for.
  {
    id: "column-89mm",
    label: "Journal column, 89 mm",
    width: 89,
    height: 80,
    dpi: 300,
    frame: { width: 480, height: 431 },
  },
  {
    id: "column-183mm",
    label: "Journal page, 183 mm",
    width: 183,
    height: 110,
    dpi: 300,
    frame: { width: 988, height: 594 },
  },
  {
    id: "poster-a0",
    label: "Poster A0",
    width: 1189,
    height: 841,
    dpi: 150,
    frame: { width: 1527, height: 1080 },
  },
];

/** Of a length in mm at so many dots an inch, in whole px. */
function pixels(mm: number, dpi: number): number {
  return Math.round((mm / INCH) * dpi);
}

/** In whole px at so many dots an inch. */
export function sizeOf(preset: Preset, dpi: number): { width: number; height: number } {
  return { width: pixels(preset.width, dpi), height: pixels(preset.height, dpi) };
}

/** The preset that was asked for; null: none. @throws Error with a sentence for a name that is none. */
export function presetOf({ preset }: Settings): Preset | null {
  if (preset === undefined) return null;
  const found = presets.find(({ id }) => id === preset);
  if (found) return found;
  throw new Error(
    `There is no size called "${preset}"; there are ${presets.map(({ id }) => id).join(", ")}.`,
  );
}

/** For all exporters of pictures. The scene given to them is to be composed in the frame of the preset. */
export const presetParameter: Parameter = {
  id: "preset",
  label: "Size",
  help: "A slide, a journal's column, a poster: the size of the picture, and text that can be read at that size.",
  type: "choice",
  choices: presets.map(({ id, label }) => ({ id, label })),
  default: "slide",
};
