/** Maps of real papers for the tests of pictures, from the labelled sets beside the project; null where those are not at hand. */
import { existsSync, readFileSync } from "node:fs";
import { shippedWordVectors } from "../../scripts/build/wordVectors";
import { normaliseTitle, titleId } from "../../src/lib/titles";
import type { Paper } from "../../src/model/bibliography";
import type { CitationMap } from "../../src/model/map";
import { defaultRecipe } from "../../src/model/recipe";
import { makeMap } from "../../src/pipeline";

const FOLDER = "../shared/data/labelled";

/** @param topics wanted; the layout takes few steps, for only its crowding matters here. */
export function realMap(files: readonly string[], count: number, topics: number): CitationMap | null {
  const paths = files.map((name) => `${FOLDER}/${name}.jsonl`);
  if (!paths.every((path) => existsSync(path))) return null;
  const papers = new Map<string, Paper>();
  for (const line of paths.flatMap((path) => readFileSync(path, "utf8").split("\n"))) {
    const { title } = (line.trim() ? JSON.parse(line) : {}) as { title?: string };
    if (title && papers.size < count && !papers.has(normaliseTitle(title)))
      papers.set(normaliseTitle(title), { id: titleId(title), title });
  }
  const hub = {
    id: "hub",
    title: "Recent Advances in the Field: A Comprehensive Survey of Methods and Open Problems",
  };
  const list = [...papers.values()];
  return makeMap(
    {
      type: "orrery-bibliography",
      version: 1,
      format: "labelled-set",
      origin: `${files.join("-and-")}.jsonl`,
      hub,
      papers: list,
      citations: list.map(({ id }) => ({ source: id, target: hub.id })),
      notes: [],
    },
    {
      ...defaultRecipe,
      topics: { ...defaultRecipe.topics, settings: { count: topics } },
      layout: { ...defaultRecipe.layout, settings: { iterations: 40 } },
    },
    { vectors: shippedWordVectors() },
  );
}
