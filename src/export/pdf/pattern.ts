/** The hatching of a region or a swatch → lines that end at its edge, and whole dots. Nothing is clipped: LibreOffice passes over clips of lines. */
import { hatch } from "../../lib/hatch";
import type { Pattern } from "../../model/scene";
import { filledDisc, type Painter } from "./painter";
import { length } from "./syntax";

/** @param rings corners of what is hatched, px, y down. */
export function paintPattern(
  paint: Painter,
  rings: readonly Float64Array[],
  pattern: Pattern,
  colour: string,
): void {
  paint.opacity(pattern.opacity);
  if (pattern.kind === "dots") {
    paint.fill(colour);
    paintDots(paint, rings, pattern);
    return;
  }
  paint.stroke(colour, pattern.width);
  const angles = pattern.kind === "crosses" ? [pattern.angle, pattern.angle + 90] : [pattern.angle];
  for (const angle of angles)
    for (const { x1, y1, x2, y2 } of hatch(rings, angle, pattern.gap))
      paint.write(`${length(x1)} ${length(y1)} m ${length(x2)} ${length(y2)} l S`);
}

/** In rows and columns of one grid. */
function paintDots(paint: Painter, rings: readonly Float64Array[], { angle, gap, width }: Pattern): void {
  const radius = width / 2;
  for (const { x1, y1, x2, y2, from, to } of hatch(rings, angle, gap))
    for (let column = Math.ceil((from + radius) / gap - 0.5); (column + 0.5) * gap <= to - radius; column++) {
      const share = ((column + 0.5) * gap - from) / (to - from);
      paint.write(filledDisc(x1 + share * (x2 - x1), y1 + share * (y2 - y1), radius));
    }
}
