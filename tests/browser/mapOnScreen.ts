/**
 * Where things must be on the page's map, computed here from the sample by the same pipeline and composition. That the page has them in
 * these very places is what the tests that point at them show.
 */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { shippedWordVectors } from "../../scripts/build/wordVectors";
import { fromRoot } from "../../scripts/project";
import type { Bibliography } from "../../src/model/bibliography";
import type { CitationMap } from "../../src/model/map";
import { defaultRecipe, type Recipe } from "../../src/model/recipe";
import type { Scene } from "../../src/model/scene";
import { defaultView } from "../../src/model/view";
import { makeMap } from "../../src/pipeline";
import { readInputs } from "../../src/reading";
import { compose } from "../../src/scene/compose";

export const samplePath = fromRoot("data/survey-code-generation.txt");
const factsPath = fromRoot("data/survey-code-generation.facts.json");

/** The page's first map. */
export function sampleMap(recipe: Recipe = defaultRecipe): CitationMap {
  return makeMap(sampleBibliography(), recipe, { vectors: shippedWordVectors() });
}

const sample = await readInputs(
  [samplePath, factsPath].map((path) => ({
    bytes: new Uint8Array(readFileSync(path)),
    name: path.replace(/^.*[\\/]/, ""),
  })),
);

export function sampleBibliography(): Bibliography {
  return sample.bibliography;
}

/** The scene that the page should show for the map, seen whole and light. */
export async function expectedScene(page: Page, map: CitationMap): Promise<Scene> {
  const box = await mapBox(page);
  return compose(map, defaultView, {
    frame: { width: box.width, height: box.height },
    legend: false,
    heading: false,
    sourceLine: true,
    hover: null,
    marks: {},
  });
}

/** The map's rectangle in CSS px of the page. */
export async function mapBox(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await page.getByRole("application").boundingBox();
  if (!box) throw new Error("the map is not on the page");
  return box;
}

/** Centre of a paper's disc in CSS px of the page. */
export async function paperOnPage(page: Page, scene: Scene, id: string): Promise<{ x: number; y: number }> {
  const at = scene.discs.ids.indexOf(id);
  if (at < 0) throw new Error(`no disc for ${id}`);
  const { frame, placement, discs } = scene;
  const box = await mapBox(page);
  return {
    x: box.x + frame.width / 2 + (discs.x[at]! - placement.x) * placement.scale + placement.shiftX,
    y: box.y + frame.height / 2 - (discs.y[at]! - placement.y) * placement.scale + placement.shiftY,
  };
}
