/**
 * A map that the user saw → its colours in the recipe of the next one: what he does to some topics recolours no other. A topic is known by its
 * papers, of a large one by some that stand evenly among them.
 */
import { remembered } from "../lib/remembered";
import type { CitationMap } from "../model/map";
import type { Recipe, SeenColour } from "../model/recipe";
import type { Topics } from "../model/topics";
import type { Theme } from "../model/view";
import { apartFromNeighbours } from "./apartFromNeighbours";
import { huesApart } from "./huesApart";
import { keptHues } from "./keptHues";
import { palette } from "./palette";

/** So many papers of a topic are kept at most. */
const PAPERS = 100;
/** So many topics that are gone: a merge or another number of topics that is taken back finds their colours. */
const PAST = 30;

/** @param map as it is shown. @param theme in which it is shown. @returns the recipe with the colours of the map, to be drawn from now on. */
export function withSeenColours(recipe: Recipe, map: CitationMap, theme: Theme): Recipe {
  const { colours } = map.recipe;
  const hues = colours
    ? keptHues(map.topics, map.layout, colours)
    : apartFromNeighbours(map, huesApart(map), palette(theme));
  return { ...recipe, colours: seen(map.topics, hues, colours) };
}

const seen = remembered(
  (topics: Topics, hues: readonly number[], before: Recipe["colours"] = []): readonly SeenColour[] => {
    const members = new Map<string | null, string[]>(topics.topics.map(({ id }) => [id, []]));
    for (const { paper, topic } of topics.assignments) members.get(topic)?.push(paper);
    const present = topics.topics.map(({ id }, k): SeenColour => {
      const papers = members.get(id)!;
      return { hue: hues[k]!, size: papers.length, papers: someOf(papers) };
    });
    const used = new Set(hues);
    const past: SeenColour[] = [];
    for (const { hue, size, papers } of before) {
      if (used.has(hue) || past.length === PAST) continue;
      used.add(hue);
      past.push({ hue, size, papers, past: true });
    }
    return [...present, ...past];
  },
);

function someOf(papers: readonly string[]): readonly string[] {
  if (papers.length <= PAPERS) return papers;
  return Array.from({ length: PAPERS }, (_, k) => papers[Math.floor((k * papers.length) / PAPERS)]!);
}
