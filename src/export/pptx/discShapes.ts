/** Papers and the hub as ellipses. */
import { meetsDisc } from "../../lib/boxes";
import { discRing, HUB_STYLE } from "../../lib/markStyle";
import type { Box, Scene } from "../../model/scene";
import type { Onto } from "./onto";
import { solid } from "./paragraphs";
import { type Pen, paperIdentity } from "./pen";
import { group, preset, type Shape, shape } from "./shapes";
import { NO_STROKE, stroke } from "./stroke";
import { textBox } from "./textBox";

export interface PlacedDisc {
  /** Place in the scene's columns. */
  readonly index: number;
  /** The shape's number, by which lines are tied to it. */
  readonly id: number;
  /** Centre and outer edge of the ring, px of the slide. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Width of the ring, px. */
  readonly ring: number;
}

/** @param isDrawn by place in the columns. @returns the discs to draw as shapes that lie on the slide, by paper. */
export function placeDiscs(
  { discs }: Scene,
  onto: Onto,
  pen: Pen,
  isDrawn: (index: number) => boolean,
): Map<string, PlacedDisc> {
  const placed = new Map<string, PlacedDisc>();
  discs.ids.forEach((paper, index) => {
    if (!isDrawn(index)) return;
    const { x, y } = onto.point(discs.x[index]!, discs.y[index]!);
    const inner = discs.radii[index]! * onto.scale;
    const ring = discRing(inner);
    const radius = inner + ring;
    if (onto.holdsDisc(x, y, radius)) placed.set(paper, { index, id: pen.next(), x, y, radius, ring });
  });
  return placed;
}

export function discShape({ discs }: Scene, { index, id, x, y, radius, ring }: PlacedDisc, pen: Pen): Shape {
  const topic = discs.topics[index] ?? null;
  const opacity = discs.opacities[index]!;
  // The line runs along the edge of the shape, half of it outside.
  const identity = { ...paperIdentity(pen, "Paper", discs.ids[index]!, discs.titles[index]!), id };
  const fill = solid(pen.paint(discs.fills[index]!, opacity, topic));
  return shape(
    identity,
    around(x, y, radius - ring / 2),
    preset("ellipse"),
    fill + stroke(ring, pen.paint(discs.strokes[index]!, opacity)),
  );
}

/** Ring, core and name. @param id of the ring, to which spokes are tied. */
export function hubShape(scene: Scene, onto: Onto, pen: Pen, id: number): Shape | null {
  const { hub, background } = scene;
  if (!hub) return null;
  const { x, y } = onto.point(0, 0);
  const radius = hub.radius * onto.scale;
  if (!onto.holdsDisc(x, y, radius)) return null;
  const ring = shape(
    { id, name: "Ring", isOrnament: true },
    around(x, y, Math.max(0, radius - HUB_STYLE.ringWidth / 2)),
    preset("ellipse"),
    solid(pen.paint(background, hub.opacity)) + stroke(HUB_STYLE.ringWidth, pen.paint(hub.ring, hub.opacity)),
  );
  const core = shape(
    paperIdentity(pen, "Hub", hub.id, hub.title),
    around(x, y, radius * HUB_STYLE.core),
    preset("ellipse"),
    solid(pen.paint(hub.fill, hub.opacity)) + NO_STROKE,
  );
  const names = scene.labels
    .filter(({ kind }) => kind === "hub")
    .map(({ lines, box, halo }) => {
      const plate = coversDiscs(scene, onto, onto.box(box)) ? halo : null;
      return textBox({ id: pen.next(), name: "Name of the hub" }, onto.lines(lines), pen.paint, null, plate);
    });
  return group({ id: pen.next(), name: `Hub: ${hub.title}`, alt: hub.title }, [ring, core, ...names]);
}

/** Does a paper lie under the box? @param box in px of the slide. */
export function coversDiscs({ discs }: Scene, onto: Onto, box: Box): boolean {
  return discs.ids.some((_, k) => {
    const { x, y } = onto.point(discs.x[k]!, discs.y[k]!);
    return meetsDisc(box, x, y, discs.radii[k]! * onto.scale);
  });
}

export function around(x: number, y: number, radius: number): Box {
  return { left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius };
}
