/** The bundled typeface (Inter, OFL) from its package: as base64 for files that carry it, and as fonts for the rasteriser. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { inflateSync } from "node:zlib";
import { unpackWoff } from "../lib/woff";
import type { ExportContext } from "../model/plugins";

/** Subsets of the typeface: what one lacks the next may have. */
const SUBSETS = ["latin", "latin-ext", "greek", "cyrillic"];
const WEIGHTS = [400, 600];
const FAMILY = "Inter";

/** Weights 400 and 600 of the Latin letters as base64 woff2. */
export async function embeddedTypeface(): Promise<NonNullable<ExportContext["typeface"]>> {
  const base64 = async (weight: number) =>
    (await readFont(`latin-${weight}-normal.woff2`)).toString("base64");
  return { regular: await base64(400), semibold: await base64(600) };
}

/** All subsets in both weights as TrueType files of one family, Latin first. */
export async function trueTypeFonts(): Promise<Uint8Array[]> {
  const names = SUBSETS.flatMap((subset) => WEIGHTS.map((weight) => `${subset}-${weight}-normal.woff`));
  return Promise.all(names.map(async (name) => oneFamily(unpackWoff(await readFont(name), inflateSync))));
}

async function readFont(name: string): Promise<Buffer> {
  return readFile(createRequire(import.meta.url).resolve(`@fontsource/inter/files/inter-${name}`));
}

/**
 * The same font under the family name `Inter`. Weight 600 calls its family "Inter SemiBold", so a renderer that asks for Inter at 600
 * would get 400: its family names (name id 1) are cut to the length of "Inter". Checksums are left as they are; renderers ignore them.
 */
function oneFamily(font: Uint8Array): Uint8Array {
  const data = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const renamed = font.slice();
  const out = new DataView(renamed.buffer);
  for (let k = 0; k < data.getUint16(4); k++) {
    const entry = 12 + 16 * k;
    if (data.getUint32(entry) !== NAME_TABLE) continue;
    const table = data.getUint32(entry + 8);
    for (let record = table + 6; record < table + 6 + 12 * data.getUint16(table + 2); record += 12) {
      if (data.getUint16(record + 6) !== FAMILY_NAME) continue;
      const bytesPerLetter = data.getUint16(record) === MACINTOSH ? 1 : 2;
      out.setUint16(record + 8, FAMILY.length * bytesPerLetter);
    }
  }
  return renamed;
}

const NAME_TABLE = 0x6e616d65; // "name"
const FAMILY_NAME = 1;
const MACINTOSH = 1;
