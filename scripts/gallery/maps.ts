/** The maps of the gallery: the survey, a set of some 500 papers that experts have sorted, and 3,000 papers out of all such sets. */
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
import { allLabelledPapers, labelledSets } from "../bench/topics/labelledSets";
import { shuffled } from "../bench/topics/shuffled";
import { shippedWordVectors } from "../build/wordVectors";
import { fromRoot } from "../project";

const SORTED = "awesome_code_llm_downstream";

export interface GalleryMap {
  readonly name: string;
  bibliography(): Promise<Bibliography>;
}

/** Those at hand; the larger ones need ../shared/data beside the project. */
export function galleryMaps(): GalleryMap[] {
  const maps = [{ name: "survey", bibliography: survey }];
  if (!existsSync(fromRoot(`../shared/data/labelled/${SORTED}.jsonl`))) return maps;
  return [
    ...maps,
    { name: SORTED, bibliography: async () => labelledSets(500, [SORTED])[0]!.bibliography },
    { name: "papers_3000", bibliography: async () => manyPapers(3000) },
  ];
}

/** They cite no one paper: the hub is called what it is. */
function manyPapers(count: number): Bibliography {
  const papers = shuffled(allLabelledPapers(), 1)
    .slice(0, count)
    .map(({ id, title }) => ({ id, title }));
  const hub = { id: "hub", title: "Stand-in hub of papers from many fields" };
  return {
    type: "orrery-bibliography",
    version: 1,
    format: "labelled-set",
    origin: "labelled sets",
    hub,
    papers,
    citations: papers.map(({ id }) => ({ source: id, target: hub.id })),
    notes: [],
  };
}

async function survey(): Promise<Bibliography> {
  const names = ["survey-code-generation.txt", "survey-code-generation.facts.json"];
  const inputs = names.map(async (name) => ({ bytes: await readFile(fromRoot(`data/${name}`)), name }));
  return (await readInputs(await Promise.all(inputs))).bibliography;
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
