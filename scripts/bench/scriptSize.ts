/** How much script the first visit loads, and how much there is in all. */
import { build } from "../build";
import { type BuiltFile, builtFiles, firstLoad, kilobytes } from "../build/sizes";
import type { Bench } from "./table";

/** Gzip bytes of scripts that a first visit may wait for. */
const LIMIT = 130_000;

export const scriptSize: Bench = {
  id: "size",
  question: "gzip size of the site's scripts; ▸ = loaded before the first map",
  async run() {
    await build(["site"]);
    const scripts = builtFiles("dist/site").filter((file) => file.path.endsWith(".js"));
    const first = firstLoad();
    const early = new Set(first.map((file) => file.path));
    const total = sum(scripts);
    const rows = [
      ...scripts.map((file) => ({
        script: `${early.has(file.path) ? "▸" : " "} ${file.path.replace(/^.*[\\/]/, "")}`,
        gzip: kilobytes(file.gzipped),
        raw: kilobytes(file.bytes),
      })),
      {
        script: "  all",
        gzip: kilobytes(total),
        raw: kilobytes(scripts.reduce((bytes, file) => bytes + file.bytes, 0)),
      },
    ];
    const loaded = sum(first);
    const kept = loaded <= LIMIT ? "within" : "OVER";
    return {
      rows,
      verdict: `First load: ${kilobytes(loaded)} gzip, ${kept} the limit of ${kilobytes(LIMIT)}.`,
    };
  },
};

function sum(files: readonly BuiltFile[]): number {
  return files.reduce((bytes, file) => bytes + file.gzipped, 0);
}
