/** The size of a picture in px → the frame it is composed in. */
import type { Frame } from "../../model/scene";

/** Text has one size in px of the frame: with 720 px on the short side it can be read on a slide, whatever the size of the picture. */
const SHORT_SIDE = 720;
/** Beyond this ratio of the sides title and legend would drift off from the map: the picture shows more ground around the frame. */
const LARGEST_RATIO = 5;

/** The frame has the shape of the picture, up to a ratio of 5, and a short side of 720 px. Sizes above 0. */
export function frameFor(width: number, height: number): Frame {
  const ratio = Math.min(LARGEST_RATIO, Math.max(1 / LARGEST_RATIO, width / height));
  return ratio >= 1
    ? { width: Math.round(SHORT_SIDE * ratio), height: SHORT_SIDE }
    : { width: SHORT_SIDE, height: Math.round(SHORT_SIDE / ratio) };
}
