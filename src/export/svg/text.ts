/**
 * The words of a scene as SVG text elements. So that they stay legible where a zoomed map runs under them, labels, heading and source
 * line have a halo of ground colour, the legend a veil of it. A halo is a copy of the letters with a thick line, under all the words:
 * one with `paint-order` would cover the letters in LibreOffice, PowerPoint and Illustrator, which do not know it.
 */
import { grown } from "../../lib/boxes";
import { circleRing } from "../../lib/hatch";
import { HALO, SWATCH_RING, VEIL } from "../../lib/markStyle";
import { escapeXml } from "../../lib/xml";
import type { LegendEntry, Region, Scene, TextLine } from "../../model/scene";
import { attributes } from "./attributes";
import { hatchingPath, swatchPattern } from "./hatching";
import { group, layer } from "./marks";

/** The outlines of a line as the `d` of a path; null: it stays text. */
export type Outline = (line: TextLine) => string | null;

/** The halos of all words but the legend's: to be drawn under them. */
export function haloMarks(scene: Scene, outline: Outline | null): string {
  const { labels, background } = scene;
  const around = ({ lines, halo, opacity }: { lines: readonly TextLine[]; halo: string; opacity: number }) =>
    group(
      { fill: halo, stroke: halo, opacity: opacity < 1 ? opacity : undefined },
      lines.map((line) => words(line, outline, {})),
    );
  const texts = [scene.heading, scene.caption, scene.sourceLine].map((lines) =>
    around({ lines, halo: background, opacity: 1 }),
  );
  return layer("halos", "Halos of the words", [...labels.map(around), ...texts].filter(Boolean), {
    "aria-hidden": "true",
    "stroke-width": 2 * HALO,
    "stroke-linejoin": "round",
  });
}

export function labelMarks({ labels }: Scene, outline: Outline | null): string {
  return layer(
    "labels",
    "Names",
    labels.map(({ kind, id, lines, opacity }) =>
      group(
        { class: kind, "data-id": id, opacity: opacity < 1 ? opacity : undefined },
        lines.map((line) => inked(line, outline)),
      ),
    ),
  );
}

/** @param veiled false leaves out the veil, for a picture without ground. */
export function legendMarks(
  { legend, background, regions }: Scene,
  veiled: boolean,
  outline: Outline | null,
): string {
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
  const ofTopic = new Map(regions.map((region) => [region.topic, region]));
  return layer("legend", "Legend", [
    ...(veiled ? [`<rect${veil}/>`] : []),
    ...legend.entries.map((entry) =>
      group({ "data-topic": entry.topic }, [
        ...swatch(entry, ofTopic.get(entry.topic)),
        ...entry.lines.map((line) => inked(line, outline)),
      ]),
    ),
  ]);
}

export function textMarks(
  id: string,
  name: string,
  lines: readonly TextLine[],
  outline: Outline | null,
): string {
  return layer(
    id,
    name,
    lines.map((line) => inked(line, outline)),
  );
}

/** Plain, or hatched as the region is: on its pale ground, in a ring. */
function swatch({ x, y, radius, color, pattern }: LegendEntry, region: Region | undefined): string[] {
  const disc = { cx: x, cy: y, r: radius, fill: color };
  if (!pattern) return [`<circle${attributes(disc)}/>`];
  const r = radius - SWATCH_RING / 2;
  const ring = { cx: x, cy: y, r, fill: "none", stroke: color, "stroke-width": SWATCH_RING };
  return [
    `<circle${attributes({ ...disc, "fill-opacity": region?.opacity })}/>`,
    hatchingPath([circleRing(x, y, r)], color, swatchPattern(pattern, radius)),
    `<circle${attributes(ring)}/>`,
  ];
}

function inked(line: TextLine, outline: Outline | null): string {
  return words(line, outline, { fill: line.color });
}

/** @param paint attributes of its own beside those of its group. */
function words(line: TextLine, outline: Outline | null, paint: Readonly<Record<string, string>>): string {
  const d = outline?.(line) ?? null;
  if (d !== null) return `<path${attributes({ d, ...paint, "aria-label": paint.fill && line.text })}/>`;
  const values = attributes({
    x: line.x,
    y: line.y,
    "font-size": line.size,
    "font-weight": line.weight,
    "text-anchor": line.anchor === "start" ? undefined : line.anchor,
    ...paint,
  });
  return `<text${values}>${escapeXml(line.text)}</text>`;
}
