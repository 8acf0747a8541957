/**
 * The recipe as code: graph → topics → layout, after reading.ts. The only file that knows the order. Everything is a function from values to
 * values; the long part is a generator, so that a worker can show it live, stop it or drop it, and the command can drain it.
 */
import { buildGraph } from "./graph/build";
import { restoreGraph } from "./graph/restore";
import { layoutMethods } from "./layout";
import { applyPins } from "./layout/pins";
import { restoreLayout, roundLayout } from "./layout/restore";
import type { Bibliography } from "./model/bibliography";
import type { CitationGraph } from "./model/graph";
import { InputError } from "./model/inputError";
import type { Layout } from "./model/layout";
import type { CitationMap } from "./model/map";
import type { SavedMap } from "./model/mapFile";
import type { Recipe } from "./model/recipe";
import type { Topics } from "./model/topics";
import { topicMethods } from "./topics";
import { withNames } from "./topics/userNames";

export { layoutMethods, restoreGraph, topicMethods };

/** Where a run is: a phrase for the reader, a fraction in 0..1, and the map as far as it can be drawn. */
export interface Step {
  readonly stage: string;
  readonly fraction: number;
  readonly map: CitationMap | null;
}

/** The stages before the user's pins and names: kept to answer a correction without starting anew. */
export interface Ground {
  readonly graph: CitationGraph;
  readonly topics: Topics;
  readonly layout: Layout;
}

/** What need not be made anew. */
export interface Given {
  /** Links, topics and positions from a file. */
  readonly saved?: SavedMap;
  /** Graph and topics of the same bibliography and the same recipe but for its layout. */
  readonly ground?: Pick<Ground, "graph" | "topics">;
}

/**
 * Makes the map step by step; returns the finished one. `control.stopped`, set by the caller between two steps, ends the layout where it is; the
 * recipe of the map then says after how many steps, so that it makes the same map again.
 * Throws `InputError` if the recipe names a method that does not exist.
 */
export function* buildMap(
  bibliography: Bibliography,
  recipe: Recipe,
  { saved, ground: known }: Given = {},
  control: { stopped: boolean } = { stopped: false },
): Generator<Step, { map: CitationMap; ground: Ground }> {
  if (saved) {
    const graph = restoreGraph(bibliography, saved.links);
    const ground = { graph, topics: saved.topics, layout: restoreLayout(saved, graph.paperIds) };
    return { map: finish(bibliography, recipe, ground), ground };
  }
  const topicMethod = byId(topicMethods, recipe.topics.method, "topic method");
  const layoutMethod = byId(layoutMethods, recipe.layout.method, "layout");

  yield { stage: "Comparing papers", fraction: 0.05, map: null };
  // A restored graph has the drawn links only; layouts look at all neighbours.
  const graph = known?.graph.text ? known.graph : buildGraph(bibliography);
  yield { stage: "Finding topics", fraction: 0.2, map: null };
  const topics = known?.topics ?? topicMethod.infer(bibliography, graph, recipe.topics.settings, recipe.seed);

  const { settings, arrangement, steps } = recipe.layout;
  let layout: Layout | null = null;
  let taken = 0;
  for (layout of layoutMethod.run(graph, topics, settings, recipe.seed + arrangement)) {
    const map = finish(bibliography, recipe, { graph, topics, layout });
    yield { stage: "Placing papers", fraction: 0.4 + 0.6 * layout.progress, map };
    taken++;
    if (control.stopped || taken === steps) break;
  }
  if (!layout) throw new Error(`layout ${layoutMethod.id} gave no positions`);
  const ground = { graph, topics, layout: roundLayout(layout) };
  const made = layout.progress < 1 ? { ...recipe, layout: { ...recipe.layout, steps: taken } } : recipe;
  return { map: finish(bibliography, made, ground), ground };
}

/** The finished map at once, for the command, tests and tiny maps. */
export function makeMap(bibliography: Bibliography, recipe: Recipe, saved?: SavedMap): CitationMap {
  const steps = buildMap(bibliography, recipe, saved ? { saved } : {});
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.map;
  }
}

/** Applies the user's names and pins to what was inferred. */
export function finish(bibliography: Bibliography, recipe: Recipe, ground: Ground): CitationMap {
  const { graph, layout } = ground;
  const pinned = graph.paperIds.some((id) => Object.hasOwn(recipe.pins, id));
  return {
    bibliography,
    recipe,
    graph,
    topics: withNames(ground.topics, recipe.names),
    layout: pinned
      ? { ...roundLayout(applyPins(layout, graph.paperIds, recipe.pins)), unpinned: layout.positions }
      : layout,
  };
}

function byId<Item extends { readonly id: string }>(items: readonly Item[], id: string, kind: string): Item {
  const found = items.find((item) => item.id === id);
  if (found) return found;
  const known = items.map((item) => item.id).join(", ");
  throw new InputError(
    `The recipe asks for the ${kind} "${id}", which this version does not have (it has: ${known}).`,
  );
}
