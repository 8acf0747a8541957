/**
 * Scene → SVG: real text, one named group a topic (region, inner links, discs), a title and a description for screen readers, and on
 * request the map itself. Foreign text is escaped, numbers are rounded once, to a hundredth of a px; same scene, same bytes.
 * Presentation is in attributes throughout: Illustrator and LibreOffice pass over much of CSS.
 */
import { grown } from "../lib/boxes";
import { FONT_FAMILY } from "../lib/typeface";
import { escapeXml } from "../lib/xml";
import type { CitationMap } from "../model/map";
import type { ExportContext, Exporter, Parameter } from "../model/plugins";
import type { Settings } from "../model/recipe";
import type { Box, Scene } from "../model/scene";
import { CARRIED, carryMapParameter, isCarried } from "./picture/carryMap";
import { glyphNotes } from "./picture/glyphNotes";
import { type PictureSize, shownBox, writtenSize } from "./size/pictureSize";
import { presetParameter } from "./size/presets";
import { attributes, rounded } from "./svg/attributes";
import { hubMarks, lineMarks, topicGroups } from "./svg/marks";
import { haloMarks, labelMarks, legendMarks, type Outline, textMarks } from "./svg/text";
import { fontFaces, furtherFonts } from "./svg/typeface";

export const transparentParameter: Parameter = {
  id: "transparent",
  label: "Transparent ground",
  help: "Leaves out the ground, for slides with a colour of their own.",
  type: "boolean",
  default: false,
};

export const svgExporter: Exporter = {
  id: "svg",
  label: "SVG picture",
  help: "sharp at any size, editable",
  group: "picture",
  extension: "svg",
  mime: "image/svg+xml",
  parameters: [
    presetParameter,
    transparentParameter,
    {
      id: "embedTypeface",
      label: "Carry the typeface",
      help: "Puts the letters of Inter into the file, so that it looks the same on a machine without Inter.",
      type: "boolean",
      default: true,
    },
    {
      id: "outlines",
      label: "Text as outlines",
      help: "Draws letters as shapes, the same in every program; they can no longer be retyped or searched.",
      type: "boolean",
      default: false,
    },
    carryMapParameter,
  ],
  async write(scene, map, settings, context) {
    for (const note of glyphNotes(scene)) context.tell?.(note);
    const parts = await svgParts(scene, settings, context);
    await context.step?.(0.5);
    const { mapForSvg } = await import("./picture/mapInPicture");
    const carried = isCarried(settings) ? await mapForSvg(scene, map, context) : null;
    return writeSvg(scene, map, settings, context, { ...parts, carried });
  },
};

/** What an SVG can have beside the marks of its scene, and must be waited for. */
export interface SvgParts {
  /** The typeface as a `style` element; empty: none. */
  readonly faces: string;
  /** Null: words are text. */
  readonly outline: Outline | null;
  /** The packed map in base64. */
  readonly carried?: string | null;
  /** The sides in px, instead of those that the settings ask for. */
  readonly size?: PictureSize;
}

/**
 * The parts that a picture of the scene needs: letters of the typeface beside the Latin ones, outlines if the settings ask for them.
 * @throws Error with a sentence for the reader where outlines are asked for and no typeface is at hand.
 */
async function svgParts(scene: Scene, settings: Settings, context: ExportContext): Promise<SvgParts> {
  if (settings.outlines === true) {
    if (!context.fonts)
      throw new Error("Text cannot be drawn as outlines here, for the typeface is not at hand.");
    const { outliner } = await import("./svg/outlines");
    return { faces: "", outline: await outliner(await context.fonts()) };
  }
  if (settings.embedTypeface === false) return { faces: "", outline: null };
  return { faces: fontFaces(context.typeface, await furtherFonts(scene, context)), outline: null };
}

/**
 * The picture as the text of an SVG file, drawn in px of the scene's frame.
 * @param settings the parameters, and `width` and `height`: the size of the picture in px, else that of the preset, else that of the
 * frame. Where its shape is another, the frame stands in the middle on more ground.
 * @param parts without them words are text in the Latin letters of the typeface, and no map is carried.
 * @throws Error if that size is out of range.
 */
export function writeSvg(
  scene: Scene,
  _map: CitationMap,
  settings: Settings,
  context: ExportContext,
  parts: SvgParts = {
    faces: settings.embedTypeface === false ? "" : fontFaces(context.typeface),
    outline: null,
  },
): string {
  const { outline, size } = parts;
  const { shape, width, height } = size
    ? { shape: size, width: size.width, height: size.height }
    : writtenSize(settings, scene.frame);
  const box = shownBox(scene.frame, shape);
  const transparent = settings.transparent === true;
  const root = attributes({
    xmlns: "http://www.w3.org/2000/svg",
    "xmlns:inkscape": "http://www.inkscape.org/namespaces/inkscape",
    viewBox: [box.left, box.top, box.width, box.height].map(rounded).join(" "),
    width,
    height,
    role: "img",
    "aria-labelledby": "picture-title picture-description",
    "font-family": FONT_FAMILY,
  });
  const ground = attributes({ id: "ground", ...groundOf(scene, box), fill: scene.background });
  return [
    `<svg${root}>`,
    `<title id="picture-title">${escapeXml(scene.title)}</title>`,
    `<desc id="picture-description">${escapeXml(scene.description)}</desc>`,
    parts.carried ? `<metadata id="${CARRIED}">${parts.carried}</metadata>` : "",
    parts.faces,
    transparent ? "" : `<rect${ground}/>`,
    lineMarks(scene),
    topicGroups(scene),
    hubMarks(scene),
    // On another ground halos would be outlines.
    transparent ? "" : haloMarks(scene, outline),
    labelMarks(scene, outline),
    legendMarks(scene, !transparent, outline),
    textMarks("heading", "Title", scene.heading, outline),
    textMarks("caption", "Caption", scene.caption, outline),
    textMarks("source", "Source", scene.sourceLine, outline),
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
