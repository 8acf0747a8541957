/** The legend as a group: a swatch and its words for each topic. */
import { grown } from "../../lib/boxes";
import { SWATCH_RING, VEIL } from "../../lib/markStyle";
import type { Scene } from "../../model/scene";
import { around, coversDiscs } from "./discShapes";
import { hatching } from "./hatching";
import type { Onto } from "./onto";
import { solid } from "./paragraphs";
import type { Pen } from "./pen";
import { group, preset, type Shape, shape } from "./shapes";
import { NO_STROKE, stroke } from "./stroke";
import { textBox } from "./textBox";

export function legendShape(scene: Scene, onto: Onto, pen: Pen): Shape | null {
  const { legend, regions, background } = scene;
  if (!legend) return null;
  const opacities = new Map(regions.map(({ topic, opacity }) => [topic, opacity]));
  const box = grown(onto.box(legend.box), VEIL.margin);
  const veil = shape(
    { id: pen.next(), name: "Ground of the legend", isOrnament: true },
    box,
    preset("rect"),
    solid(pen.paint(background, VEIL.opacity)) + NO_STROKE,
  );
  const entries = legend.entries.flatMap(({ topic, color, lines, x, y, radius, pattern }) => {
    const name = pen.topics.get(topic) ?? lines[0]?.text ?? "";
    const at = onto.box({ left: x, top: y, width: 0, height: 0 });
    const fill = pattern
      ? hatching({ fill: color, opacity: opacities.get(topic) ?? 0, pattern }, background, pen.paint, topic)
      : solid(pen.paint(color, 1, topic));
    return [
      shape(
        { id: pen.next(), name: `Colour: ${name}`, isOrnament: true },
        around(at.left, at.top, pattern ? radius - SWATCH_RING / 2 : radius),
        preset("ellipse"),
        fill + (pattern ? stroke(SWATCH_RING, pen.paint(color, 1, topic)) : NO_STROKE),
      ),
      ...onto.lines(lines).map((line) => textBox({ id: pen.next(), name: line.text }, [line], pen.paint)),
    ];
  });
  const parts = entries.length === 0 ? [] : [coversDiscs(scene, onto, box) ? veil : null, ...entries];
  return group(
    { id: pen.next(), name: "Legend", alt: "Legend: the topics with their numbers of papers" },
    parts,
  );
}
