/**
 * The bundled typeface: as base64 woff2 for pictures that carry it, and in parts as fonts for files that need more of it. Fetched once,
 * and again after a failure; in the single-file page the address holds the bytes.
 */
import cyrillic400 from "@fontsource/inter/files/inter-cyrillic-400-normal.woff?url";
import cyrillic600 from "@fontsource/inter/files/inter-cyrillic-600-normal.woff?url";
import greek400 from "@fontsource/inter/files/inter-greek-400-normal.woff?url";
import greek600 from "@fontsource/inter/files/inter-greek-600-normal.woff?url";
import latin400 from "@fontsource/inter/files/inter-latin-400-normal.woff?url";
import regularUrl from "@fontsource/inter/files/inter-latin-400-normal.woff2?url";
import latin600 from "@fontsource/inter/files/inter-latin-600-normal.woff?url";
import semiboldUrl from "@fontsource/inter/files/inter-latin-600-normal.woff2?url";
import latinExtended400 from "@fontsource/inter/files/inter-latin-ext-400-normal.woff?url";
import latinExtended600 from "@fontsource/inter/files/inter-latin-ext-600-normal.woff?url";
import vietnamese400 from "@fontsource/inter/files/inter-vietnamese-400-normal.woff?url";
import vietnamese600 from "@fontsource/inter/files/inter-vietnamese-600-normal.woff?url";
import { fromBase64, toBase64 } from "../lib/base64";
import { oneFamily } from "../lib/fontFamily";
import { unpackWoff } from "../lib/woff";
import type { FontFile } from "../model/plugins";

export interface Typeface {
  readonly regular: string;
  readonly semibold: string;
}

/** Each part as [weight 400, weight 600]; as in src/cli/typeface.ts, so that page and command draw alike. */
const PARTS = [
  [latin400, latin600],
  [latinExtended400, latinExtended600],
  [vietnamese400, vietnamese600],
  [greek400, greek600],
  [cyrillic400, cyrillic600],
] as const;

/** Weights 400 and 600 of the Latin letters. */
export const loadTypeface = once(async (): Promise<Typeface> => {
  const [regular, semibold] = await Promise.all([bytesOf(regularUrl), bytesOf(semiboldUrl)]);
  return { regular: toBase64(regular), semibold: toBase64(semibold) };
});

/** All parts in both weights as TrueType files of one family, Latin first. */
export const loadFonts = once(async (): Promise<readonly FontFile[]> => {
  const { unzlibSync } = await import("fflate");
  const font = async (weight: FontFile["weight"], address: string): Promise<FontFile> => ({
    weight,
    bytes: oneFamily(unpackWoff(await bytesOf(address), (packed) => unzlibSync(packed))),
  });
  return Promise.all(PARTS.flatMap(([regular, semibold]) => [font(400, regular), font(600, semibold)]));
});

function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loading: Promise<Value> | null = null;
  return () => {
    loading ??= load().catch((error: unknown) => {
      // The next picture tries again.
      loading = null;
      throw error;
    });
    return loading;
  };
}

async function bytesOf(address: string): Promise<Uint8Array> {
  const inline = /^data:[^,]*;base64,(.*)$/s.exec(address);
  if (inline) {
    const bytes = fromBase64(inline[1] ?? "");
    if (bytes) return bytes;
  }
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The typeface could not be loaded (${response.status} ${address}).`);
  return new Uint8Array(await response.arrayBuffer());
}
