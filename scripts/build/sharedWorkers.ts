/**
 * Vite plug-in for the site: an import of `X?worker` becomes an entry of the page's own build instead of a bundle apart, so that page and
 * worker load what they share (graphology above all) once.
 */
import type { Plugin } from "vite";

export function sharedWorkers(): Plugin {
  return {
    name: "shared-workers",
    apply: "build",
    enforce: "pre",
    async resolveId(source, importer) {
      if (!source.endsWith("?worker")) return undefined;
      const entry = await this.resolve(source.slice(0, -"?worker".length), importer);
      return entry && `\0shared-worker:${entry.id}`;
    },
    load(id) {
      if (!id.startsWith("\0shared-worker:")) return undefined;
      const entry = id.slice("\0shared-worker:".length);
      const file = this.emitFile({ type: "chunk", id: entry, name: "worker" });
      return `export default class extends Worker {
        constructor() { super(import.meta.ROLLUP_FILE_URL_${file}, { type: "module" }); }
      }`;
    },
  };
}
