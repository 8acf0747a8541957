/** Once for all browser tests: serves dist/site and finds Chromium. */
import { existsSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { findOrInstallChromium } from "../../scripts/chromium";
import { fromRoot } from "../../scripts/project";
import { serveFolder } from "../../scripts/serve";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the site. */
    site: string;
    /** Path of the browser's program. */
    chromium: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  for (const built of ["dist/site/index.html", "dist/orrery.html", "dist/cli/orrery.js"])
    if (!existsSync(fromRoot(built))) throw new Error(`${built} is not there: run npm run build first.`);
  const site = await serveFolder(fromRoot("dist/site"), { port: 0 });
  project.provide("site", site.url);
  project.provide("chromium", await findOrInstallChromium());
  return () => site.close();
}
