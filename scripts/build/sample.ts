/**
 * Vite plug-in for `virtual:sample`: the address of the sample as a bibliography, read from data/ by the same sources that read a user's
 * files, once, when the page is built. So the first map waits for no reader. An asset of its own in the site, a data: address in the single file.
 */
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { readInputs } from "../../src/reading";
import { fromRoot } from "../project";

const FILES = ["survey-code-generation.txt", "survey-code-generation.facts.json"];
const ID = "virtual:sample";

/** @param inline true for the single file. */
export function sample({ inline }: { readonly inline: boolean }): Plugin {
  return {
    name: "sample",
    resolveId: (source) => (source === ID ? `\0${ID}` : undefined),
    load(id) {
      if (id !== `\0${ID}`) return undefined;
      const inputs = FILES.map((name) => ({ bytes: readFileSync(fromRoot(`data/${name}`)), name }));
      const source = JSON.stringify(readInputs(inputs).bibliography);
      if (inline) {
        const address = `data:application/json;base64,${Buffer.from(source).toString("base64")}`;
        return `export default ${JSON.stringify(address)}`;
      }
      const file = this.emitFile({ type: "asset", name: "sample.json", source });
      return `export default import.meta.ROLLUP_FILE_URL_${file}`;
    },
  };
}
