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

/** Prints one line a built file, largest first within each build. */
export function printSizes(): void {
  for (const part of ["dist/site", "dist/orrery.html", "dist/cli"]) {
    for (const file of builtFiles(part)) console.log(sizeLine(file));
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

/** For instance `  41.3 kB`. */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function sizeLine(file: BuiltFile): string {
  return `${kilobytes(file.bytes).padStart(10)} ${kilobytes(file.gzipped).padStart(10)} gzip  ${file.path}`;
}
