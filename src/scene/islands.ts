/** The topics' grounds and outlines of a layout, kept as long as the layout lives: a camera moves without computing them again. */
import { between, finished, type Steps } from "../lib/steps";
import type { Layout } from "../model/layout";
import type { CitationMap } from "../model/map";
import type { Assignment } from "../model/topics";
import { membersOf, topicPlacesOf } from "./columns";
import { type Ground, groundSteps } from "./ground";
import { ringSteps } from "./regions";

export interface Islands {
  readonly ground: Ground;
  /** Rings of each topic in map units, in the order of the topics. */
  readonly rings: readonly (readonly Float64Array[])[];
}

const kept = new WeakMap<Layout, { assignments: readonly Assignment[]; islands: Islands }>();

export function islandsOf(map: CitationMap): Islands {
  return finished(islandSteps(map));
}

/** The same in steps; kept as well. */
export function* islandSteps({ layout, topics }: CitationMap): Steps<Islands> {
  const known = kept.get(layout);
  // By the grouping: another name of a topic moves no shore.
  if (known?.assignments === topics.assignments) return known.islands;
  const ground = yield* between(groundSteps(layout, topicPlacesOf(topics)), 0, 0.5);
  const rings = yield* between(ringSteps(layout, ground, membersOf(topics)), 0.5, 1);
  const islands = { ground, rings };
  kept.set(layout, { assignments: topics.assignments, islands });
  return islands;
}
