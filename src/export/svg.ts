/**
 * Scene → SVG: real text, one group a topic (region, inner links, discs), a title and a description for screen readers. Foreign text is
 * escaped, numbers are rounded once, to a hundredth of a px; same scene, same bytes.
 */
import { grown } from "../lib/boxes";
import { FONT_FAMILY } from "../lib/typeface";
import { escapeXml } from "../lib/xml";
import type { CitationMap } from "../model/map";
import type { ExportContext, Exporter } from "../model/plugins";
import type { Settings } from "../model/recipe";
import type { Box, Scene } from "../model/scene";
import { pictureSize, shownBox } from "./pictureSize";
import { attributes, rounded } from "./svgAttributes";
import { hubMarks, lineMarks, topicGroups } from "./svgMarks";
import { labelMarks, legendMarks, textMarks } from "./svgText";

export const svgExporter: Exporter = {
  id: "svg",
  label: "SVG picture",
  help: "sharp at any size, editable",
  group: "picture",
  extension: "svg",
  mime: "image/svg+xml",
  parameters: [
    {
      id: "transparent",
      label: "Transparent ground",
      help: "Leaves out the ground, for slides with a colour of their own.",
      type: "boolean",
      default: false,
    },
    {
      id: "embedTypeface",
      label: "Carry the typeface",
      help: "Puts the letters of Inter into the file, so that it looks the same on a machine without Inter.",
      type: "boolean",
      default: true,
    },
  ],
  write: writeSvg,
};

/**
 * The picture as the text of an SVG file, drawn in px of the scene's frame.
 * @param settings beside the parameters `width` and `height`: the size of the picture in px, else that of the frame. Where its shape is
 * another, the frame stands in the middle on more ground.
 * @throws Error if that size is out of range.
 */
export function writeSvg(
  scene: Scene,
  _map: CitationMap,
  settings: Settings,
  context: ExportContext,
): string {
  const size = pictureSize(settings, scene.frame);
  const box = shownBox(scene.frame, size);
  const transparent = settings.transparent === true;
  const root = attributes({
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: [box.left, box.top, box.width, box.height].map(rounded).join(" "),
    width: size.width,
    height: size.height,
    role: "img",
    "aria-labelledby": "picture-title picture-description",
    "font-family": FONT_FAMILY,
  });
  const ground = attributes({ id: "ground", ...groundOf(scene, box), fill: scene.background });
  return [
    `<svg${root}>`,
    `<title id="picture-title">${escapeXml(scene.title)}</title>`,
    `<desc id="picture-description">${escapeXml(scene.description)}</desc>`,
    settings.embedTypeface === false ? "" : fontFaces(context),
    transparent ? "" : `<rect${ground}/>`,
    lineMarks(scene),
    topicGroups(scene),
    hubMarks(scene),
    labelMarks(scene, !transparent),
    legendMarks(scene, !transparent),
    textMarks("heading", scene.heading, transparent ? null : scene.background),
    textMarks("source", scene.sourceLine, transparent ? null : scene.background),
    "</svg>\n",
  ]
    .filter(Boolean)
    .join("\n");
}

/** Where more is shown than the frame, a little beyond it: the rounded `viewBox` must not leave a seam at the edge. */
function groundOf({ frame }: Scene, box: Box): Readonly<Record<string, number>> {
  if (box.left === 0 && box.top === 0) return { ...frame };
  const { left, top, width, height } = grown(box, 1);
  return { x: left, y: top, width, height };
}

function fontFaces({ typeface }: ExportContext): string {
  if (!typeface) return "";
  const face = (weight: number, woff2: string) =>
    `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${escapeXml(woff2)}) format("woff2")}`;
  return `<style>\n${face(400, typeface.regular)}\n${face(600, typeface.semibold)}\n</style>`;
}
