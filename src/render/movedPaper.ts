/** A scene → the same scene with one paper elsewhere: its disc, its name and its ends of lines. For the time of a drag. */
import type { Scene } from "../model/scene";
import { movedLabel } from "./movedLabel";
import { movedDiscs, movedLines } from "./movedMarks";
import { placeOf } from "./places";

/** `x`, `y` in map units. Regions and other papers stay. A scene without the paper comes back as it is. */
export function withPaperAt(scene: Scene, id: string, x: number, y: number): Scene {
  const { discs, placement } = scene;
  const place = placeOf(discs, id);
  if (place < 0) return scene;
  const isMoved = new Uint8Array(discs.ids.length);
  isMoved[place] = 1;
  const [dx, dy] = [x - discs.x[place]!, y - discs.y[place]!];
  return {
    ...scene,
    discs: movedDiscs(discs, isMoved, dx, dy),
    spokes: movedLines(scene.spokes, discs, isMoved, dx, dy),
    links: movedLines(scene.links, discs, isMoved, dx, dy),
    labels: scene.labels.map((label) =>
      label.kind === "paper" && label.id === id
        ? movedLabel(label, dx * placement.scale, -dy * placement.scale)
        : label,
    ),
  };
}
