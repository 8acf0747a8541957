/** SVG → PNG in Node, by resvg with the bundled typeface. resvg reads fonts from files only, so they lie in a temporary folder meanwhile. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readAdvances } from "../lib/woff";
import { FileError, reasonOf } from "./errors";
import { trueTypeFonts } from "./typeface";

/** The SVG says its size itself. @throws FileError if resvg cannot be loaded: it is compiled for each kind of machine. */
export async function rasterise(svg: string): Promise<Uint8Array> {
  const { Resvg } = await loadResvg();
  const folder = await mkdtemp(join(tmpdir(), "orrery-"));
  try {
    const fonts = await trueTypeFonts();
    const fontFiles = fonts.map((_, k) => join(folder, `${k}.ttf`));
    await Promise.all(fonts.map((font, k) => writeFile(fontFiles[k]!, font)));
    const picture = new Resvg(svg, {
      font: {
        fontFiles,
        // Only where it must be: searching takes time, and makes the picture depend on the machine.
        loadSystemFonts: !coversAll(fonts, svg),
        defaultFontFamily: "Inter",
        sansSerifFamily: "Inter",
      },
    });
    return picture.render().asPng();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Does the bundled typeface have every character? */
function coversAll(fonts: readonly Uint8Array[], svg: string): boolean {
  const foreign = new Set(svg.match(/[\u0080-\u{10ffff}]/gu));
  if (foreign.size === 0) return true;
  const known = new Set(fonts.flatMap((font) => [...readAdvances(font).keys()]));
  return [...foreign].every((character) => known.has(character.codePointAt(0)!));
}

async function loadResvg(): Promise<typeof import("@resvg/resvg-js")> {
  try {
    return await import("@resvg/resvg-js");
  } catch (error) {
    throw new FileError(
      `PNG needs the package @resvg/resvg-js, which cannot be loaded here: ${reasonOf(error)}. Write SVG instead, or install it.`,
    );
  }
}
