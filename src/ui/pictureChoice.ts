/** What the export form asks, and the frame that follows from it. A frame 720 px high (or wide, upright) sets the size of the text. */
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

const SHORT_SIDE = 720;
/** Beyond this ratio of the sides nothing can be laid out in a picture. */
const MOST_RATIO = 5;

export function frameOf(choice: PictureChoice, screen: Frame): Frame {
  const ratio = Math.min(MOST_RATIO, Math.max(1 / MOST_RATIO, ratioOf(choice, screen)));
  return ratio >= 1
    ? { width: Math.round(SHORT_SIDE * ratio), height: SHORT_SIDE }
    : { width: SHORT_SIDE, height: Math.round(SHORT_SIDE / ratio) };
}

function ratioOf({ shape, width, height }: PictureChoice, screen: Frame): number {
  if (shape === "16:9") return 16 / 9;
  if (shape === "4:3") return 4 / 3;
  const sides = shape === "screen" ? screen : { width, height };
  return shape !== "1:1" && sides.width > 0 && sides.height > 0 ? sides.width / sides.height : 1;
}
