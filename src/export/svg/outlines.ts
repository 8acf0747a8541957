/** Lines of text → outlines of their letters as SVG path data, for pictures that must not depend on a typeface. */
import { type Contour, glyphOutline } from "../../lib/glyphOutline";
import { glyphRun, typefaceParts } from "../../lib/glyphRun";
import type { FontFile } from "../../model/plugins";
import type { TextLine } from "../../model/scene";
import { rounded } from "./attributes";

/**
 * @param fonts parts of the typeface, in the order in which they are asked for a character.
 * @returns a function from a line to the `d` of its letters at the line's place, in frame px with y down, empty for blanks; null where
 * the typeface lacks a character of it.
 */
export async function outliner(fonts: readonly FontFile[]): Promise<(line: TextLine) => string | null> {
  const parts = typefaceParts(fonts);
  return ({ text, x, y, size, weight, anchor }) => {
    const glyphs = glyphRun(parts, text, weight);
    const known = glyphs.filter((glyph) => glyph !== null);
    if (known.length < glyphs.length) return null;
    const widths = known.map(({ font, glyph }) => (font.advance(glyph) / font.unitsPerEm) * size);
    const width = widths.reduce((sum, each) => sum + each, 0);
    let pen = x - (anchor === "start" ? 0 : anchor === "end" ? width : width / 2);
    return known
      .map(({ font, glyph }, k) => {
        const scale = size / font.unitsPerEm;
        const left = pen;
        pen += widths[k]!;
        return glyphOutline(font, glyph)
          .map((contour) => contourPath(contour, scale, left, y))
          .join("");
      })
      .join("");
  };
}

/** The closed contour, whose baseline begins at `left`, `baseline`; `scale` px to the font unit. */
function contourPath(contour: Contour, scale: number, left: number, baseline: number): string {
  const first = contour[0];
  const last = contour.at(-1);
  if (!first || !last) return "";
  const point = ({ x, y }: { x: number; y: number }) =>
    `${rounded(left + x * scale)} ${rounded(baseline - y * scale)}`;
  const start = first.onCurve ? first : last.onCurve ? last : middle(first, last);
  const path = [`M${point(start)}`];
  contour.forEach((at, k) => {
    const next = contour[k + 1] ?? start;
    if (!at.onCurve)
      path.push(
        `Q${point(at)} ${point(k + 1 === contour.length || contour[k + 1]!.onCurve ? next : middle(at, next))}`,
      );
    else if (k > 0 && at !== start) path.push(contour[k - 1]!.onCurve ? `L${point(at)}` : "");
  });
  return `${path.join("")}Z`;
}

function middle(a: { x: number; y: number }, b: { x: number; y: number }): { x: number; y: number } {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
