/** A scene → the same scene with one paper elsewhere: its disc, its name and its ends of lines. For the time of a drag. */
import type { Discs, Label, Lines, Scene } from "../model/scene";

/** `x`, `y` in map units. Regions and other papers stay. A scene without the paper comes back as it is. */
export function withPaperAt(scene: Scene, id: string, x: number, y: number): Scene {
  const index = scene.discs.ids.indexOf(id);
  if (index < 0) return scene;
  const dx = (x - scene.discs.x[index]!) * scene.placement.scale;
  const dy = -(y - scene.discs.y[index]!) * scene.placement.scale;
  return {
    ...scene,
    discs: movedDisc(scene.discs, index, x, y),
    spokes: movedEnds(scene.spokes, id, x, y),
    links: movedEnds(scene.links, id, x, y),
    labels: scene.labels.map((label) =>
      label.kind === "paper" && label.id === id ? movedLabel(label, dx, dy) : label,
    ),
  };
}

function movedDisc(discs: Discs, index: number, x: number, y: number): Discs {
  const moved = { ...discs, x: discs.x.slice(), y: discs.y.slice() };
  moved.x[index] = x;
  moved.y[index] = y;
  return moved;
}

function movedEnds(lines: Lines, id: string, x: number, y: number): Lines {
  const moved = {
    ...lines,
    x1: lines.x1.slice(),
    y1: lines.y1.slice(),
    x2: lines.x2.slice(),
    y2: lines.y2.slice(),
  };
  for (let i = 0; i < lines.sources.length; i++) {
    if (lines.sources[i] === id) {
      moved.x1[i] = x;
      moved.y1[i] = y;
    }
    if (lines.targets[i] === id) {
      moved.x2[i] = x;
      moved.y2[i] = y;
    }
  }
  return moved;
}

/** `dx`, `dy` in frame px. */
export function movedLabel(label: Label, dx: number, dy: number): Label {
  return {
    ...label,
    lines: label.lines.map((line) => ({ ...line, x: line.x + dx, y: line.y + dy })),
    box: { ...label.box, left: label.box.left + dx, top: label.box.top + dy },
  };
}
