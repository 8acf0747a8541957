/** What a layout starts from, made once for all its ways: neighbours, groups, settings, the random numbers, and the plan of the islands. */
import { type Random, seededRandom } from "../lib/random";
import type { WeightedGraph } from "../lib/weightedGraph";
import type { CitationGraph, NeighbourLists } from "../model/graph";
import type { Settings } from "../model/recipe";
import type { Topics } from "../model/topics";
import { homesOf } from "./homes";
import { type IslandPlan, type PlanOptions, planIslands } from "./islands";
import { type Groups, groupPapers, similarLinks } from "./links";
import { orderByDirection, ringOrder, topicGraph, topicSimilarity } from "./ringOrder";
import { type LayoutSettings, readSettings } from "./settings";
import { sliced } from "./slices";

export interface LayoutTask {
  /** Id of the method, for the layouts that it yields. */
  readonly method: string;
  readonly groups: Groups;
  readonly neighbours: NeighbourLists;
  readonly wanted: LayoutSettings;
  /** One sequence for the whole run: the order of its uses is part of the result. */
  readonly random: Random;
  readonly hasHub: boolean;
  /** Islands are discs; else ellipses of the shape that fills the frame best. */
  readonly round: boolean;
}

export function* layoutTask(
  method: string,
  graph: CitationGraph,
  topics: Topics,
  settings: Settings,
  seed: number,
  round: boolean,
): Generator<null, LayoutTask, void> {
  const groups = groupPapers(graph.paperIds, topics);
  yield null;
  return {
    method,
    groups,
    neighbours: graph.neighbours,
    wanted: readSettings(settings),
    random: seededRandom(seed),
    hasHub: graph.hubId !== null,
    round,
  };
}

/** The links between all papers, those without a topic too. */
export function linksOf({ neighbours }: LayoutTask): Generator<null, WeightedGraph, void> {
  return sliced(similarLinks(neighbours));
}

/** More topics than that are not compared pair by pair. */
const MANY_TOPICS = 400;

/**
 * Islands round the hub, similar ones side by side. Takes random numbers.
 * @param links between the papers of the groups
 * @param named with room for names
 * @param rough as a place to start from; else so that a correction of the topics moves the others little
 */
export function planOf(
  task: LayoutTask,
  links: WeightedGraph,
  { named, rough }: Omit<PlanOptions, "round">,
): IslandPlan {
  const { groups, wanted, random, hasHub, round } = task;
  const sizes = groups.members.map((members) => members.length);
  const shape = { round, named, rough };
  if (sizes.length > MANY_TOPICS) {
    const homes = homesOf(groups, links, random);
    return planIslands(sizes, null, orderByDirection(homes), homes, wanted, random, hasHub, shape);
  }
  const similarity = topicSimilarity(groups, links);
  const order = ringOrder(similarity, sizes.length);
  const homes = rough
    ? homesOf(singles(sizes.length), topicGraph(similarity, sizes.length), random)
    : homesOf(groups, links, random);
  return planIslands(sizes, similarity, order, homes, wanted, random, hasHub, shape);
}

/** Each topic as one paper: where there are many papers, their walk along the links would take longer than all else. */
function singles(count: number): Groups {
  const groupOf = Int32Array.from({ length: count }, (_, g) => g);
  return { groupOf, members: Array.from(groupOf, (g) => [g]) };
}
