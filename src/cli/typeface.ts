/** The bundled typeface (Inter, OFL) from its package: as base64 for files that carry it, and as fonts for the rasteriser. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { inflateSync } from "node:zlib";
import { oneFamily } from "../lib/fontFamily";
import { unpackWoff } from "../lib/woff";
import type { ExportContext, FontFile } from "../model/plugins";

/** Subsets of the typeface: what one lacks the next may have. As in src/ui/typeface.ts, so that page and command draw alike. */
const SUBSETS = ["latin", "latin-ext", "vietnamese", "greek", "cyrillic"];
const WEIGHTS = [400, 600] as const;

/** Weights 400 and 600 of the Latin letters as base64 woff2. */
export async function embeddedTypeface(): Promise<NonNullable<ExportContext["typeface"]>> {
  const base64 = async (weight: number) =>
    (await readFont(`latin-${weight}-normal.woff2`)).toString("base64");
  return { regular: await base64(400), semibold: await base64(600) };
}

/** All subsets in both weights as TrueType files of one family, Latin first. */
export async function fontFiles(): Promise<FontFile[]> {
  const wanted = SUBSETS.flatMap((subset) => WEIGHTS.map((weight) => ({ subset, weight })));
  return Promise.all(
    wanted.map(async ({ subset, weight }) => {
      const woff = await readFont(`${subset}-${weight}-normal.woff`);
      return { weight, bytes: oneFamily(unpackWoff(woff, inflateSync)) };
    }),
  );
}

async function readFont(name: string): Promise<Buffer> {
  return readFile(createRequire(import.meta.url).resolve(`@fontsource/inter/files/inter-${name}`));
}
