/** CitationMap + Picture → Scene: a picture as asked for a file, beside what the screen shows. */
import type { CitationMap } from "../model/map";
import type { Picture } from "../model/picture";
import type { Scene } from "../model/scene";
import { defaultView, type Marks, type View } from "../model/view";
import { compose } from "./compose";

/** @param view what the screen shows: camera, filter and selection, for the extents that follow it. */
export function composePicture(map: CitationMap, view: View, picture: Picture, marks: Marks): Scene {
  const seen = picture.extent === "view" ? view : defaultView;
  return compose(
    map,
    { ...seen, theme: picture.theme },
    {
      frame: picture.frame,
      legend: picture.legend !== "none",
      heading: picture.title !== "",
      sourceLine: picture.sourceLine,
      hover: null,
      marks,
    },
  );
}
