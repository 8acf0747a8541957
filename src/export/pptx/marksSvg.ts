/** Marks → SVG of the size of the box that they stand in. */
import type { RasterDisc } from "../../lib/rasterDisc";
import type { RasterLine } from "../../lib/rasterLine";
import type { Frame } from "../../model/scene";
import { attributes } from "../svg/attributes";
import type { PictureMarks } from "./marksOfPicture";

export function marksSvg({ lines, discs }: PictureMarks, { width, height }: Frame): string {
  const root = attributes({
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
  });
  return [`<svg${root}>`, ...lines.map(lineElement), ...discs.map(discElement), "</svg>\n"].join("\n");
}

function lineElement({ x1, y1, x2, y2, width, color, opacity }: RasterLine): string {
  const look = { stroke: color, "stroke-width": width, "stroke-opacity": opacity };
  return `<line${attributes({ x1, y1, x2, y2, ...look })}/>`;
}

/** The stroke runs along its circle, half of it on either side. */
function discElement({ x: cx, y: cy, radius, ringWidth, fill, ring, opacity }: RasterDisc): string {
  const look = { fill, stroke: ring, "stroke-width": ringWidth, opacity: opacity < 1 ? opacity : undefined };
  return `<circle${attributes({ cx, cy, r: radius + ringWidth / 2, ...look })}/>`;
}
