/** Scene → the SVG that a picture of pixels is drawn from, and the drawing of it. */
import { readAdvances } from "../../lib/woff";
import type { CitationMap } from "../../model/map";
import type { ExportContext } from "../../model/plugins";
import type { Settings } from "../../model/recipe";
import type { Scene } from "../../model/scene";
import { glyphNotes } from "../picture/glyphNotes";
import { sceneTexts } from "../picture/sceneTexts";
import type { PictureSize } from "../size/pictureSize";
import { type SvgParts, writeSvg } from "../svg";
import { fontFaces } from "./typeface";

interface Drawing extends PictureSize {
  readonly kind: "png" | "webp";
  /** Of WebP, 1..100. */
  readonly quality?: number;
}

/** The user is told of letters that the typeface lacks. @throws Error with a sentence where nothing can draw. */
export async function drawPixels(
  scene: Scene,
  map: CitationMap,
  { transparent }: Settings,
  context: ExportContext,
  { kind, quality, width, height }: Drawing,
): Promise<Uint8Array> {
  const { rasterise } = context;
  if (!rasterise)
    throw new Error(
      `A ${kind === "png" ? "PNG" : "WebP"} cannot be drawn here, for nothing that turns a picture into pixels is at hand; take SVG.`,
    );
  for (const note of glyphNotes(scene, "they are drawn in a typeface of this machine")) context.tell?.(note);
  const parts = { ...(await pixelParts(scene, context)), size: { width, height } };
  const svg = writeSvg(scene, map, { transparent: transparent === true }, context, parts);
  await context.step?.(0.2);
  return rasterise(svg, width, height, kind, quality);
}

/**
 * Lines with other than Latin letters are drawn from the outlines of the typeface: between the parts of one typeface resvg takes any
 * weight that has the letter, and mixes them within a word.
 */
async function pixelParts(scene: Scene, context: ExportContext): Promise<SvgParts> {
  const faces = fontFaces(context.typeface);
  const isForeign = sceneTexts(scene).some((lines) => lines.some(({ text }) => /[^\0-\u00ff]/.test(text)));
  if (!context.fonts || !isForeign) return { faces, outline: null };
  const fonts = await context.fonts();
  const latin = readAdvances(fonts[0]!.bytes);
  const { outliner } = await import("./outlines");
  const outlineOf = await outliner(fonts);
  const isLatin = (text: string) => Array.from(text).every((letter) => latin.has(letter.codePointAt(0)!));
  return { faces, outline: (line) => (isLatin(line.text) ? null : outlineOf(line)) };
}
