/** Which papers in the frame may show their titles, the most important first: those asked for, representatives, then how well they fit their topic. */

import { remembered } from "../lib/remembered";
import type { CitationGraph } from "../model/graph";
import type { CitationMap } from "../model/map";
import type { Topics } from "../model/topics";
import type { Marks } from "../model/view";
import { isLarge, placesOf } from "./columns";
import type { Emphasis } from "./emphasis";
import type { FileOptions } from "./options";
import type { DiscOnStage, Stage } from "./stage";

/** Median distance of neighbouring discs, in px, from which representatives and then all papers may show their titles. */
export const ROOM = { representatives: 62, all: 84 };
/** A map of at most so many papers shows its titles earlier. */
const FEW = { papers: 20, room: 36 };
/** On a large map few representatives are in the frame when discs are so far apart: those of topics show theirs from here on. */
const EARLY = 34;
/** Of a topic so many papers show their titles before all others. */
const REPRESENTATIVES = 3;
/** So many are tried; of a large map on a screen, at every step of the camera, fewer. */
const MOST_TRIED = { usual: 160, large: 90 };
/** Faded papers below this opacity keep their titles to themselves. */
const LEAST_OPACITY = 0.3;
/** A starred paper asks for its title: so many do at once at least, and one more for so many px² of the frame. The others wait for a closer look. */
const STARRED = { least: 4, room: 80_000 };
/** In order: selected, hovered, starred, and those that showed their titles in the last scene. */
const WEIGHT = { selected: 400, hovered: 300, asked: 200, shown: 100 };

export interface RankedTitle {
  readonly disc: DiscOnStage;
  /** By the user: it may cover discs. */
  readonly asked: boolean;
  /** One star of many, on a map whose discs are close together: then it may not. */
  readonly quiet: boolean;
  /** Its topic fills the picture. */
  readonly enlarged: boolean;
}

/**
 * @param spacing median distance of neighbouring discs, px.
 * @param shown places of the papers that showed their titles in the last scene.
 */
export function rankedTitles(
  map: CitationMap,
  spacing: number,
  stage: Stage,
  emphasis: Emphasis,
  marks: Marks,
  shown: { has(place: number): boolean },
  file?: FileOptions,
): RankedTitle[] {
  const { assignments } = map.topics;
  const enlargedTopics = (file?.focus?.papers && file.focus.topics) ?? new Set<string>();
  const ranks = ranksOf(map.topics, map.graph, [...enlargedTopics].join("\n"));
  const { left, top, width, height } = stage.area;
  const isInSight = ({ x, y }: DiscOnStage) => x > left && x < left + width && y > top && y < top + height;
  const worthOf = (place: number) =>
    (shown.has(place) ? WEIGHT.shown : 0) + (ranks.get(place) ?? 0) + assignments[place]!.strength;
  const starred = starredPlaces(map.graph, marks)
    .filter((place) => isInSight(stage.disc(place)))
    .sort((a, b) => emphasis.papers[b]! - emphasis.papers[a]! || worthOf(b) - worthOf(a) || a - b)
    .slice(0, Math.max(STARRED.least, Math.floor((width * height) / STARRED.room)));
  const asked = new Set(starred);
  for (const place of [emphasis.selected, emphasis.hovered]) if (place !== null) asked.add(place);
  const room = roomFor(map);
  // A number of titles asked for is an answer to whether there should be any.
  const all = typeof file?.titles === "number" || enlargedTopics.size > 0 || spacing >= room.all;
  const tried: Iterable<number> = all
    ? stage.discsIn(stage.area)
    : new Set([...asked, ...(spacing >= room.representatives ? ranks.keys() : [])]);

  const quiet = new Set(file || spacing >= room.representatives ? [] : starred.slice(STARRED.least));
  for (const place of [emphasis.selected, emphasis.hovered]) if (place !== null) quiet.delete(place);
  const entries: (RankedTitle & { weight: number })[] = [];
  for (const place of tried) {
    const isAsked = asked.has(place);
    if ((!isAsked || file) && emphasis.papers[place]! < LEAST_OPACITY) continue;
    const represents = ranks.get(place) ?? 0;
    const enlarged = enlargedTopics.has(assignments[place]!.topic ?? "");
    const wanted = isAsked || typeof file?.titles === "number" || enlarged;
    if (!wanted && spacing < (represents > 0 ? room.representatives : room.all)) continue;
    const disc = stage.disc(place);
    if (!isInSight(disc)) continue;
    const weight =
      (place === emphasis.selected ? WEIGHT.selected : 0) +
      (place === emphasis.hovered ? WEIGHT.hovered : 0) +
      (isAsked ? WEIGHT.asked : shown.has(place) ? WEIGHT.shown : 0) +
      represents +
      assignments[place]!.strength;
    entries.push({ disc, asked: isAsked, quiet: quiet.has(place), enlarged, weight });
  }
  entries.sort((a, b) => b.weight - a.weight || a.disc.place - b.disc.place);
  return entries.slice(0, isLarge(map.graph) && !file ? MOST_TRIED.large : MOST_TRIED.usual);
}

function roomFor({ graph }: CitationMap): typeof ROOM {
  if (graph.paperIds.length <= FEW.papers) return { representatives: FEW.room, all: FEW.room };
  return isLarge(graph) ? { representatives: EARLY, all: ROOM.representatives } : ROOM;
}

/** Place of each paper that represents its topic → a number above 0, larger the more typical it is. */
const ranksOf = remembered(
  ({ topics }: Topics, graph: CitationGraph, enlargedIds: string): ReadonlyMap<number, number> => {
    const places = placesOf(graph);
    const enlarged = new Set(enlargedIds.split("\n"));
    const ranks = new Map<number, number>();
    for (const { id: topic, representative } of topics) {
      const most = enlarged.has(topic) ? representative.length : REPRESENTATIVES;
      for (const [k, id] of representative.slice(0, most).entries()) {
        const place = places.get(id);
        if (place !== undefined) ranks.set(place, 30 - (k < 3 ? 10 * k : 20 + k));
      }
    }
    return ranks;
  },
);

const starredPlaces = remembered((graph: CitationGraph, marks: Marks): readonly number[] =>
  Object.keys(marks).flatMap((id) => (marks[id]?.star === true ? (placesOf(graph).get(id) ?? []) : [])),
);
