/** A scene → every line of text that it draws. */
import type { Scene, TextLine } from "../../model/scene";

/** One list a text, as a reader counts them: a label, a name in the legend, the title. */
export function sceneTexts(scene: Scene): readonly (readonly TextLine[])[] {
  return [
    ...scene.labels.map(({ lines }) => lines),
    ...(scene.legend?.entries ?? []).map(({ lines }) => lines),
    scene.heading,
    scene.caption,
    scene.sourceLine,
  ].filter((lines) => lines.length > 0);
}
