/** The maps of the gallery: the survey, and two sets that experts have sorted, of about 500 and 3,000 papers. */
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { mapJsonExporter } from "../../src/export/mapJson";
import type { Bibliography } from "../../src/model/bibliography";
import { defaultPicture, type Picture } from "../../src/model/picture";
import { defaultRecipe } from "../../src/model/recipe";
import { defaultView } from "../../src/model/view";
import { makeMap } from "../../src/pipeline";
import { readInputs } from "../../src/reading";
import { composePicture } from "../../src/scene/composePicture";
import { labelledSets } from "../bench/topics/labelledSets";
import { shippedWordVectors } from "../build/wordVectors";
import { fromRoot } from "../project";

export interface GalleryMap {
  readonly name: string;
  bibliography(): Promise<Bibliography>;
}

/** Those at hand; the larger ones need ../shared/data beside the project. */
export function galleryMaps(): GalleryMap[] {
  const labelled = (name: string, most: number): GalleryMap[] => {
    if (!existsSync(fromRoot(`../shared/data/labelled/${name}.jsonl`))) return [];
    return [{ name, bibliography: async () => labelledSets(most, [name])[0]!.bibliography }];
  };
  return [
    { name: "survey", bibliography: survey },
    ...labelled("awesome_code_llm_downstream", 500),
    ...labelled("openalex_topic", 3000),
  ];
}

async function survey(): Promise<Bibliography> {
  const names = ["survey-code-generation.txt", "survey-code-generation.facts.json"];
  const inputs = names.map(async (name) => ({ bytes: await readFile(fromRoot(`data/${name}`)), name }));
  return readInputs(await Promise.all(inputs)).bibliography;
}

/** Makes the map and saves it into the folder, so that every file comes from one map. @returns its path. */
export async function saveMapInto(folder: string, { bibliography }: GalleryMap): Promise<string> {
  const map = makeMap(await bibliography(), defaultRecipe, { vectors: shippedWordVectors() });
  const compose = (changes: Partial<Picture>) =>
    composePicture(map, defaultView, { ...defaultPicture, ...changes }, {});
  const context = { view: defaultView, marks: {}, picture: defaultPicture, compose };
  const path = join(folder, "map.json");
  await writeFile(path, String(await mapJsonExporter.write(compose({}), map, {}, context)));
  return path;
}
