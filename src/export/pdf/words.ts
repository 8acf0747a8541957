/** Lines of text → a PDF page: letters of the embedded typeface, or a picture of the line with its text unseen beneath. */
import { grown } from "../../lib/boxes";
import { circleRing } from "../../lib/hatch";
import { HALO, SWATCH_RING, VEIL } from "../../lib/markStyle";
import type { Scene, TextLine } from "../../model/scene";
import { swatchPattern } from "../svg/hatching";
import type { Fonts } from "./fonts";
import { type LinePicture, type LinePictures, lineKey } from "./linePictures";
import { circle, filledDisc, matrix, type Painter, roundedBox } from "./painter";
import { paintPattern } from "./pattern";
import { type SetLine, sceneLines } from "./setLine";
import { length } from "./syntax";

/** What sets lines: the typeface, and pictures of the lines that it lacks characters for. */
export interface Setting {
  readonly fonts: Fonts;
  readonly pictures: LinePictures;
}

/** The words of a scene, and the legend's veil and swatches; halos lie under all of them. */
export function paintWords(paint: Painter, scene: Scene, setting: Setting): void {
  const lines = sceneLines(scene);
  for (const line of lines) paintHalo(paint, line, setting);
  paintLegend(paint, scene);
  for (const line of lines) paintLine(paint, line, setting);
}

function paintLegend(paint: Painter, { legend, background, regions }: Scene): void {
  if (!legend) return;
  const { left, top, width, height } = grown(legend.box, VEIL.margin);
  paint.opacity(VEIL.opacity);
  paint.fill(background);
  paint.write(`${roundedBox(left, top, width, height, VEIL.corner)} f`);
  const grounds = new Map(regions.map(({ topic, opacity }) => [topic, opacity]));
  for (const { topic, x, y, radius, color, pattern } of legend.entries) {
    paint.opacity(pattern ? (grounds.get(topic) ?? 1) : 1);
    paint.fill(color);
    paint.write(filledDisc(x, y, radius));
    if (!pattern) continue;
    const inner = radius - SWATCH_RING / 2;
    paintPattern(paint, [circleRing(x, y, inner)], swatchPattern(pattern, radius), color);
    paint.opacity(1);
    paint.stroke(color, SWATCH_RING);
    paint.write(`${circle(x, y, inner)} S`);
  }
}

/** The letters with a thick line, in a font whose text no reader finds. */
function paintHalo(paint: Painter, set: SetLine, { fonts, pictures }: Setting): void {
  const { line, halo, opacity } = set;
  // A picture of a line has its own.
  if (halo === null || pictures.has(lineKey(set))) return;
  const { text, weight, size } = line;
  const { codes, width } = fonts.encode(text, weight);
  paint.opacity(opacity);
  paint.stroke(halo, 2 * HALO);
  const at = place(startOf(line, width * size), line.y);
  paint.write(`BT 1 j 1 Tr /H${weight} ${length(size)} Tf ${at} <${codes}> Tj 0 Tr ET`);
}

/** Without its halo. */
export function paintLine(paint: Painter, set: SetLine, { fonts, pictures }: Setting): void {
  const { line, opacity } = set;
  const { text, weight, size, color } = line;
  paint.opacity(opacity);
  const picture = pictures.get(lineKey(set));
  if (picture) {
    paintPicture(paint, line, picture, fonts);
    return;
  }
  const { codes, width } = fonts.encode(text, weight);
  paint.fill(color);
  paint.write(
    `BT /F${weight} ${length(size)} Tf ${place(startOf(line, width * size), line.y)} <${codes}> Tj ET`,
  );
}

/** The picture of the line, and its text unseen, as wide as the line: what is marked is what is seen. */
function paintPicture(paint: Painter, line: TextLine, picture: LinePicture, fonts: Fonts): void {
  const { left, top, width, height, name, text } = picture;
  paint.save();
  // A picture stands on its foot in a square of 1 × 1; y is down here.
  paint.write(matrix(width, 0, 0, -height, line.x + left, line.y + top + height));
  paint.write(`/${name} Do`);
  paint.restore();
  const unseen = fonts.encodeUnseen(text);
  const stretch = unseen.width === 0 ? 100 : (100 * line.width) / (unseen.width * line.size);
  const at = place(startOf(line, line.width), line.y);
  paint.write(
    `BT 3 Tr ${length(stretch)} Tz /Unseen ${length(line.size)} Tf ${at} <${unseen.codes}> Tj 0 Tr 100 Tz ET`,
  );
}

/** Letters stand upright while y is down. */
function place(x: number, baseline: number): string {
  return `1 0 0 -1 ${length(x)} ${length(baseline)} Tm`;
}

/** Where a line of that width begins; px. */
export function startOf({ x, anchor }: TextLine, width: number): number {
  return anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
}
