/**
 * Many papers, from scratch: the topics are placed round the hub first; forces over the whole map, weak between topics, let their papers
 * fill the frame; in the end the topics move apart, and no disc overlaps another.
 */
import type { Layout } from "../model/layout";
import { forceLayout, HUB_SHARE, SPACING, USUAL_ITERATIONS } from "./forceLayout";
import { framed } from "./framed";
import type { Island } from "./islands";
import { groupsOf, type Nodes, packNeighbours } from "./packed";
import type { Points } from "./physics/points";
import { MANY, settledMap } from "./settled";
import { type Slices, sliced } from "./slices";
import { bringStraysHome } from "./strays";
import { type LayoutTask, planOf } from "./task";

/**
 * So many pictures are shown at equal shares of the work, the last included. None at its start: papers are not spread evenly yet, and if the layout
 * were stopped there, it would take long to free them of overlaps.
 */
const PICTURES = 4;

/** @param aspect of the ellipse that the papers fill */
export function* largeLayout(task: LayoutTask, aspect: number): Slices {
  const { wanted, random } = task;
  const nodes = yield* sliced(packNeighbours(task.groups, task.neighbours));
  yield null;
  const packed = { ...task, groups: groupsOf(nodes) };
  const { islands } = planOf(packed, nodes.graph, { named: false, rough: true });
  yield null;
  const picture = function* (points: Points, progress: number): Slices<Layout> {
    if (progress === 1) bringStraysHome(nodes, points, SPACING);
    const map = framed(nodes, points, SPACING, aspect, wanted.spread);
    yield null;
    return yield* settledMap(task, nodes, map, islandsOf(nodes, map), HUB_SHARE, progress);
  };
  const work = forceLayout(nodes, islands, random, {
    aspect,
    hubShare: task.hasHub ? HUB_SHARE : 0,
    between: wanted.between,
    effort: wanted.iterations / USUAL_ITERATIONS,
  });
  // Fewer are placed before a picture of them could be looked at.
  const pictures = nodes.papers.length <= MANY ? 1 : PICTURES;
  let shown = 1;
  for (;;) {
    const step = work.next();
    if (step.done) {
      yield yield* picture(step.value, 1);
      return;
    }
    yield null;
    if (!step.value) continue;
    const { share, points } = step.value;
    if (share >= 1 || Math.floor(share * pictures) < shown) continue;
    shown = Math.floor(share * pictures) + 1;
    yield yield* picture(points(), share);
  }
}

/** Where the topics came to lie: their sides of the hub are those that they have when they are laid out again from where they stand. */
function islandsOf({ starts }: Nodes, { x, y }: Points): Island[] {
  return Array.from({ length: starts.length - 1 }, (_, g) => {
    const [start, end] = [starts[g]!, starts[g + 1]!];
    let [sumX, sumY] = [0, 0];
    for (let v = start; v < end; v++) {
      sumX += x[v]!;
      sumY += y[v]!;
    }
    return { x: sumX / (end - start), y: sumY / (end - start), radiusX: 0, radiusY: 0, hole: 0 };
  });
}
