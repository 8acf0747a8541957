/** The topics' grounds and outlines of a layout, kept as long as the layout lives: a camera moves without computing them again. */
import type { Layout } from "../model/layout";
import type { CitationMap } from "../model/map";
import type { Assignment } from "../model/topics";
import { membersOf, topicPlacesOf } from "./columns";
import { type Ground, layGround } from "./ground";
import { topicRings } from "./regions";

export interface Islands {
  readonly ground: Ground;
  /** Rings of each topic in map units, in the order of the topics. */
  readonly rings: readonly (readonly Float64Array[])[];
}

const kept = new WeakMap<Layout, { assignments: readonly Assignment[]; islands: Islands }>();

export function islandsOf({ layout, topics }: CitationMap): Islands {
  const known = kept.get(layout);
  // By the grouping: another name of a topic moves no shore.
  if (known?.assignments === topics.assignments) return known.islands;
  const ground = layGround(layout, topicPlacesOf(topics));
  const islands = { ground, rings: topicRings(layout, ground, membersOf(topics)) };
  kept.set(layout, { assignments: topics.assignments, islands });
  return islands;
}
