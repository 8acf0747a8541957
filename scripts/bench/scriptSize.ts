/** How much script the first visit loads until its map is drawn, as the server saw it, and how much there is in all. */
import { chromium } from "playwright-core";
import { build } from "../build";
import { type BuiltFile, builtFiles, kilobytes } from "../build/sizes";
import { findOrInstallChromium, launchFlags } from "../chromium";
import { fromRoot } from "../project";
import { serveFolder } from "../serve";
import { openUntilReady } from "./readyAt";
import type { Bench } from "./table";

/** Gzip bytes of scripts that a first visit may wait for, those of the worker included. */
const LIMIT = 130_000;

export const scriptSize: Bench = {
  id: "size",
  question: "gzip size of the site's scripts; ▸ = loaded before the first map, by page or worker",
  async run() {
    await build(["site"]);
    const scripts = builtFiles("dist/site").filter((file) => file.path.endsWith(".js"));
    const sent = await filesOfFirstVisit();
    const isEarly = (file: BuiltFile) => sent.has(file.path.replace(/^dist[\\/]site[\\/]/, ""));
    const row = (script: string, files: readonly BuiltFile[]) => ({
      script,
      gzip: kilobytes(files.reduce((bytes, file) => bytes + file.gzipped, 0)),
      raw: kilobytes(files.reduce((bytes, file) => bytes + file.bytes, 0)),
    });
    const table = builtFiles("dist/site").find((file) => file.path.endsWith(".bin"));
    const loaded = scripts.filter(isEarly).reduce((bytes, file) => bytes + file.gzipped, 0);
    return {
      rows: [
        ...scripts.map((file) =>
          row(`${isEarly(file) ? "▸" : " "} ${file.path.replace(/^.*[\\/]/, "")}`, [file]),
        ),
        row("  all", scripts),
      ],
      verdict: `First load: ${kilobytes(loaded)} gzip, ${loaded <= LIMIT ? "within" : "OVER"} the limit of ${kilobytes(LIMIT)}. The table of word vectors (${kilobytes(table?.bytes ?? 0)}) follows after the first map.`,
    };
  },
};

/** Paths from dist/site of all that is asked for until the first map is drawn. */
async function filesOfFirstVisit(): Promise<ReadonlySet<string>> {
  const sent: { readonly path: string; readonly at: number }[] = [];
  const onSent = (path: string) => void sent.push({ path, at: Date.now() });
  const site = await serveFolder(fromRoot("dist/site"), { port: 0, onSent });
  const browser = await chromium.launch({
    executablePath: await findOrInstallChromium(),
    args: [...launchFlags],
  });
  try {
    const { clock } = await openUntilReady(await browser.newPage(), site.url);
    return new Set(sent.filter(({ at }) => at <= clock).map(({ path }) => path));
  } finally {
    await browser.close();
    await site.close();
  }
}
