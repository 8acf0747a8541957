/** Where the project lies, and what each script does when it is the one that was started. */
import { realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Absolute path of a path from the project's root. */
export function fromRoot(path: string): string {
  return join(resolve(import.meta.dirname, ".."), path);
}

/** Runs `work` if the module at `url` is what was started, not imported; an error becomes one line and exit code 1. */
export async function asMain(url: string, work: () => Promise<void>): Promise<void> {
  if (!process.argv[1] || realpathSync(process.argv[1]) !== fileURLToPath(url)) return;
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
