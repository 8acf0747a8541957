/** Sizes of what was built, raw and as a server sends it (gzip). */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { fromRoot } from "../project";

export interface BuiltFile {
  /** From the project's root. */
  readonly path: string;
  readonly bytes: number;
  readonly gzipped: number;
}

/** Prints one line a built file, largest first within each build, and what the first visit loads. */
export async function printSizes(): Promise<void> {
  for (const part of ["dist/site", "dist/orrery.html", "dist/cli"]) {
    for (const file of builtFiles(part)) console.log(sizeLine(file));
  }
  const first = firstLoad();
  if (first.length > 0) {
    const gzipped = first.reduce((sum, file) => sum + file.gzipped, 0);
    console.log(`First load, scripts: ${kilobytes(gzipped)} gzip in ${first.length} files`);
  }
}

/** All files of a folder or one file, largest first; empty where it was not built. */
export function builtFiles(path: string): BuiltFile[] {
  const start = fromRoot(path);
  if (!existsSync(start)) return [];
  const paths = statSync(start).isDirectory()
    ? readdirSync(start, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    : [start];
  return paths
    .map((file) => {
      const content = readFileSync(file);
      return {
        path: relative(fromRoot("."), file),
        bytes: content.length,
        gzipped: gzipSync(content, { level: 9 }).length,
      };
    })
    .sort((a, b) => b.gzipped - a.gzipped || (a.path < b.path ? -1 : 1));
}

/** The scripts that the site's first visit waits for: those index.html names, what they import statically, and the workers. */
export function firstLoad(): BuiltFile[] {
  const scripts = builtFiles("dist/site").filter((file) => file.path.endsWith(".js"));
  const name = (file: BuiltFile) => file.path.replace(/^.*[\\/]/, "");
  const text = new Map(scripts.map((file) => [name(file), readFileSync(fromRoot(file.path), "utf8")]));
  const page = existsSync(fromRoot("dist/site/index.html"))
    ? readFileSync(fromRoot("dist/site/index.html"), "utf8")
    : "";
  const reached = new Set([...text.keys()].filter((script) => page.includes(script)));
  for (const script of reached) {
    const code = text.get(script) ?? "";
    for (const other of text.keys()) {
      const imported = new RegExp(`(from|import)\\s*["'\`]\\./${escaped(other)}["'\`]`).test(code);
      const worker = new RegExp(`new (URL|Worker)\\([^)]*${escaped(other)}`).test(code);
      if (imported || worker) reached.add(other);
    }
  }
  return scripts.filter((file) => reached.has(name(file)));
}

/** For instance `  41.3 kB`. */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function sizeLine(file: BuiltFile): string {
  return `${kilobytes(file.bytes).padStart(10)} ${kilobytes(file.gzipped).padStart(10)} gzip  ${file.path}`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
