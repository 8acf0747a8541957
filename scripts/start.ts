/** `npm start [-- --port N --host H --no-open]`: builds the site where it is older than its source, serves it, shows it. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "./build";
import { asMain, fromRoot } from "./project";
import { type ServeOptions, serveFolder } from "./serve";

/** What the site is made of. */
const sources = ["src", "data", "index.html", "package-lock.json", "vite.config.ts", "scripts"];

/** Opens an address in the user's browser, where there is a desktop; elsewhere the printed address must do. */
export function openInBrowser(address: string): void {
  const desktop = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const words =
    process.platform === "darwin"
      ? ["open", address]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", "", address]
        : desktop
          ? ["xdg-open", address]
          : null;
  if (!words || process.env.CI) return;
  const [program = "", ...rest] = words;
  const child = spawn(program, rest, { stdio: "ignore", detached: true });
  child.on("error", () => console.log(`Could not open a browser (${program}); open the address yourself.`));
  child.unref();
}

await asMain(import.meta.url, async () => {
  const { values } = parseArgs({
    options: { port: { type: "string" }, host: { type: "string" }, "no-open": { type: "boolean" } },
  });
  const options = serveOptions(values.port, values.host);
  if (newest("dist/site/index.html") <= Math.max(...sources.map(newest))) {
    console.log("Building the site …");
    await build(["site"]);
  }
  const site = await serveFolder(fromRoot("dist/site"), options);
  console.log(`Orrery is at ${site.url}  (Ctrl+C stops it)`);
  if (!values["no-open"]) openInBrowser(site.url);
});

function serveOptions(port: string | undefined, host: string | undefined): ServeOptions {
  const number = Number(port);
  if (port !== undefined && !(Number.isInteger(number) && number >= 0 && number <= 65535))
    throw new Error(`--port ${port}: not a port; use a whole number up to 65535.`);
  return { ...(port === undefined ? {} : { port: number }), ...(host === undefined ? {} : { host }) };
}

/** When a file, or the newest file of a folder, was last written, in ms; 0 where there is none. */
function newest(path: string): number {
  const full = fromRoot(path);
  if (!existsSync(full)) return 0;
  const found = statSync(full);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(full).map((name) => newest(join(path, name))));
}
