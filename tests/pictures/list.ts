/** The golden pictures by name, and how each is drawn. Without the letters of the typeface and the map, so that they stay small and readable. */
import { writeSvg } from "../../src/export/svg";
import type { Frame } from "../../src/model/scene";
import type { Theme } from "../../src/model/view";
import { contextOf } from "../export/make";
import { surveyMap } from "../scene/pictures";

/** File name without `.svg` → the picture's text. */
export const pictures: Readonly<Record<string, () => string>> = {
  "survey-16x9-light": () => survey({ width: 1280, height: 720 }, "light"),
  "survey-16x9-dark": () => survey({ width: 1280, height: 720 }, "dark"),
  "survey-4x3-light": () => survey({ width: 960, height: 720 }, "light"),
  "survey-1x1-light": () => survey({ width: 720, height: 720 }, "light"),
};

function survey(frame: Frame, theme: Theme): string {
  const map = surveyMap();
  const context = contextOf(map);
  const scene = context.compose({ frame, theme });
  return writeSvg(scene, map, {}, context);
}
