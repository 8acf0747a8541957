/**
 * The ends of every map that need no inference: bringing back a saved one, and the user's names and pins over what was inferred. Apart from
 * pipeline.ts so that a page that opens with a finished map draws it before it loads how maps are made.
 */
import { type GraphColumns, graphColumns, graphOfColumns } from "./graph/columns";
import { restoreGraph } from "./graph/restore";
import { applyPins } from "./layout/pins";
import { restoreLayout, roundLayout } from "./layout/restore";
import type { Bibliography } from "./model/bibliography";
import type { CitationGraph } from "./model/graph";
import type { Grouping } from "./model/grouping";
import type { Layout } from "./model/layout";
import type { CitationMap } from "./model/map";
import type { SavedMap } from "./model/mapFile";
import type { Recipe } from "./model/recipe";
import type { Topics } from "./model/topics";
import { withNames } from "./topics/userNames";

export { type GraphColumns, graphColumns, graphOfColumns };

/** The stages before the user's pins and names: kept to answer a correction without starting anew (worker/stages.ts). */
export interface Ground {
  readonly graph: CitationGraph;
  /** Null in a map restored from a file, whose topics are known. */
  readonly grouping: Grouping | null;
  readonly topics: Topics;
  readonly layout: Layout;
  /**
   * The layout before the user's corrections of groups, from which that of the corrected topics starts; null where there are no such corrections
   * or it is not known.
   */
  readonly base: Layout | null;
}

/** The links, topics and positions of a file as they were. Throws `InputError` if a position is missing. */
export function restoreMap(
  bibliography: Bibliography,
  recipe: Recipe,
  saved: SavedMap,
): { map: CitationMap; ground: Ground } {
  const graph = restoreGraph(bibliography, saved.links);
  const layout = restoreLayout(saved, graph.paperIds);
  const ground = { graph, grouping: null, topics: inOrder(saved.topics, graph.paperIds), layout, base: null };
  return { map: finish(bibliography, recipe, ground), ground };
}

/** A file may list the assignments in any order. */
function inOrder(topics: Topics, paperIds: readonly string[]): Topics {
  const { assignments } = topics;
  if (assignments.every(({ paper }, i) => paper === paperIds[i])) return topics;
  const placeOf = new Map(paperIds.map((id, i) => [id, i]));
  const inPlace = [...assignments].sort((a, b) => placeOf.get(a.paper)! - placeOf.get(b.paper)!);
  return { ...topics, assignments: inPlace };
}

/** Applies the user's names and pins to what was inferred. */
export function finish(
  bibliography: Bibliography,
  recipe: Recipe,
  ground: Pick<Ground, "graph" | "topics" | "layout">,
): CitationMap {
  const { graph, layout } = ground;
  const pinned = Object.keys(recipe.pins).some((id) => id !== graph.hubId && graph.graph.hasNode(id));
  return {
    bibliography,
    recipe,
    graph,
    topics: withNames(ground.topics, recipe.corrections),
    layout: pinned
      ? { ...roundLayout(applyPins(layout, graph.paperIds, recipe.pins)), unpinned: layout.positions }
      : layout,
  };
}
