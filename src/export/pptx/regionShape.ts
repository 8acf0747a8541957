/** The ground of a topic as a freeform, plain or hatched. */
import type { Region, Scene } from "../../model/scene";
import { freeform } from "./freeform";
import { hatching } from "./hatching";
import type { Onto } from "./onto";
import { solid } from "./paragraphs";
import type { Pen } from "./pen";
import { type Shape, shape } from "./shapes";
import { NO_STROKE } from "./stroke";

/** @returns null if nothing of it is on the slide. */
export function regionShape(scene: Scene, region: Region, onto: Onto, pen: Pen): Shape | null {
  const { rings, fill, opacity, pattern, topic } = region;
  const form = freeform(rings.map(onto.curve), onto.reach);
  if (!form) return null;
  const look = pattern
    ? hatching({ fill, opacity, pattern }, scene.background, pen.paint, topic)
    : solid(pen.paint(fill, opacity, topic));
  return shape(
    { id: pen.next(), name: `Region: ${pen.topics.get(topic) ?? region.label}`, isOrnament: true },
    form.box,
    form.geometry,
    look + NO_STROKE,
  );
}
