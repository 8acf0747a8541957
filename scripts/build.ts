/**
 * `npm run build [-- --only single|site|cli]`: dist/site (files to serve), dist/orrery.html (one file that opens from disk) and
 * dist/cli/orrery.js (the command), all from the same source.
 */
import { existsSync } from "node:fs";
import { chmod, copyFile, readFile, rename, rm, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { build as viteBuild } from "vite";
import { inlineWorkers } from "./build/inlineWorkers";
import { sample } from "./build/sample";
import { sharedWorkers } from "./build/sharedWorkers";
import { printSizes } from "./build/sizes";
import { packedWordVectors, withWordVectors, wordVectors } from "./build/wordVectors";
import { checkSitePolicy, withSinglePolicy } from "./policy";
import { asMain, fromRoot } from "./project";

const common = { root: fromRoot("."), logLevel: "warn" } as const;
const targets = { single: buildSingle, site: buildSite, cli: buildCommand };
export type Target = keyof typeof targets;

/** Builds the targets into dist/. @throws Error with the bundler's message. */
export async function build(wanted: readonly Target[] = ["single", "site", "cli"]): Promise<void> {
  for (const target of wanted) await targets[target]();
}

async function buildSite(): Promise<void> {
  await viteBuild({
    ...common,
    mode: "site",
    plugins: [sample({ inline: false }), wordVectors({ inline: false }), sharedWorkers()],
    build: { modulePreload: false },
  });
  await rewrite("dist/site/index.html", checkSitePolicy);
  // The site hands it out with a map inside.
  if (!existsSync(fromRoot("dist/orrery.html"))) await buildSingle();
  await copyFile(fromRoot("dist/orrery.html"), fromRoot("dist/site/orrery.html"));
}

/** Chromium refuses module workers from a blob on file://, so the worker is a classic script there. */
async function buildSingle(): Promise<void> {
  await viteBuild({
    ...common,
    mode: "single",
    // The plug-in warns about the policy that is rewritten below; whatever else there is the site's build has said.
    logLevel: "error",
    plugins: [sample({ inline: true }), wordVectors({ inline: true }), inlineWorkers()],
    worker: { format: "iife" },
    build: { modulePreload: false },
  });
  await rewrite("dist/single/index.html", (html) => withWordVectors(withSinglePolicy(html)));
  await rename(fromRoot("dist/single/index.html"), fromRoot("dist/orrery.html"));
  await rm(fromRoot("dist/single"), { recursive: true });
}

async function buildCommand(): Promise<void> {
  await viteBuild({ ...common, mode: "cli" });
  const shebang = "#!/usr/bin/env node\n";
  await rewrite("dist/cli/orrery.js", (code) => (code.startsWith("#!") ? code : shebang + code));
  await chmod(fromRoot("dist/cli/orrery.js"), 0o755);
  await writeFile(fromRoot("dist/cli/word-vectors.bin"), packedWordVectors());
}

async function rewrite(path: string, change: (text: string) => string): Promise<void> {
  await writeFile(fromRoot(path), change(await readFile(fromRoot(path), "utf8")));
}

await asMain(import.meta.url, async () => {
  const { values } = parseArgs({ options: { only: { type: "string" } } });
  const only = values.only;
  if (only !== undefined && !(only in targets))
    throw new Error(`--only ${only}: there is no such build; use ${Object.keys(targets).join(", ")}.`);
  await build(only === undefined ? undefined : [only as Target]);
  printSizes();
});
