/**
 * The recipe as code: graph → topics → layout, after reading.ts and before the names and pins of restoring.ts. The only file that knows the order. Everything is a function from values to
 * values; the long part is a generator, so that a worker can show it live, stop it or drop it, and the command can drain it.
 */
import { graphSteps } from "./graph/build";
import { layoutMethods } from "./layout";
import { roundLayout } from "./layout/restore";
import type { Steps } from "./lib/steps";
import type { WordVectors } from "./lib/wordVectors";
import type { Bibliography } from "./model/bibliography";
import { type Correction, excludedTerms, regroups, withoutRegrouping } from "./model/corrections";
import type { Grouping } from "./model/grouping";
import { InputError } from "./model/inputError";
import type { Layout } from "./model/layout";
import type { CitationMap } from "./model/map";
import type { SavedMap } from "./model/mapFile";
import type { Recipe } from "./model/recipe";
import type { Topics } from "./model/topics";
import { finish, type Ground, restoreMap } from "./restoring";
import { topicMethods } from "./topics";
import { topicSteps } from "./topics/describe";

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

/** Where the stages end, as shares of the whole. */
const COMPARED = 0.35;
const GROUPED = 0.5;
const NAMED = 0.6;

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

  // A restored graph has the drawn links only; layouts look at all neighbours.
  const graph = known?.graph?.text
    ? known.graph
    : yield* staged(
        "Comparing papers",
        0,
        COMPARED,
        graphSteps(bibliography, { ...graphOptions(recipe), vectors }),
      );
  let { topics, grouping = null } = known ?? {};
  const describe = (groups: Grouping, corrections: readonly Correction[]) =>
    staged("Finding topics", GROUPED, NAMED, topicSteps(bibliography, graph, groups, corrections));
  const group = () =>
    staged(
      "Finding topics",
      COMPARED,
      GROUPED,
      topicMethod.group(bibliography, graph, recipe.topics.settings, recipe.seed),
    );
  if (!topics) {
    grouping ??= yield* group();
    topics = yield* describe(grouping, recipe.corrections);
  }

  const { arrangement, settings, steps } = recipe.layout;
  const lay = (of: Topics, anchors: Float64Array | null) =>
    layoutMethod.run(graph, of, settings, recipe.seed + arrangement, anchors);
  // Corrected topics start from where their papers stood before, so that a correction moves little.
  let base = known?.base ?? null;
  if (!base && recipe.corrections.some(regroups)) {
    grouping ??= yield* group();
    const inferred = yield* describe(grouping, withoutRegrouping(recipe.corrections));
    base = roundLayout(lastOf(lay(inferred, anchorsOf(recipe, graph.paperIds)), steps));
  }
  let layout: Layout | null = null;
  let taken = 0;
  for (layout of lay(topics, base?.positions ?? anchorsOf(recipe, graph.paperIds))) {
    const map = finish(bibliography, recipe, { graph, topics, layout });
    yield { stage: "Placing papers", fraction: NAMED + (1 - NAMED) * layout.progress, map };
    taken++;
    if (control.stopped || taken === steps) break;
  }
  if (!layout) throw new Error(`layout ${layoutMethod.id} gave no positions`);
  const ground = { graph, grouping, topics, layout: roundLayout(layout), base };
  const made = layout.progress < 1 ? { ...recipe, layout: { ...recipe.layout, steps: taken } } : recipe;
  return { map: finish(bibliography, made, ground), ground };
}

/** Work on no map yet, as steps from one share of the whole to another. */
function* staged<Result>(
  stage: string,
  from: number,
  to: number,
  work: Steps<Result>,
): Generator<Step, Result> {
  yield { stage, fraction: from, map: null };
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield { stage, fraction: from + (to - from) * step.value, map: null };
  }
}

/** The layout after so many steps, or the finished one. */
function lastOf(run: Iterable<Layout>, steps = Infinity): Layout {
  let last: Layout | null = null;
  let taken = 0;
  for (last of run) if (++taken === steps) break;
  if (!last) throw new Error("a layout gave no positions");
  return last;
}

/** Null where the recipe has no anchor for a paper of the map. */
function anchorsOf({ layout: { anchors } }: Recipe, paperIds: readonly string[]): Float64Array | null {
  if (!anchors) return null;
  const byId = new Map(Object.entries(anchors));
  const places = new Float64Array(2 * paperIds.length).fill(NaN);
  let count = 0;
  paperIds.forEach((id, i) => {
    const [x = NaN, y = NaN] = byId.get(id) ?? [];
    if (!Number.isFinite(x) || !Number.isFinite(y)) return;
    places[2 * i] = x;
    places[2 * i + 1] = y;
    count++;
  });
  return count > 0 ? places : null;
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
