/**
 * The hatching of regions and swatches as SVG paths of short lines. SVG has patterns for this, but LibreOffice draws their tiles so
 * coarsely that thin lines vanish, and lines stay editable.
 */
import { hatch } from "../../lib/hatch";
import type { Pattern } from "../../model/scene";
import { attributes, rounded } from "./attributes";

/** A point is a line of no length with round ends; some programs leave out what is exactly that. */
const POINT = 0.02;

/** @param rings corners [x0, y0, …] in px of the frame. @returns a `path` element; empty where no line fits in. */
export function hatchingPath(rings: readonly Float64Array[], color: string, pattern: Pattern): string {
  const { kind, angle, gap, width, opacity } = pattern;
  const d =
    kind === "dots"
      ? dots(rings, pattern)
      : kind === "lines"
        ? lines(rings, angle, gap)
        : lines(rings, angle, gap) + lines(rings, angle + 90, gap);
  if (d === "") return "";
  const path = {
    d,
    fill: "none",
    stroke: color,
    "stroke-width": width,
    "stroke-opacity": opacity,
    "stroke-linecap": kind === "dots" ? "round" : undefined,
  };
  return `<path${attributes(path)}/>`;
}

function lines(rings: readonly Float64Array[], angle: number, gap: number): string {
  return hatch(rings, angle, gap)
    .map(({ x1, y1, x2, y2 }) => `M${rounded(x1)} ${rounded(y1)}L${rounded(x2)} ${rounded(y2)}`)
    .join("");
}

/** In rows and columns of one grid; none is cut by the edge. */
function dots(rings: readonly Float64Array[], { angle, gap, width }: Pattern): string {
  const places: string[] = [];
  for (const { x1, y1, x2, y2, from, to } of hatch(rings, angle, gap)) {
    const share = 1 / (to - from);
    for (
      let column = Math.ceil((from + width / 2) / gap - 0.5);
      (column + 0.5) * gap <= to - width / 2;
      column++
    ) {
      const t = ((column + 0.5) * gap - from) * share;
      places.push(`M${rounded(x1 + t * (x2 - x1))} ${rounded(y1 + t * (y2 - y1))}h${POINT}`);
    }
  }
  return places.join("");
}

/** Gap as a share of the radius: three lines in a swatch. */
const GAP_IN_SWATCH = 0.7;
const THINNEST = 0.7;
/** No name lies over a swatch, so that its strokes may be louder than those of a region. */
const LOUDER = 2.6;

/** The same hatching, fine and strong enough for a swatch of that radius to show it. */
export function swatchPattern(pattern: Pattern, radius: number): Pattern {
  const factor = Math.min(1, (GAP_IN_SWATCH * radius) / pattern.gap);
  return {
    ...pattern,
    gap: pattern.gap * factor,
    width: pattern.width * Math.max(factor, THINNEST),
    opacity: Math.min(1, LOUDER * pattern.opacity),
  };
}
