/**
 * Many papers in islands of a given shape: the papers of each topic are placed by their own links alone, as if there were no other topic; then
 * they fill their disc or ellipse, turned to the topics that they are linked to. For discs, and where one topic holds so many papers that the
 * others cannot surround the hub with it.
 */
import { inducedGraph } from "../lib/weightedGraph";
import type { Layout } from "../model/layout";
import { startPlaces } from "./fill";
import { forceLayout, HUB_SHARE, USUAL_ITERATIONS } from "./forceLayout";
import { moveIntoDiscs } from "./inDiscs";
import { RIM } from "./islands";
import { type PackedPapers, packPapers } from "./packed";
import type { Points } from "./physics/points";
import { spread } from "./physics/spread";
import { settledMap } from "./settled";
import { type Slices, sliced } from "./slices";
import { type LayoutTask, linksOf, planOf } from "./task";

/** So many papers have no shape: they stand on a small spiral. */
const SHAPELESS = 3;
/** Wanted distance of neighbouring papers; the mean room of a paper would allow 1.3 on a perfect lattice. */
const REACH = 1.02;
const SWEEPS = 40;

export function* roomsLayout(task: LayoutTask): Slices {
  const { groups, random } = task;
  const links = yield* linksOf(task);
  const plan = planOf(task, links, { named: false, rough: false });
  const nodes = packPapers(groups, links);
  const places = startPlaces(groups, plan.islands, random);
  const points = {
    x: Float64Array.from(nodes.papers, (i) => places[2 * i]!),
    y: Float64Array.from(nodes.papers, (i) => places[2 * i + 1]!),
  };
  const islands = plan.islands.map((island) => ({
    ...island,
    radiusX: island.radiusX - RIM,
    radiusY: island.radiusY - RIM,
  }));
  const picture = function* (progress: number): Slices<Layout> {
    const filled = { x: points.x.slice(), y: points.y.slice() };
    moveIntoDiscs(nodes, islands, filled);
    if (progress === 1) yield* sliced(spread(filled, { distance: REACH, hole: 0, sweeps: SWEEPS }));
    return yield* settledMap(task, nodes, filled, plan.islands, HUB_SHARE, progress);
  };
  yield yield* picture(0);
  for (let g = 0; g + 1 < nodes.starts.length; g++) yield* placeRoom(task, nodes, points, g);
  yield yield* picture(1);
}

/** Places the papers of one topic about the origin. */
function* placeRoom(
  task: LayoutTask,
  { graph, starts }: PackedPapers,
  points: Points,
  g: number,
): Generator<null, void> {
  const [start, end] = [starts[g]!, starts[g + 1]!];
  const size = end - start;
  if (size <= SHAPELESS) return;
  const own = Uint32Array.from({ length: size }, (_, k) => start + k);
  const room = {
    graph: inducedGraph(graph, own),
    groupOf: new Int32Array(size),
    starts: Uint32Array.of(0, size),
  };
  const middle = { x: 0, y: 0, radiusX: 1, radiusY: 1, hole: 0 };
  const work = forceLayout(room, [middle], task.random, {
    aspect: 1,
    hubShare: 0,
    between: task.wanted.between,
    effort: task.wanted.iterations / USUAL_ITERATIONS,
  });
  let step = work.next();
  while (!step.done) {
    yield null;
    step = work.next();
  }
  points.x.set(step.value.x, start);
  points.y.set(step.value.y, start);
}
