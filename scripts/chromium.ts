/** Finds a Chromium that runs, or installs one: what the browser tests and the benches drive. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { run, runs } from "./command";

/** For headless runs anywhere: WebGL2 by software, no network of the browser's own. */
export const launchFlags: readonly string[] = [
  "--no-sandbox",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Path of a Chromium or Chrome that runs: `CHROME_PATH`, the usual places, else a fresh one (apt-get as root, else Playwright's own
 * download). Prints one line about what was found or is done.
 * @throws Error with a next step, where `CHROME_PATH` is wrong or nothing could be installed.
 */
export async function findOrInstallChromium(): Promise<string> {
  const wished = process.env.CHROME_PATH;
  if (wished) {
    if (await starts(wished)) return found(wished, "from CHROME_PATH");
    throw new Error(`CHROME_PATH is "${wished}", which does not start. Correct it, or unset it to search.`);
  }
  for (const path of usualPlaces()) if (await starts(path)) return found(path, "found");

  const apt = await aptGet();
  if (apt) {
    console.log("Chromium: none found; installing it with apt-get (about a minute) …");
    const environment = { DEBIAN_FRONTEND: "noninteractive" };
    await run([...apt, "update"], { quiet: true, environment });
    await run([...apt, "install", "-y", "--no-install-recommends", "chromium"], { quiet: true, environment });
    for (const path of usualPlaces()) if (await starts(path)) return found(path, "installed");
  }
  console.log("Chromium: none found; downloading Playwright's (about 150 MB) …");
  const dependencies = apt ? ["--with-deps"] : [];
  await run(["npx", "playwright-core", "install", ...dependencies, "chromium"], { quiet: true });
  const downloaded = chromium.executablePath();
  if (await starts(downloaded)) return found(downloaded, "installed");
  throw new Error(
    "No Chromium could be found or installed. Install Chromium or Google Chrome, and set CHROME_PATH to its program if it is in an unusual place.",
  );
}

function found(path: string, how: string): string {
  console.log(`Chromium: ${path} (${how})`);
  return path;
}

function usualPlaces(): string[] {
  if (process.platform === "darwin") {
    const apps = ["/Applications", join(process.env.HOME ?? "", "Applications")];
    const names = ["Chromium", "Google Chrome", "Microsoft Edge"];
    const programs = apps.flatMap((app) => names.map((name) => `${app}/${name}.app/Contents/MacOS/${name}`));
    return [...programs, chromium.executablePath()];
  }
  if (process.platform === "win32") {
    const roots = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA];
    const programs = ["Chromium\\Application\\chrome.exe", "Google\\Chrome\\Application\\chrome.exe"];
    const installed = roots.flatMap((root) => (root ? programs.map((program) => join(root, program)) : []));
    return [...installed, chromium.executablePath()];
  }
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const system = names.flatMap((name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`]);
  return [...system, "/snap/bin/chromium", chromium.executablePath()];
}

/** A path can exist and not run: Ubuntu's /usr/bin/chromium-browser without snapd, a download without its libraries. */
async function starts(path: string): Promise<boolean> {
  if (!existsSync(path)) return false;
  // On Windows `--version` opens a window instead of answering.
  return process.platform === "win32" || runs([path, "--version", "--no-sandbox"]);
}

/** The words before an apt-get command that may install, or null where there is none. */
async function aptGet(): Promise<string[] | null> {
  if (process.platform !== "linux" || !(await runs(["apt-get", "--version"]))) return null;
  if (process.getuid?.() === 0) return ["apt-get"];
  return (await runs(["sudo", "-n", "true"])) ? ["sudo", "-n", "apt-get"] : null;
}
