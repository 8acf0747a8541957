/** CitationMap + Picture → Scene: a picture as asked for a file, by the composition of the screen. */
import type { CitationMap } from "../model/map";
import type { Picture } from "../model/picture";
import type { Frame, Scene } from "../model/scene";
import type { Marks, View } from "../model/view";
import { compose } from "./compose";
import { extentOf } from "./extent";

/** Of the map on screen where the caller knows no better: a slide. */
const SCREEN: Frame = { width: 1280, height: 720 };

/**
 * @param view what the screen shows: camera, filter and selection, for the extents that follow it.
 * @param screen size of the screen's map in px, so that what was seen there stays seen.
 * @returns the scene, in `picture.frame`; its `notes` say what found no room.
 * @throws InputError if the picture asks for a topic that the map does not have.
 */
export function composePicture(
  map: CitationMap,
  view: View,
  picture: Picture,
  marks: Marks,
  screen: Frame = SCREEN,
): Scene {
  const { frame, legend, title, titles, caption, sourceLine, numbers, palette, patterns } = picture;
  const { view: shown, focus } = extentOf(map, view, picture, screen);
  return compose(map, shown, {
    frame,
    legend: legend !== "none",
    heading: title !== "",
    sourceLine,
    hover: null,
    marks,
    file: { titles, legend, title, caption, numbers, palette, patterns, focus },
  });
}
