/**
 * Papers come into the present map: what the new map keeps of it, and what is told of them. Loaded when something is added.
 */
import { counted, digits } from "../lib/digits";
import { inSlices } from "../lib/slices";
import type { Bibliography } from "../model/bibliography";
import type { CitationMap } from "../model/map";
import type { Recipe } from "../model/recipe";
import type { Theme } from "../model/view";
import { withSeenColours } from "../scene/seenColours";
import { anchored } from "./anchors";

/** Milliseconds of work before the page has its turn. */
const SLICE = 12;

/**
 * The recipe of the present map for other papers: those that are there stay about where they are, topics keep their colours, and the layout runs
 * to its end. @param theme in which the map is shown.
 */
export function recipeFor(
  recipe: Recipe,
  before: CitationMap,
  after: Bibliography,
  theme: Theme,
): Promise<Recipe> {
  const { steps: _, ...layout } = recipe.layout;
  const coloured = withSeenColours({ ...recipe, layout }, before, theme);
  return inSlices(anchored(coloured, before, after), SLICE, () => performance.now());
}

/**
 * `30 records read from new.bib: 26 new papers, 4 already on the map; 1,026 papers now.`
 * @returns null where no records were added: facts about the papers, another hub.
 */
export function additionWords(into: Bibliography, after: Bibliography): string | null {
  const files = (after.files ?? []).slice(into.files?.length ?? 0);
  if (files.length === 0) return null;
  const records = files.reduce((sum, file) => sum + file.records, 0);
  const before = new Map(into.papers.map((paper) => [paper.id, paper]));
  const fresh = after.papers.filter(({ id }) => !before.has(id)).length;
  // A paper to which a record was joined is another object, whether or not the record said anything new.
  const joined = after.papers.filter((paper) => (before.get(paper.id) ?? paper) !== paper).length;
  const known = Math.min(joined, Math.max(0, records - fresh));
  const others = records - fresh - known;
  const hubs = after.hub ? "of the hub or of a paper that is there twice" : "of a paper that is there twice";
  const from = files.length === 1 ? files[0]!.name : counted(files.length, "file");
  const parts = [
    fresh === 0 ? "no new paper" : `${digits(fresh)} new ${fresh === 1 ? "paper" : "papers"}`,
    ...(known > 0 ? [`${digits(known)} already on the map`] : []),
    ...(others > 0 ? [`${digits(others)} ${hubs}`] : []),
  ];
  const now = `${counted(after.papers.length, "paper")} now.`;
  return `${counted(records, "record")} read from ${from}: ${parts.join(", ")}; ${now}`;
}
