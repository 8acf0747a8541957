/**
 * Graph and topics → a map for a slide of few papers: each topic a round disc beside the hub, its papers spread evenly in it. Of few papers the
 * most typical of a topic stands in its middle, and each in the direction of what it resembles; of many, similar papers stand side by side.
 */
import type { LayoutMethod } from "../model/plugins";
import { anchoredLayout } from "./anchored";
import { largeLayout } from "./largeMap";
import { FEW, liveLayout } from "./live";
import { roomsLayout } from "./rooms";
import { layoutParameters } from "./settings";
import { pictures } from "./slices";
import { layoutTask } from "./task";

const METHOD = "discs";

export const discs: LayoutMethod = {
  id: METHOD,
  label: "Round discs",
  parameters: layoutParameters,

  run: (...of) => pictures(discs.slices(...of)),

  *slices(graph, topics, settings, seed, anchors) {
    const task = yield* layoutTask(METHOD, graph, topics, settings, seed, true);
    if (anchors) yield* anchoredLayout(task, anchors);
    else if (graph.paperIds.length <= FEW) yield* liveLayout(task);
    else if (task.groups.members.length <= 1) yield* largeLayout(task, 1);
    else yield* roomsLayout(task);
  },
};
