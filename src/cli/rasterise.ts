/** SVG → PNG or WebP in Node, by resvg with the bundled typeface. resvg reads fonts from files only, so they lie in a temporary folder meanwhile. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readAdvances } from "../lib/woff";
import type { FontFile } from "../model/plugins";
import { FileError, reasonOf } from "./errors";
import { fontFiles } from "./typeface";
import { webpOf } from "./webp";

/**
 * @param width in px; the height follows from the SVG's own shape.
 * @param quality of WebP, 1..100.
 * @throws FileError if resvg cannot be loaded: it is compiled for each kind of machine.
 */
export async function rasterise(
  svg: string,
  width: number,
  _height: number,
  kind: "png" | "webp" = "png",
  quality?: number,
): Promise<Uint8Array> {
  const { Resvg } = await loadResvg();
  const folder = await mkdtemp(join(tmpdir(), "orrery-"));
  try {
    const fonts = await fontFiles();
    const paths = fonts.map((_, k) => join(folder, `${k}.ttf`));
    await Promise.all(fonts.map(({ bytes }, k) => writeFile(paths[k]!, bytes)));
    const picture = new Resvg(svg, {
      fitTo: { mode: "width", value: Math.round(width) },
      font: {
        fontFiles: paths,
        // Only where it must be: searching takes time, and makes the picture depend on the machine.
        loadSystemFonts: !coversAll(fonts, svg),
        defaultFontFamily: "Inter",
        sansSerifFamily: "Inter",
      },
    });
    const drawn = picture.render();
    return kind === "webp" ? await webpOf(drawn, quality) : drawn.asPng();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Does the bundled typeface have every character of the texts that are drawn? */
function coversAll(fonts: readonly FontFile[], svg: string): boolean {
  const drawn = (svg.match(/<text[^>]*>[^<]*/g) ?? []).join("");
  const foreign = new Set(drawn.match(/[\u0080-\u{10ffff}]/gu));
  if (foreign.size === 0) return true;
  const known = new Set(fonts.flatMap(({ bytes }) => [...readAdvances(bytes).keys()]));
  return [...foreign].every((character) => known.has(character.codePointAt(0)!));
}

async function loadResvg(): Promise<typeof import("@resvg/resvg-js")> {
  try {
    return await import("@resvg/resvg-js");
  } catch (error) {
    throw new FileError(
      `PNG and WebP need the package @resvg/resvg-js, which cannot be loaded here: ${reasonOf(error)}. Write SVG instead, or install it.`,
    );
  }
}
