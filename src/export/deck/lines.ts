/** Some of the lines of a scene, as columns. */
import type { Lines } from "../../model/scene";

/** Those at the places for which `isKept` holds, in their order. */
export function linesWhere(lines: Lines, isKept: (k: number) => boolean): Lines {
  const kept: number[] = [];
  for (let k = 0; k < lines.sources.length; k++) if (isKept(k)) kept.push(k);
  const numbers = (values: Float64Array) => Float64Array.from(kept, (k) => values[k]!);
  const picked = (values: readonly string[]) => kept.map((k) => values[k]!);
  return {
    x1: numbers(lines.x1),
    y1: numbers(lines.y1),
    x2: numbers(lines.x2),
    y2: numbers(lines.y2),
    widths: numbers(lines.widths),
    opacities: numbers(lines.opacities),
    colors: picked(lines.colors),
    sources: picked(lines.sources),
    targets: picked(lines.targets),
  };
}
