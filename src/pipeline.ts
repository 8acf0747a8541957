/**
 * The recipe as code: graph → topics → layout, after reading.ts and before the names and pins of restoring.ts. The only file that knows the order. Everything is a function from values to
 * values; the long part is a generator, so that a worker can show it live, stop it or drop it, and the command can drain it.
 */
import { graphSteps } from "./graph/build";
import { layoutMethods } from "./layout";
import { roundLayout } from "./layout/restore";
import { freeOfOverlaps } from "./layout/stopped";
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

/** Where a run is. */
export interface Step {
  /** A phrase for the reader. */
  readonly stage: string;
  /** 0..1 */
  readonly fraction: number;
  /** Gives the map as far as it can be drawn: names and pins cost time, and not every step is drawn. Null before papers have places. */
  readonly map: (() => CitationMap) | null;
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

const PLACING = "Placing papers";
/** Until the layout has a first picture: whoever reads that papers are being placed may stop it there. */
const PREPARING = "Finding topics";
/** Where the stages end, as shares of the whole. */
const COMPARED = 0.35;
const GROUPED = 0.5;
const NAMED = 0.6;
/** Where the topics before the user's corrections have to be laid out first. */
const BASED = 0.8;

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
  const describe = (groups: Grouping, corrections: readonly Correction[], from = GROUPED) =>
    staged("Finding topics", from, NAMED, topicSteps(bibliography, graph, groups, corrections));
  const group = (from = COMPARED, to = GROUPED) => {
    const { settings } = recipe.topics;
    return staged("Finding topics", from, to, topicMethod.group(bibliography, graph, settings, recipe.seed));
  };
  if (!topics) {
    grouping ??= yield* group();
    topics = yield* describe(grouping, recipe.corrections);
  }

  const { arrangement, settings, steps } = recipe.layout;
  const lay = (of: Topics, anchors: Float64Array | null) =>
    layoutMethod.slices(graph, of, settings, recipe.seed + arrangement, anchors);
  // Corrected topics start from where their papers stood before, so that a correction moves little.
  let base = known?.base ?? null;
  let from = NAMED;
  if (!base && recipe.corrections.some(regroups)) {
    grouping ??= yield* group(NAMED, NAMED);
    const inferred = yield* describe(grouping, withoutRegrouping(recipe.corrections), NAMED);
    from = BASED;
    // To its end, however early the layout after it is stopped: the base is the same for all that is corrected.
    let share = 0;
    for (const placed of lay(inferred, anchorsOf(recipe, graph.paperIds))) {
      if (placed?.progress === 1) base = roundLayout(placed);
      share = placed?.progress ?? share;
      yield { stage: PLACING, fraction: NAMED + (from - NAMED) * share, map: null };
    }
  }
  let layout: Layout | null = null;
  let taken = 0;
  for (const placed of lay(topics, base?.positions ?? anchorsOf(recipe, graph.paperIds))) {
    if (!placed) {
      const share: number = layout?.progress ?? 0;
      yield { stage: layout ? PLACING : PREPARING, fraction: from + (1 - from) * share, map: null };
      if (control.stopped && layout) break;
      continue;
    }
    layout = placed;
    const ground = { graph, topics, layout };
    const map = () => finish(bibliography, recipe, ground);
    yield { stage: PLACING, fraction: from + (1 - from) * layout.progress, map };
    taken++;
    if (control.stopped || taken === steps) break;
  }
  if (!layout) throw new Error(`layout ${layoutMethod.id} gave no positions`);
  const isStopped = layout.progress < 1;
  if (isStopped) layout = freeOfOverlaps(layout);
  const ground = { graph, grouping, topics, layout: roundLayout(layout), base };
  const made = isStopped ? { ...recipe, layout: { ...recipe.layout, steps: taken } } : recipe;
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
