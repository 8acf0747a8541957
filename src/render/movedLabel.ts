/** A name with its box, elsewhere. */
import type { Label } from "../model/scene";

/** `dx`, `dy` in frame px. */
export function movedLabel(label: Label, dx: number, dy: number): Label {
  return {
    ...label,
    lines: label.lines.map((line) => ({ ...line, x: line.x + dx, y: line.y + dy })),
    box: { ...label.box, left: label.box.left + dx, top: label.box.top + dy },
  };
}
