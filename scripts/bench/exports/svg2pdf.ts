/** svg2pdf.js in Chromium: it needs a document, and no page of Node's has one that measures text. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { build } from "vite";
import { findOrInstallChromium, launchFlags } from "../../chromium";
import { fromRoot } from "../../project";
import { serveFolder } from "../../serve";

export interface Svg2Pdf {
  /** Milliseconds within the page. */
  convert(svg: string): Promise<{ readonly ms: number; readonly bytes: number }>;
  close(): Promise<void>;
}

export async function openSvg2Pdf(): Promise<Svg2Pdf> {
  const folder = await mkdtemp(join(tmpdir(), "orrery-bench-"));
  await build({
    configFile: false,
    root: fromRoot("scripts/bench/exports/svg2pdf"),
    base: "./",
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true, target: "es2022" },
  });
  const site = await serveFolder(folder, { port: 0 });
  const browser = await chromium.launch({
    executablePath: await findOrInstallChromium(),
    args: [...launchFlags],
  });
  const page = await browser.newPage();
  await page.goto(site.url);
  await page.locator('html[data-map="ready"]').waitFor({ state: "attached" });
  return {
    convert: (svg) =>
      page.evaluate((text) => {
        const { convert } = window as unknown as {
          convert(text: string): Promise<{ ms: number; bytes: number }>;
        };
        return convert(text);
      }, svg),
    async close() {
      await browser.close();
      await site.close();
      await rm(folder, { recursive: true });
    },
  };
}
