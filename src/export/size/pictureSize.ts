/** What was asked of a picture's size, and its frame → its sides in px, and the part of the drawing that it shows. */
import type { Settings } from "../../model/recipe";
import type { Box, Frame } from "../../model/scene";
import { CSS_DPI, presetOf, sizeOf } from "./presets";

/** The sides that can be asked for, px; browsers draw no longer ones. */
export const PICTURE_SIDE = { min: 320, max: 16384 } as const;

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * @param settings `width` and `height` in px, each of them optional. One alone keeps the shape of the frame,
 * none its size.
 * @throws Error with a sentence for the reader, if a side is out of range.
 */
export function pictureSize(settings: Settings, frame: Frame): PictureSize {
  const width = sideOf(settings, "width");
  const height = sideOf(settings, "height");
  if (width === null && height === null) return frame;
  return inRange({
    width: width ?? Math.max(1, Math.round((height! * frame.width) / frame.height)),
    height: height ?? Math.max(1, Math.round((width! * frame.height) / frame.width)),
  });
}

/**
 * @param dpi dots an inch that gave the size, for the sentence.
 * @throws Error with a sentence for the reader, if a side is longer than can be drawn.
 */
export function inRange(size: PictureSize, dpi?: number): PictureSize {
  const longest = Math.max(size.width, size.height);
  if (longest <= PICTURE_SIDE.max) return size;
  const most =
    dpi === undefined
      ? ""
      : `; of this size that is ${Math.floor((dpi * PICTURE_SIDE.max) / longest)} dots an inch`;
  throw new Error(
    `A picture of ${size.width} × ${size.height} px is too large: each side can have ${PICTURE_SIDE.max} px at most${most}.`,
  );
}

/** What an SVG shows and says of its size. */
export interface WrittenSize {
  /** In any unit: its shape. */
  readonly shape: PictureSize;
  readonly width: string;
  readonly height: string;
}

/**
 * The size as an SVG writes it: that of the preset asked for, in mm where 96 px of its frame are no inch (journals, posters);
 * else in px, as `pictureSize`.
 */
export function writtenSize(settings: Settings, frame: Frame): WrittenSize {
  const preset = presetOf(settings);
  const isOwn = settings.width !== undefined || settings.height !== undefined;
  if (!preset || isOwn || sizeOf(preset, CSS_DPI).width === preset.frame.width) {
    const shape = preset && !isOwn ? preset.frame : pictureSize(settings, frame);
    return { shape, width: String(shape.width), height: String(shape.height) };
  }
  return { shape: preset, width: `${preset.width}mm`, height: `${preset.height}mm` };
}

function sideOf(settings: Settings, side: "width" | "height"): number | null {
  const asked = settings[side];
  if (asked === undefined) return null;
  const { min, max } = PICTURE_SIDE;
  const px = Number(asked);
  if (px >= min && px <= max) return Math.round(px);
  throw new Error(
    `A picture can be ${min} to ${max} pixels ${side === "width" ? "wide" : "high"}, not ${asked}.`,
  );
}

/** The least box of the size's shape around the whole frame, in px of the frame: a frame of another shape stands in its middle. */
export function shownBox(frame: Frame, size: PictureSize): Box {
  const width = Math.max(frame.width, (frame.height * size.width) / size.height);
  const height = Math.max(frame.height, (frame.width * size.height) / size.width);
  return { left: (frame.width - width) / 2, top: (frame.height - height) / 2, width, height };
}
