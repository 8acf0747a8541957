/** The marks of a map that are drawn as one picture on a slide, in paint order and px of that picture; what cannot be seen is left out. */

import { discRing } from "../../lib/markStyle";
import type { RasterDisc } from "../../lib/rasterDisc";
import type { RasterLine } from "../../lib/rasterLine";
import type { Lines, Scene } from "../../model/scene";
import type { MapPart } from "../deck/deck";
import { newOnto, type Onto } from "./onto";

export interface PictureMarks {
  /** Under the discs. */
  readonly lines: readonly RasterLine[];
  readonly discs: readonly RasterDisc[];
}

/** @param isPictured says of each paper, by place, whether it is drawn here; null: only lines are. */
export function marksOfPicture(
  { box, ...part }: MapPart,
  isPictured: ((index: number) => boolean) | null,
): PictureMarks {
  const { scene } = part;
  const onto = newOnto({ ...part, box: { ...box, left: 0, top: 0 } }, box);
  return {
    lines: [...linesOf(scene.spokes, onto), ...linesOf(scene.links, onto)],
    discs: isPictured ? discsOf(scene, onto, isPictured) : [],
  };
}

function linesOf(columns: Lines, onto: Onto): RasterLine[] {
  return columns.sources.flatMap((_, k) => {
    const opacity = hundredths(columns.opacities[k]!);
    if (opacity === 0) return [];
    const from = onto.point(columns.x1[k]!, columns.y1[k]!);
    const to = onto.point(columns.x2[k]!, columns.y2[k]!);
    const [width, color] = [columns.widths[k]!, columns.colors[k]!];
    return [{ x1: from.x, y1: from.y, x2: to.x, y2: to.y, width, color, opacity }];
  });
}

function discsOf(
  { discs }: Scene,
  { scale, point }: Onto,
  isPictured: (index: number) => boolean,
): RasterDisc[] {
  return discs.ids.flatMap((_, k) => {
    const opacity = hundredths(discs.opacities[k]!);
    if (opacity === 0 || !isPictured(k)) return [];
    const { x, y } = point(discs.x[k]!, discs.y[k]!);
    const radius = discs.radii[k]! * scale;
    const [fill, ring] = [discs.fills[k]!, discs.strokes[k]!];
    return [{ x, y, radius, ringWidth: discRing(radius), fill, ring, opacity }];
  });
}

/** As SVG has it, so that both pictures of the marks are of one strength. */
function hundredths(opacity: number): number {
  return Math.round(opacity * 100) / 100;
}
