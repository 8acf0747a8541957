/**
 * Graph and topics → the hub map: the hub, if there is one, in the middle, topics as islands round it, papers as discs that do not overlap. The topics are
 * placed first, by their similarity; then forces place the papers (docs/method.md, Layout).
 */
import type { LayoutMethod } from "../model/plugins";
import { anchoredLayout } from "./anchored";
import { largeLayout } from "./largeMap";
import { FEW, liveLayout } from "./live";
import { roomsLayout } from "./rooms";
import { layoutParameters } from "./settings";
import { pictures } from "./slices";
import { type LayoutTask, layoutTask } from "./task";

const METHOD = "hub-islands";
/** A topic with a larger share of all papers cannot keep to its side of the hub in a map that fills an ellipse evenly. */
const GIANT = 0.45;

export const hubIslands: LayoutMethod = {
  id: METHOD,
  label: "Islands round the hub",
  parameters: layoutParameters,

  run: (...of) => pictures(hubIslands.slices(...of)),

  *slices(graph, topics, settings, seed, anchors) {
    const task = yield* layoutTask(METHOD, graph, topics, settings, seed, false);
    if (anchors) yield* anchoredLayout(task, anchors);
    else if (graph.paperIds.length <= FEW) yield* liveLayout(task);
    else if (hasGiant(task)) yield* roomsLayout(task);
    else yield* largeLayout(task, task.wanted.aspect);
  },
};

function hasGiant({ groups: { members, groupOf } }: LayoutTask): boolean {
  return members.length > 1 && members[0]!.length > GIANT * groupOf.length;
}
