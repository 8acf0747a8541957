/**
 * Vite plug-in for `virtual:word-vectors`: where the page finds the packed table of word vectors. In the site an asset of its own, with a
 * hash in its name, so that browsers keep it. In the single file it lies at the end of the body, in an element that nothing executes.
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Plugin } from "vite";
import { readWordVectors, type WordVectors } from "../../src/lib/wordVectors";
import { fromRoot } from "../project";

const FILE = "data/word-vectors.bin";
const ID = "virtual:word-vectors";
const ELEMENT = "word-vectors";
const TYPE = "application/octet-stream";

export function packedWordVectors(): Buffer {
  return readFileSync(fromRoot(FILE));
}

let shipped: WordVectors | null = null;

/** The table as page and command use it. */
export function shippedWordVectors(): WordVectors {
  shipped ??= readWordVectors(gunzipSync(packedWordVectors()));
  return shipped;
}

/** @param inline true for the single file, whose html `withWordVectors` completes. */
export function wordVectors({ inline }: { readonly inline: boolean }): Plugin {
  return {
    name: "word-vectors",
    resolveId: (source) => (source === ID ? `\0${ID}` : undefined),
    load(id) {
      if (id !== `\0${ID}`) return undefined;
      if (inline)
        return `export default () => "data:${TYPE};base64," + document.getElementById("${ELEMENT}").textContent`;
      const file = this.emitFile({ type: "asset", name: "word-vectors.bin", source: packedWordVectors() });
      return `export default () => import.meta.ROLLUP_FILE_URL_${file}`;
    },
  };
}

/** The single file's html with the table. */
export function withWordVectors(html: string): string {
  const table = packedWordVectors().toString("base64");
  // The last one: scripts before it may speak of a body too.
  const end = html.lastIndexOf("</body>");
  return `${html.slice(0, end)}<script type="${TYPE}" id="${ELEMENT}">${table}</script>${html.slice(end)}`;
}
