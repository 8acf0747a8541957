/**
 * A map → what a picture of it carries, so that Orrery opens the picture as the map it shows (src/sources/pictureMap.ts): the text of
 * the json exporter, packed. A picture goes on slides and pages, so what the user wrote for himself (notes, stars, tags) stays out.
 * Deterministic: the gzip header has no date.
 */
import { gzipSync, zlibSync } from "fflate";
import { toBase64 } from "../../lib/base64";
import type { CitationMap } from "../../model/map";
import type { ExportContext } from "../../model/plugins";
import type { Scene } from "../../model/scene";
import { mapJsonExporter } from "../mapJson";

/** Readers of XML commonly refuse a text of more than 10 MB. */
const MOST_LETTERS = 9_000_000;

/** For the metadata of an SVG: gzip as base64. Null, and the user is told, where it would be too long. */
export async function mapForSvg(
  scene: Scene,
  map: CitationMap,
  context: ExportContext,
): Promise<string | null> {
  const letters = toBase64(gzipSync(await mapText(scene, map, context), { level: 9, mtime: 0 }));
  if (letters.length <= MOST_LETTERS) return letters;
  context.tell?.(
    `This map has ${Math.round(letters.length / 1e6)} MB, too much for an SVG that other programs are to open: it was left out. Save it as JSON, or take PNG.`,
  );
  return null;
}

/** For a text chunk of a PNG: zlib. */
export async function mapForPng(scene: Scene, map: CitationMap, context: ExportContext): Promise<Uint8Array> {
  return zlibSync(await mapText(scene, map, context), { level: 9 });
}

async function mapText(scene: Scene, map: CitationMap, context: ExportContext): Promise<Uint8Array> {
  if (Object.keys(context.marks).length > 0)
    context.tell?.(
      "The map inside the picture has none of your notes, stars and tags; a saved map (JSON) has them.",
    );
  const text = await mapJsonExporter.write(scene, map, {}, { ...context, marks: {} });
  return typeof text === "string" ? new TextEncoder().encode(text) : text;
}
