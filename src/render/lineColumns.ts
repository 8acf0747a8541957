/** A scene's spokes or links → the numbers that the lines' program reads (lineProgram.ts), one row a line in the scene's order. */
import type { Lines } from "../model/scene";
import { changedRuns, type Runs } from "./changedRuns";
import { colourBits } from "./colourBits";

/** Numbers a row: both ends (4, in Sigma's box), width in px, opacity, colour (bits). */
export const LINE_ROW = 7;

/** Makes the rows those of `lines`. @param before the lines that they are of now, as many; null: of none. */
export function writeLines(array: Float32Array, lines: Lines, before: Lines | null): Runs {
  const differs = before ? differenceOf(lines, before) : () => true;
  if (!differs) return [];
  const bits = new Uint32Array(array.buffer, array.byteOffset, array.length);
  return changedRuns(lines.widths.length, (i) => {
    if (!differs(i)) return false;
    const at = i * LINE_ROW;
    array[at] = lines.x1[i]! + 0.5;
    array[at + 1] = lines.y1[i]! + 0.5;
    array[at + 2] = lines.x2[i]! + 0.5;
    array[at + 3] = lines.y2[i]! + 0.5;
    array[at + 4] = lines.widths[i]!;
    array[at + 5] = lines.opacities[i]!;
    bits[at + 6] = colourBits(lines.colors[i]!);
    return true;
  });
}

/** Whether a line differs; null where none can, since all columns are the very same. Columns that are the same are not looked through. */
function differenceOf(a: Lines, b: Lines): ((i: number) => boolean) | null {
  const starts = a.x1 !== b.x1 || a.y1 !== b.y1;
  const ends = a.x2 !== b.x2 || a.y2 !== b.y2;
  const widths = a.widths !== b.widths;
  const opacities = a.opacities !== b.opacities;
  const colors = a.colors !== b.colors;
  if (!(starts || ends || widths || opacities || colors)) return null;
  return (i) =>
    (starts && (a.x1[i] !== b.x1[i] || a.y1[i] !== b.y1[i])) ||
    (ends && (a.x2[i] !== b.x2[i] || a.y2[i] !== b.y2[i])) ||
    (widths && a.widths[i] !== b.widths[i]) ||
    (opacities && a.opacities[i] !== b.opacities[i]) ||
    (colors && a.colors[i] !== b.colors[i]);
}
