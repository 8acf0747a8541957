/**
 * Papers come into the present map: what the new map keeps of it, and what is told of them. Loaded when something is added.
 */
import { counted, digits } from "../lib/digits";
import { inSlices } from "../lib/slices";
import type { Bibliography } from "../model/bibliography";
import type { CitationMap } from "../model/map";
import type { Recipe } from "../model/recipe";
import type { Topics } from "../model/topics";
import { anchored } from "./anchors";

/** Milliseconds of work before the page has its turn. */
const SLICE = 12;
/** So many topics are named that papers have left. */
const NAMED = 3;

/** The recipe of the present map for other papers: those that are there stay about where they are, and the layout runs to its end. */
export function recipeFor(recipe: Recipe, before: CitationMap, after: Bibliography): Promise<Recipe> {
  const { steps: _, ...layout } = recipe.layout;
  return inSlices(anchored({ ...recipe, layout }, before, after), SLICE, () => performance.now());
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

/**
 * How many papers stand with others than before, and which topics they have left most; empty where all have stayed. Topics are the same
 * where they have most papers in common, each with one other.
 */
export function regroupedWords(before: Topics, after: Topics): string {
  const common = overlaps(before, after);
  const same = new Map<string, string>();
  const taken = new Set<string>();
  for (const { from, to } of common)
    if (!same.has(from) && !taken.has(to)) {
      same.set(from, to);
      taken.add(to);
    }
  const left = new Map<string, number>();
  for (const { from, to, count } of common)
    if (same.get(from) !== to) left.set(from, (left.get(from) ?? 0) + count);
  const moved = [...left.values()].reduce((sum, count) => sum + count, 0);
  if (moved === 0) return "";
  const most = before.topics
    .filter(({ id, size }) => 3 * (left.get(id) ?? 0) > size)
    .sort((a, b) => left.get(b.id)! - left.get(a.id)! || before.topics.indexOf(a) - before.topics.indexOf(b));
  const names = most.slice(0, NAMED).map(({ label }) => `“${label}”`);
  const rest = most.length - names.length;
  const named = rest > 0 ? [...names, `${digits(rest)} more`] : names;
  const where = named.length > 0 ? `; much changed: ${named.join(", ")}` : "";
  return `${digits(moved)} of the ${counted(before.assignments.length, "earlier paper")} changed topic${where}.`;
}

interface Overlap {
  readonly from: string;
  /** Empty: no topic. */
  readonly to: string;
  readonly count: number;
}

/** The largest first. Papers without a topic before have changed none. */
function overlaps(before: Topics, after: Topics): Overlap[] {
  const now = new Map(after.assignments.map(({ paper, topic }) => [paper, topic]));
  const counts = new Map<string, Map<string, number>>();
  for (const { paper, topic } of before.assignments) {
    if (topic === null || !now.has(paper)) continue;
    const to = now.get(paper) ?? "";
    const of = counts.get(topic) ?? new Map<string, number>();
    counts.set(topic, of.set(to, (of.get(to) ?? 0) + 1));
  }
  return [...counts]
    .flatMap(([from, of]) => [...of].map(([to, count]) => ({ from, to, count })))
    .sort((a, b) => b.count - a.count);
}
