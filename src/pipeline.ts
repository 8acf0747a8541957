/**
 * The recipe as code: graph → topics → layout, after reading.ts and before the names and pins of restoring.ts. The only file that knows the order. Everything is a function from values to
 * values; the long part is a generator, so that a worker can show it live, stop it or drop it, and the command can drain it.
 */
import { buildGraph } from "./graph/build";
import { layoutMethods } from "./layout";
import { roundLayout } from "./layout/restore";
import type { WordVectors } from "./lib/wordVectors";
import type { Bibliography } from "./model/bibliography";
import { excludedTerms } from "./model/corrections";
import { InputError } from "./model/inputError";
import type { Layout } from "./model/layout";
import type { CitationMap } from "./model/map";
import type { SavedMap } from "./model/mapFile";
import type { Recipe } from "./model/recipe";
import { finish, type Ground, restoreMap } from "./restoring";
import { topicMethods } from "./topics";
import { describeTopics } from "./topics/describe";

export { layoutMethods, topicMethods };

/** Where a run is: a phrase for the reader, a fraction in 0..1, and the map as far as it can be drawn. */
export interface Step {
  readonly stage: string;
  readonly fraction: number;
  readonly map: CitationMap | null;
}

/** What need not be made anew. */
export interface Given {
  /** Links, topics and positions from a file. */
  readonly saved?: SavedMap;
  /** Stages of the same bibliography by a recipe that agrees as far as they go. */
  readonly ground?: Partial<Omit<Ground, "layout">>;
  /** For the comparison of papers; null where they are not at hand. */
  readonly vectors?: WordVectors | null;
}

/**
 * Makes the map step by step; returns the finished one. `control.stopped`, set by the caller between two steps, ends the layout where it is; the
 * recipe of the map then says after how many steps, so that it makes the same map again.
 * Throws `InputError` if the recipe names a method that does not exist.
 */
export function* buildMap(
  bibliography: Bibliography,
  recipe: Recipe,
  { saved, ground: known, vectors = null }: Given = {},
  control: { stopped: boolean } = { stopped: false },
): Generator<Step, { map: CitationMap; ground: Ground }> {
  if (saved) return restoreMap(bibliography, recipe, saved);
  const topicMethod = byId(topicMethods, recipe.topics.method, "topic method");
  const layoutMethod = byId(layoutMethods, recipe.layout.method, "layout");

  yield { stage: "Comparing papers", fraction: 0.05, map: null };
  // A restored graph has the drawn links only; layouts look at all neighbours.
  const graph = known?.graph?.text
    ? known.graph
    : buildGraph(bibliography, { ...graphOptions(recipe), vectors });
  yield { stage: "Finding topics", fraction: 0.2, map: null };
  let { topics, grouping = null } = known ?? {};
  if (!topics) {
    grouping ??= topicMethod.group(bibliography, graph, recipe.topics.settings, recipe.seed);
    topics = describeTopics(bibliography, graph, grouping, recipe.corrections);
  }

  const { arrangement, steps } = recipe.layout;
  let layout: Layout | null = null;
  let taken = 0;
  for (layout of layoutMethod.run(graph, topics, recipe.layout.settings, recipe.seed + arrangement)) {
    const map = finish(bibliography, recipe, { graph, grouping, topics, layout });
    yield { stage: "Placing papers", fraction: 0.4 + 0.6 * layout.progress, map };
    taken++;
    if (control.stopped || taken === steps) break;
  }
  if (!layout) throw new Error(`layout ${layoutMethod.id} gave no positions`);
  const ground = { graph, grouping, topics, layout: roundLayout(layout) };
  const made = layout.progress < 1 ? { ...recipe, layout: { ...recipe.layout, steps: taken } } : recipe;
  return { map: finish(bibliography, made, ground), ground };
}

/** The finished map at once, for the command, tests and tiny maps. */
export function makeMap(bibliography: Bibliography, recipe: Recipe, given: Given = {}): CitationMap {
  const steps = buildMap(bibliography, recipe, given);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.map;
  }
}

/** What of the recipe the graph depends on. */
export function graphOptions({ topics, corrections }: Recipe): { meaning: boolean; excluded: string[] } {
  return { meaning: topics.settings.compare !== "words", excluded: excludedTerms(corrections) };
}

function byId<Item extends { readonly id: string }>(items: readonly Item[], id: string, kind: string): Item {
  const found = items.find((item) => item.id === id);
  if (found) return found;
  const known = items.map((item) => item.id).join(", ");
  throw new InputError(
    `The recipe asks for the ${kind} "${id}", which this version does not have (it has: ${known}).`,
  );
}
