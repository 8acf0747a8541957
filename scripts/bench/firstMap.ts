/** From navigation to the first drawn map: our page, which reads, infers and lays out, against Sigma given the finished graph. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { build as viteBuild } from "vite";
import { defaultRecipe } from "../../src/model/recipe";
import { makeMap } from "../../src/pipeline";
import { readInputs } from "../../src/reading";
import { build } from "../build";
import { shippedWordVectors } from "../build/wordVectors";
import { findOrInstallChromium, launchFlags } from "../chromium";
import { fromRoot } from "../project";
import { serveFolder } from "../serve";
import { openUntilReady } from "./readyAt";
import { type Bench, median, milliseconds } from "./table";

const RUNS = 7;

export const firstMap: Bench = {
  id: "first-map",
  question: `navigation → first drawn map, fresh profile, median of ${RUNS} (software WebGL: read the ratio)`,
  async run() {
    await build(["site"]);
    const folder = await mkdtemp(join(tmpdir(), "orrery-bench-"));
    await buildBareSigma(folder);
    const ours = await serveFolder(fromRoot("dist/site"), { port: 0 });
    const bare = await serveFolder(folder, { port: 0 });
    const browser = await chromium.launch({
      executablePath: await findOrInstallChromium(),
      args: [...launchFlags],
    });
    try {
      const times = { ours: [] as number[], bare: [] as number[] };
      // One of each in turn, so that what else the machine does meets both; the first pair warms the caches.
      for (let run = 0; run <= RUNS; run++) {
        const pair = { ours: await timeToMap(browser, ours.url), bare: await timeToMap(browser, bare.url) };
        if (run > 0) {
          times.ours.push(pair.ours);
          times.bare.push(pair.bare);
        }
      }
      const [own, rival] = [median(times.ours), median(times.bare)];
      const row = (page: string, ms: number) => ({
        page,
        time: milliseconds(ms),
        "of bare Sigma": (ms / rival).toPrecision(3),
      });
      return {
        rows: [
          row("Orrery: reads, infers, lays out, draws", own),
          row("bare Sigma: draws a finished graph", rival),
        ],
        verdict: `Ours takes ${milliseconds(own - rival)} more than drawing alone.`,
      };
    } finally {
      await browser.close();
      await Promise.all([ours.close(), bare.close()]);
      await rm(folder, { recursive: true });
    }
  },
};

async function buildBareSigma(folder: string): Promise<void> {
  await viteBuild({
    configFile: false,
    root: fromRoot("scripts/bench/bareSigma"),
    base: "./",
    logLevel: "warn",
    build: { outDir: folder, emptyOutDir: true, target: "es2022" },
  });
  const names = ["survey-code-generation.txt", "survey-code-generation.facts.json"];
  const inputs = await Promise.all(
    names.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(fromRoot(`data/${name}`))) })),
  );
  const { graph, layout } = makeMap((await readInputs(inputs)).bibliography, defaultRecipe, {
    vectors: shippedWordVectors(),
  });
  const place = new Map(graph.paperIds.map((id, i) => [id, i]));
  const nodes = graph.graph.mapNodes((key, { title }) => {
    const i = place.get(key);
    const at =
      i === undefined ? { x: 0, y: 0 } : { x: layout.positions[2 * i], y: layout.positions[2 * i + 1] };
    return { key, attributes: { label: title, size: 6, color: "#3b6ea5", ...at } };
  });
  const edges = graph.graph.mapEdges((_, __, source, target) => ({ source, target }));
  await writeFile(
    join(folder, "graph.json"),
    JSON.stringify({ options: { multi: true, type: "mixed" }, nodes, edges }),
  );
}

/** Milliseconds from the start of the navigation until the page says that its map is drawn. */
async function timeToMap(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    return (await openUntilReady(await context.newPage(), url)).ms;
  } finally {
    await context.close();
  }
}
