/** A map of very many papers on the screen: script of a frame while it is panned, and while some of it is recoloured, against Sigma by itself. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { build as viteBuild } from "vite";
import { findOrInstallChromium, launchFlags } from "../chromium";
import { fromRoot } from "../project";
import { serveFolder } from "../serve";
import type { Figures, Measured } from "./pan/main";
import { type Bench, median, milliseconds } from "./table";

const SIZES = { quick: [10_000], all: [10_000, 100_000] };
/** As much of bare Sigma's script as a pan frame may take, and of its full refresh a recolouring of 100 papers. */
const LIMITS = { pan: 1.3, recolour: 1 / 20 };

export const pan: Bench = {
  id: "pan",
  question:
    "script of one frame on a made map: Orrery with scenes composed as in the page, and Sigma alone with its own programs and no names, on the same discs and lines",
  async run({ quick }) {
    const folder = await mkdtemp(join(tmpdir(), "orrery-bench-"));
    await viteBuild({
      configFile: false,
      root: fromRoot("scripts/bench/pan"),
      base: "./",
      logLevel: "warn",
      build: { outDir: folder, emptyOutDir: true, target: "es2022" },
    });
    const site = await serveFolder(folder, { port: 0 });
    const browser = await chromium.launch({
      executablePath: await findOrInstallChromium(),
      args: [...launchFlags],
    });
    try {
      const rows = [];
      let isKept = true;
      for (const papers of quick ? SIZES.quick : SIZES.all) {
        const measured = await measureIn(browser, site.url, papers);
        rows.push(...rowsOf(papers, measured));
        const { ours, bare } = measured;
        isKept &&= median(ours.pan) <= LIMITS.pan * median(bare.pan);
        isKept &&= median(ours.recolour) <= LIMITS.recolour * median(bare.refresh);
      }
      return {
        rows,
        verdict: `Limits (a pan frame ${LIMITS.pan} × bare Sigma's, recolouring ${LIMITS.recolour} of its full refresh): ${isKept ? "kept" : "NOT KEPT"}. Drawing itself is left out on both sides.`,
      };
    } finally {
      await browser.close();
      await site.close();
      await rm(folder, { recursive: true });
    }
  },
};

/** In a page that may look at the clock closely: others are shown tenths of a millisecond. */
async function measureIn(browser: Browser, url: string, papers: number): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.route("**/*", async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), "cross-origin-embedder-policy": "require-corp" };
      await route.fulfill({ response, headers });
    });
    await page.goto(url);
    await page.locator('html[data-map="ready"]').waitFor({ state: "attached" });
    return await page.evaluate(
      (count) => (window as unknown as { measure(papers: number): Promise<Measured> }).measure(count),
      papers,
    );
  } finally {
    await context.close();
  }
}

function rowsOf(papers: number, { ours, bare, composing }: Measured) {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const row = (what: string, own: number, rival?: number) => ({
    papers: papers.toLocaleString("en-GB"),
    lines: ours.lines.toLocaleString("en-GB"),
    frame: what,
    Orrery: milliseconds(own),
    "bare Sigma": rival === undefined ? "" : milliseconds(rival),
    ratio: rival === undefined ? "" : (own / rival).toPrecision(2),
  });
  const of = (what: string, key: Exclude<keyof Figures, "lines" | "first">) =>
    row(what, median(ours[key]), median(bare[key]));
  return [
    row("first, from the finished map", ours.first, bare.first),
    of("panned, median", "pan"),
    row("panned, mean", mean(ours.pan), mean(bare.pan)),
    row("panned, longest", Math.max(...ours.pan), Math.max(...bare.pan)),
    of("panned, median, nothing sent to the card", "panAlone"),
    row("  of that: a scene composed, now and then", median(composing)),
    of("100 papers recoloured", "recolour"),
    row("  against a full refresh", median(ours.recolour), median(bare.refresh)),
    of("all papers anew", "refresh"),
  ];
}
