/**
 * Many papers, from scratch: the topics are placed round the hub first; forces over the whole map, weak between topics, let their papers
 * fill the frame; in the end the topics move apart, and no disc overlaps another.
 */
import type { Layout } from "../model/layout";
import { forceLayout, HUB_SHARE, SPACING, USUAL_ITERATIONS } from "./forceLayout";
import { framed } from "./framed";
import { packPapers } from "./packed";
import type { Points } from "./physics/points";
import { MANY, settledMap } from "./settled";
import { bringStraysHome } from "./strays";
import { type LayoutTask, planOf } from "./task";

/**
 * So many pictures are shown at equal shares of the work, the last included. None at its start: papers are not spread evenly yet, and if the layout
 * were stopped there, it would take long to free them of overlaps.
 */
const PICTURES = 4;

/** @param aspect of the ellipse that the papers fill */
export function* largeLayout(task: LayoutTask, aspect: number): Generator<Layout, void> {
  const { wanted, random } = task;
  const { islands } = planOf(task, { named: false, rough: true });
  const nodes = packPapers(task.groups, task.links);
  const picture = (points: Points, progress: number): Layout => {
    if (progress === 1) bringStraysHome(nodes, points, SPACING);
    const map = framed(nodes, points, SPACING, aspect, wanted.spread);
    return settledMap(task, nodes, map, islands, HUB_SHARE, progress);
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
      yield picture(step.value, 1);
      return;
    }
    const { share, points } = step.value;
    if (share >= 1 || Math.floor(share * pictures) < shown) continue;
    shown = Math.floor(share * pictures) + 1;
    yield picture(points(), share);
  }
}
