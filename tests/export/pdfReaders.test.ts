/** The PDF of the survey in poppler, a reader of its own making: fonts, words and picture. Skipped where poppler is not installed. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { rasterise } from "../../src/cli/rasterise";
import { fontFiles } from "../../src/cli/typeface";
import { pdfExporter } from "../../src/export/pdf";
import { svgExporter } from "../../src/export/svg";
import { type Pixels, pngPixels } from "../../src/lib/pngPixels";
import { surveyMap } from "../scene/pictures";
import { contextOf } from "./make";

const tools = ["pdffonts", "pdftotext", "pdftoppm"];
const missing = tools.filter((tool) => !runs(tool));
const folder = mkdtempSync(join(tmpdir(), "orrery-pdf-"));
afterAll(() => rmSync(folder, { recursive: true }));

function runs(tool: string): boolean {
  try {
    execFileSync(tool, ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(missing.length > 0)(
  `the survey's PDF in poppler${missing.length ? ` (no ${missing})` : ""}`,
  async () => {
    const map = surveyMap();
    const context = { ...contextOf(map), fonts: fontFiles, rasterise };
    const picture = { patterns: true, caption: "A caption of our own" };
    const scene = context.compose(picture);
    const file = join(folder, "survey.pdf");
    if (missing.length === 0)
      writeFileSync(file, (await pdfExporter.write(scene, map, {}, context)) as Uint8Array);

    it("has all of its fonts embedded as subsets with their meanings", () => {
      const rows = execFileSync("pdffonts", [file], { encoding: "utf8" }).trim().split("\n").slice(2);
      expect(rows.length).toBeGreaterThan(1);
      for (const row of rows)
        expect(row).toMatch(/^[A-Z]{6}\+Inter-\w+ +CID TrueType +Identity-H +yes yes yes/);
    });

    it("says every word that it shows, and each once", () => {
      const words = (text: string) => text.split(/\s+/).filter(Boolean).sort();
      const shown = [
        ...scene.labels.flatMap(({ lines }) => lines),
        ...(scene.legend?.entries ?? []).flatMap(({ lines }) => lines),
        ...scene.heading,
        ...scene.caption,
        ...scene.sourceLine,
      ].map(({ text }) => text);
      const found = execFileSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8" });
      expect(words(found)).toEqual(words(shown.join(" ")));
    });

    it("looks like the SVG", async () => {
      execFileSync("pdftoppm", ["-r", "96", "-png", "-singlefile", file, join(folder, "survey")]);
      const pdf = pngPixels(readFileSync(join(folder, "survey.png")));
      const svg = (await svgExporter.write(scene, map, {}, context)) as string;
      const drawn = pngPixels(await rasterise(svg, pdf.width, pdf.height));
      expect([pdf.width, pdf.height]).toEqual([1280, 720]);
      // Edges and letters may be smoothed in another way. Without the legend the worst is 36, without discs 126.
      expect(worstSquare(pdf, drawn)).toBeLessThan(18);
    });
  },
);

const SQUARE = 20;

/** The largest difference between the means of a channel, 0..255, over all squares of 20 × 20 px. */
function worstSquare(a: Pixels, b: Pixels): number {
  let worst = 0;
  for (let top = 0; top < a.height; top += SQUARE)
    for (let left = 0; left < a.width; left += SQUARE)
      for (let channel = 0; channel < 3; channel++) {
        let difference = 0;
        for (let y = top; y < top + SQUARE; y++)
          for (let x = left; x < left + SQUARE; x++) {
            const at = 4 * (y * a.width + x) + channel;
            difference += a.rgba[at]! - b.rgba[at]!;
          }
        worst = Math.max(worst, Math.abs(difference) / SQUARE ** 2);
      }
  return worst;
}
