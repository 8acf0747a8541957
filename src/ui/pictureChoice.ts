/** What the export form asks of a picture, and the picture that follows from it. */
import { frameFor } from "../export/size/frame";
import { type Preset, presets } from "../export/size/presets";
import type { Extent, LegendPlace, PaletteName, Picture } from "../model/picture";
import type { Settings } from "../model/recipe";
import type { Frame } from "../model/scene";
import type { Theme } from "../model/view";

/** The id of a preset, the shape of the map on screen, or a width and height of one's own. */
export type SizeChoice = string | "screen" | "own";

export interface PictureChoice {
  readonly size: SizeChoice;
  /** px; used by the size `own` only. */
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  /** "all", "view", "selection", or "topic:" and the id of one. */
  readonly extent: string;
  /** Null: none. */
  readonly title: string | null;
  readonly caption: string;
  readonly legend: LegendPlace;
  readonly palette: PaletteName;
  /** Null: as on screen. */
  readonly titles: number | null;
  readonly numbers: boolean;
  readonly patterns: boolean;
  readonly sourceLine: boolean;
}

export const firstChoice: PictureChoice = {
  size: "slide",
  width: 1920,
  height: 1080,
  theme: "light",
  extent: "all",
  title: "",
  caption: "",
  legend: "auto",
  palette: "orrery",
  titles: null,
  numbers: false,
  patterns: false,
  sourceLine: true,
};

/** Null for the screen's shape and a size of one's own. */
function presetOf({ size }: PictureChoice): Preset | null {
  return presets.find(({ id }) => id === size) ?? null;
}

/** @param screen the map's area on screen. */
export function pictureOf(choice: PictureChoice, screen: Frame): Picture {
  const { theme, caption, legend, palette, titles, numbers, patterns, sourceLine } = choice;
  return {
    frame: frameOf(choice, screen),
    theme,
    extent: extentOf(choice.extent),
    titles,
    legend,
    // An empty field stands for the hub's title; a box takes the title away.
    title: choice.title === null ? "" : choice.title.trim() || null,
    caption: caption.trim(),
    sourceLine,
    numbers,
    palette,
    patterns,
  };
}

/** What exporters are told of the size. */
export function sizeSettings(choice: PictureChoice): Settings {
  const preset = presetOf(choice);
  if (preset) return { preset: preset.id };
  return choice.size === "own" ? { width: choice.width, height: choice.height } : {};
}

export function frameOf(choice: PictureChoice, screen: Frame): Frame {
  const preset = presetOf(choice);
  if (preset) return preset.frame;
  const sides = choice.size === "screen" ? screen : choice;
  return sides.width > 0 && sides.height > 0 ? frameFor(sides.width, sides.height) : frameFor(1, 1);
}

function extentOf(extent: string): Extent {
  if (extent.startsWith("topic:")) return { topic: extent.slice("topic:".length) };
  return extent === "view" || extent === "selection" ? extent : "all";
}
