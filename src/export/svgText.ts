/**
 * The words of a scene as SVG text elements: labels, heading and source line with a halo of ground colour, the legend on a veil of it,
 * so that they stay legible where a zoomed map runs under them.
 */
import { grown } from "../lib/boxes";
import { HALO } from "../lib/markStyle";
import { escapeXml } from "../lib/xml";
import type { Scene, TextLine } from "../model/scene";
import { attributes } from "./svgAttributes";
import { group } from "./svgMarks";

/** Presentation of a group whose texts have a halo behind their letters. */
const HALOED = { "paint-order": "stroke", "stroke-width": 2 * HALO, "stroke-linejoin": "round" };
const VEIL = { opacity: 0.86, margin: 8, corner: 6 };

/** @param haloed false for a picture without ground: on another ground halos would be outlines. */
export function labelMarks({ labels }: Scene, haloed: boolean): string {
  return group(
    { id: "labels", ...(haloed ? HALOED : {}) },
    labels.map(({ kind, id, lines, halo, opacity }) =>
      group(
        {
          class: kind,
          "data-id": id,
          stroke: haloed ? halo : undefined,
          opacity: opacity < 1 ? opacity : undefined,
        },
        lines.map(text),
      ),
    ),
  );
}

/** @param veiled false leaves out the veil, for a picture without ground. */
export function legendMarks({ legend, background }: Scene, veiled: boolean): string {
  if (!legend) return "";
  const { left: x, top: y, width, height } = grown(legend.box, VEIL.margin);
  const veil = attributes({
    x,
    y,
    width,
    height,
    rx: VEIL.corner,
    fill: background,
    "fill-opacity": VEIL.opacity,
  });
  return group({ id: "legend" }, [
    ...(veiled ? [`<rect${veil}/>`] : []),
    ...legend.entries.map(({ topic, color, x, y, radius, lines }) =>
      group({ "data-topic": topic }, [
        `<circle${attributes({ cx: x, cy: y, r: radius, fill: color })}/>`,
        ...lines.map(text),
      ]),
    ),
  ]);
}

/** @param halo colour behind the letters; null: none. */
export function textMarks(id: string, lines: readonly TextLine[], halo: string | null): string {
  return group(halo === null ? { id } : { id, stroke: halo, ...HALOED }, lines.map(text));
}

function text(line: TextLine): string {
  const values = attributes({
    x: line.x,
    y: line.y,
    "font-size": line.size,
    "font-weight": line.weight,
    "text-anchor": line.anchor === "start" ? undefined : line.anchor,
    fill: line.color,
  });
  return `<text${values}>${escapeXml(line.text)}</text>`;
}
