/** The typeface inside an SVG, as `@font-face` rules: Latin letters always, others where the picture has them. */
import { toBase64 } from "../../lib/base64";
import { readAdvances } from "../../lib/woff";
import { escapeXml } from "../../lib/xml";
import type { ExportContext, FontFile } from "../../model/plugins";
import type { Scene } from "../../model/scene";
import { sceneTexts } from "../picture/sceneTexts";

/** @returns a `style` element; empty where there is no typeface. */
export function fontFaces(typeface: ExportContext["typeface"], further: readonly FontFile[] = []): string {
  if (!typeface) return "";
  const faces = [
    // Of faces alike, the last one that has a letter draws it.
    ...further.map(({ weight, bytes }) => face(weight, "font/ttf", toBase64(bytes), "truetype")),
    face(400, "font/woff2", typeface.regular, "woff2"),
    face(600, "font/woff2", typeface.semibold, "woff2"),
  ];
  return `<style>\n${faces.join("\n")}\n</style>`;
}

/** Parts of the typeface beside the Latin one that have letters of the picture. */
export async function furtherFonts(scene: Scene, context: ExportContext): Promise<readonly FontFile[]> {
  const lines = sceneTexts(scene).flat();
  if (!context.fonts || !lines.some(({ text }) => /[\u0100-\uffff]/.test(text))) return [];
  const wanted = new Map(
    ([400, 600] as const).map((weight) => {
      const texts = lines.filter((line) => line.weight === weight).map(({ text }) => text);
      return [weight, new Set(Array.from(texts.join(""), (letter) => letter.codePointAt(0)!))];
    }),
  );
  return (await context.fonts()).filter(({ weight, bytes }) => {
    const left = wanted.get(weight)!;
    const found = [...readAdvances(bytes).keys()].filter((code) => left.delete(code));
    // The Latin part comes first, and is in the file already.
    return found.length > 0 && !found.includes(LETTER_A) && !found.includes(SPACE);
  });
}

const LETTER_A = 0x61;
const SPACE = 0x20;

function face(weight: number, mime: string, base64: string, format: string): string {
  return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:${mime};base64,${escapeXml(base64)}) format("${format}")}`;
}
