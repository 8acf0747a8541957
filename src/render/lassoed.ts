/** A line drawn on the screen → the papers inside it. */
import { toMap } from "../lib/placement";
import type { Scene } from "../model/scene";
import { indexOf } from "./places";

/** Ids of the papers whose centres are inside, in the order of the scene. @param line corners in frame px, [x0, y0, x1, y1, …]. */
export function papersInside(scene: Scene, line: Float64Array): string[] {
  const { placement, frame, discs } = scene;
  const onMap = new Float64Array(line.length);
  for (let k = 0; k < line.length; k += 2) {
    const { x, y } = toMap(placement, frame, line[k]!, line[k + 1]!);
    onMap[k] = x;
    onMap[k + 1] = y;
  }
  return Array.from(indexOf(discs).inPolygon(onMap), (place) => discs.ids[place]!);
}
