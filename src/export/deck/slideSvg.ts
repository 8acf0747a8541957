/** Slide → SVG, drawn by the same functions as the picture of a map: the true preview of a page, and what a rasteriser draws. */
import { FONT_FAMILY } from "../../lib/typeface";
import { escapeXml } from "../../lib/xml";
import type { ExportContext } from "../../model/plugins";
import type { Scene } from "../../model/scene";
import { attributes } from "../svg/attributes";
import { hubMarks, lineMarks, topicGroups } from "../svg/marks";
import { haloMarks, labelMarks, legendMarks, textMarks } from "../svg/text";
import { fontFaces } from "../svg/typeface";
import type { Deck, MapPart, Part, Slide, TextPart } from "./deck";
import { insideFrame, isHubSeen } from "./insideFrame";

/**
 * The slide as the text of an SVG file, in px of the slide.
 * @param typeface carried by the file; without it the typeface must be at hand where it is drawn.
 * @param family what the words are set in: the font-family of CSS.
 */
export function slideSvg(
  slide: Slide,
  { size, colours }: Deck,
  typeface?: ExportContext["typeface"],
  family = FONT_FAMILY,
): string {
  const root = attributes({
    xmlns: "http://www.w3.org/2000/svg",
    "xmlns:inkscape": "http://www.inkscape.org/namespaces/inkscape",
    viewBox: `0 0 ${size.width} ${size.height}`,
    ...size,
    role: "img",
    "aria-label": slide.title,
    "font-family": family,
  });
  return [
    `<svg${root}>`,
    fontFaces(typeface),
    `<rect${attributes({ ...size, fill: colours.ground })}/>`,
    ...slide.parts.map((part, k) => partMarks(part, `${slide.id}-${k}`)),
    "</svg>\n",
  ].join("\n");
}

function partMarks(part: Part, id: string): string {
  switch (part.kind) {
    case "text":
      return textOf(part, id);
    case "map":
      return mapOf(part);
    case "rectangle": {
      const { left: x, top: y, width, height } = part.box;
      return `<rect${attributes({ x, y, width, height, fill: part.fill })}/>`;
    }
    case "dot":
      return `<circle${attributes({ cx: part.x, cy: part.y, r: part.radius, fill: part.fill })}/>`;
  }
}

function textOf({ name, paragraphs }: TextPart, id: string): string {
  return paragraphs
    .map(({ lines, href }, k) => {
      const marks = textMarks(`${id}-${k}`, name, lines, null);
      return href === null ? marks : `<a href="${escapeXml(href)}">${marks}</a>`;
    })
    .join("\n");
}

/** In an SVG of its own, which ends at its box. */
function mapOf({ box, scene }: MapPart): string {
  const root = attributes({
    x: box.left,
    y: box.top,
    width: box.width,
    height: box.height,
    viewBox: `0 0 ${scene.frame.width} ${scene.frame.height}`,
  });
  return [`<svg${root}>`, sceneMarks(insideFrame(scene)), "</svg>"].join("\n");
}

/** As the picture of the scene has them; heading, caption and source line are texts of the slide. */
function sceneMarks(scene: Scene): string {
  return [
    lineMarks(scene),
    topicGroups(scene),
    isHubSeen(scene) ? hubMarks(scene) : "",
    haloMarks(scene, null),
    labelMarks(scene, null),
    legendMarks(scene, true, null),
  ]
    .filter(Boolean)
    .join("\n");
}
