/** The sets on which layouts are measured → a picture of each, light and dark, as a slide has it. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { rasterise } from "../../src/cli/rasterise";
import { embeddedTypeface } from "../../src/cli/typeface";
import { writeSvg } from "../../src/export/svg";
import { defaultPicture, type Picture } from "../../src/model/picture";
import { defaultRecipe } from "../../src/model/recipe";
import { defaultView } from "../../src/model/view";
import { makeMap } from "../../src/pipeline";
import { composePicture } from "../../src/scene/composePicture";
import { layoutSets } from "../bench/layout/sets";
import { shippedWordVectors } from "../build/wordVectors";

export interface SetPicture {
  readonly name: string;
  /** In the folder. */
  readonly files: readonly string[];
}

/** @param wanted ids of sets; empty: all. Those that are not at hand are left out, and said so. */
export async function drawSets(folder: string, wanted: readonly string[]): Promise<SetPicture[]> {
  await mkdir(folder, { recursive: true });
  const drawn: SetPicture[] = [];
  for (const source of layoutSets) {
    if (wanted.length > 0 && !wanted.includes(source.id)) continue;
    const set = await source.load();
    if (!set) {
      console.log(`${source.id}: not beside the project, left out`);
      continue;
    }
    const map = makeMap(set.bibliography, defaultRecipe, { vectors: shippedWordVectors() });
    const files: string[] = [];
    for (const theme of ["light", "dark"] as const) {
      const view = { ...defaultView, theme };
      const picture: Picture = { ...defaultPicture, theme };
      const compose = (changes: Partial<Picture>) =>
        composePicture(map, view, { ...picture, ...changes }, {});
      const context = { view, marks: {}, picture, compose, typeface: await embeddedTypeface() };
      const svg = writeSvg(compose({}), map, {}, context);
      const file = `${set.id.replace(/[^a-z0-9]+/gi, "-")}-${theme}.png`;
      await writeFile(join(folder, file), await rasterise(svg, 1600, 900));
      files.push(file);
    }
    console.log(
      `${source.id}: ${map.topics.topics.map(({ label, size }) => `${label} (${size})`).join(", ")}`,
    );
    drawn.push({ name: `${source.id}, ${map.graph.paperIds.length} papers`, files });
  }
  return drawn;
}
