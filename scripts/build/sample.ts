/**
 * Vite plug-in for `virtual:sample`: the address of the sample as a reading with its finished map. It is read from data/ by the same sources
 * that read a user's files, and mapped by the same pipeline, once, when the page is built; so the first map waits for no reader and no
 * table of word vectors. An asset of its own in the site, a data: address in the single file.
 */
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { type Reading, saveMap } from "../../src/model/mapFile";
import { defaultRecipe } from "../../src/model/recipe";
import { defaultView } from "../../src/model/view";
import { makeMap } from "../../src/pipeline";
import { readInputs } from "../../src/reading";
import { fromRoot } from "../project";
import { shippedWordVectors } from "./wordVectors";

const FILES = ["survey-code-generation.txt", "survey-code-generation.facts.json"];
const ID = "virtual:sample";

/** @param inline true for the single file. */
export function sample({ inline }: { readonly inline: boolean }): Plugin {
  return {
    name: "sample",
    resolveId: (source) => (source === ID ? `\0${ID}` : undefined),
    async load(id) {
      if (id !== `\0${ID}`) return undefined;
      const source = JSON.stringify(await readSample());
      if (inline) {
        const address = `data:application/json;base64,${Buffer.from(source).toString("base64")}`;
        return `export default ${JSON.stringify(address)}`;
      }
      const file = this.emitFile({ type: "asset", name: "sample.json", source });
      return `export default import.meta.ROLLUP_FILE_URL_${file}`;
    },
  };
}

/** As opening a saved map of it would give. */
async function readSample(): Promise<Reading> {
  const inputs = FILES.map((name) => ({ bytes: readFileSync(fromRoot(`data/${name}`)), name }));
  const { bibliography } = await readInputs(inputs);
  const made = makeMap(bibliography, defaultRecipe, { vectors: shippedWordVectors() });
  const { recipe, view, marks, map } = saveMap(made, defaultView, {});
  return { bibliography, saved: { recipe, view, marks, ...(map ? { map } : {}) } };
}
