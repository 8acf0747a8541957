/** What the export form asks, and the frame that follows from it. */
import { frameFor } from "../export/frame";
import type { Frame } from "../model/scene";
import type { Theme } from "../model/view";

export const SHAPES = [
  { id: "16:9", label: "16:9", help: "a slide" },
  { id: "4:3", label: "4:3", help: "an older slide" },
  { id: "1:1", label: "1:1", help: "a square" },
  { id: "screen", label: "Screen", help: "the shape of the map on screen" },
  { id: "custom", label: "Own", help: "a width and height of your own" },
] as const;

export interface PictureChoice {
  readonly shape: (typeof SHAPES)[number]["id"];
  /** px; used by the shape `custom` only. */
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  readonly legend: boolean;
  readonly heading: boolean;
  readonly extent: "all" | "view";
}

export function frameOf(choice: PictureChoice, screen: Frame): Frame {
  const { width, height } = sidesOf(choice, screen);
  return frameFor(width, height);
}

/** In any unit. */
function sidesOf({ shape, width, height }: PictureChoice, screen: Frame): Frame {
  if (shape === "16:9") return { width: 16, height: 9 };
  if (shape === "4:3") return { width: 4, height: 3 };
  const sides = shape === "screen" ? screen : { width, height };
  return shape !== "1:1" && sides.width > 0 && sides.height > 0 ? sides : { width: 1, height: 1 };
}
