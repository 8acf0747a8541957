/**
 * Vite plug-in for the single file: an import of `X?worker` becomes `X?worker&inline`, so that the same line of source gives a worker
 * file in the site and a worker from a blob in the page that opens from disk.
 */
import type { Plugin } from "vite";

export function inlineWorkers(): Plugin {
  return {
    name: "inline-workers",
    enforce: "pre",
    resolveId(source, importer) {
      return source.endsWith("?worker")
        ? this.resolve(`${source}&inline`, importer, { skipSelf: true })
        : undefined;
    },
  };
}
