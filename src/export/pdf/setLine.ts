/** The lines of text of a scene as they are to be painted, each with its halo. */
import type { Scene, TextLine } from "../../model/scene";

/** A line as it is to be painted. */
export interface SetLine {
  readonly line: TextLine;
  /** Colour behind the letters; null: none. */
  readonly halo: string | null;
  readonly opacity: number;
}

/** All lines of a scene, in paint order. */
export function sceneLines(scene: Scene): SetLine[] {
  const haloed = (line: TextLine): SetLine => ({ line, halo: scene.background, opacity: 1 });
  return [
    ...scene.labels.flatMap(({ lines, halo, opacity }) => lines.map((line) => ({ line, halo, opacity }))),
    ...legendLines(scene),
    ...[...scene.heading, ...scene.caption, ...scene.sourceLine].map(haloed),
  ];
}

function legendLines({ legend }: Scene): SetLine[] {
  const entries = legend?.entries ?? [];
  return entries.flatMap(({ lines }) => lines.map((line) => ({ line, halo: null, opacity: 1 })));
}
