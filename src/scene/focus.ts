/** A part of the map that fills the picture, with what stays clear in it: a topic's island, a paper's neighbourhood, what the screen shows. */
import { toMap } from "../lib/placement";
import type { CitationMap } from "../model/map";
import type { Frame, Placement } from "../model/scene";
import { islandsOf } from "./islands";

export interface Focus {
  /** Says it among all of a map. */
  readonly key: string;
  /** What the picture must hold: points in map units, [x0, y0, …]; at least one. */
  readonly points: Float64Array;
  /** Places of the papers that stay clear; null: all. */
  readonly papers: ReadonlySet<number> | null;
  /** Ids of the topics whose names and representatives are set; null: all. */
  readonly topics: ReadonlySet<string> | null;
  /** Frame px per map unit at most; null: as large as discs may be. */
  readonly mostScale: number | null;
  /** For the source line: what is enlarged. Empty: nothing need be said. */
  readonly remark: string;
}

/** @param place of the topic in the list of topics. */
export function focusOnTopic(map: CitationMap, place: number): Focus {
  const topic = map.topics.topics[place]!;
  const papers = papersOf(map, topic.id);
  return {
    key: `topic ${topic.id}`,
    points: outline(map, place, papers),
    papers: new Set(papers),
    topics: new Set([topic.id]),
    mostScale: null,
    remark: `enlarged: ${topic.label} (${topic.size})`,
  };
}

/** The paper with its topic and the papers linked to it; those beyond its topic's surroundings stay clear but do not widen the picture. */
export function focusOnPaper(map: CitationMap, paper: number): Focus {
  const { paperIds, graph } = map.graph;
  const id = paperIds[paper]!;
  const places = new Map(paperIds.map((each, place) => [each, place]));
  const similar = graph.neighbors(id).flatMap((other) => places.get(other) ?? []);
  const topicId = map.topics.assignments[paper]!.topic;
  const topic = map.topics.topics.findIndex((each) => each.id === topicId);
  const own = topic < 0 ? [] : papersOf(map, topicId);
  const island = outline(map, topic, [...own, paper]);
  const span = spanOf(island) || Infinity;
  const { positions } = map.layout;
  const near = similar.filter((other) => {
    const [dx, dy] = [
      positions[2 * other]! - positions[2 * paper]!,
      positions[2 * other + 1]! - positions[2 * paper + 1]!,
    ];
    return dx * dx + dy * dy <= span * span;
  });
  const clear = [paper, ...own, ...similar];
  return {
    key: `paper ${id}`,
    points: Float64Array.from([...island, ...outline(map, -1, near)]),
    papers: new Set(clear),
    topics: new Set(clear.flatMap((place) => map.topics.assignments[place]!.topic ?? [])),
    mostScale: null,
    remark: "enlarged: one paper, its topic and the papers linked to it",
  };
}

/** What a screen of this size shows at a placement: the discs in it, or where there are none its corners. @param stretch of the map there. */
export function focusOnSeen(
  map: CitationMap,
  placement: Placement,
  screen: Frame,
  frame: Frame,
  stretch = 1,
): Focus {
  const inLayout = ({ x, y }: { x: number; y: number }) => ({ x, y: y / stretch });
  const from = inLayout(toMap(placement, screen, 0, screen.height));
  const to = inLayout(toMap(placement, screen, screen.width, 0));
  const { positions, radii, hubRadius } = map.layout;
  const points: number[] = [];
  const add = (x: number, y: number, radius: number) => {
    if (x + radius < from.x || x - radius > to.x || y + radius < from.y || y - radius > to.y) return;
    for (const [dx, dy] of [
      [-radius, 0] as const,
      [radius, 0] as const,
      [0, -radius] as const,
      [0, radius] as const,
    ])
      points.push(Math.min(Math.max(x + dx, from.x), to.x), Math.min(Math.max(y + dy, from.y), to.y));
  };
  if (hubRadius > 0) add(0, 0, hubRadius);
  for (let k = 0; k < radii.length; k++) add(positions[2 * k]!, positions[2 * k + 1]!, radii[k]!);
  return {
    key: `seen ${[from.x, from.y, to.x, to.y].join(" ")}`,
    points: Float64Array.from(points.length > 0 ? points : [from.x, from.y, to.x, to.y]),
    papers: null,
    topics: null,
    mostScale: placement.scale * Math.max(frame.width / screen.width, frame.height / screen.height),
    remark: "",
  };
}

function papersOf({ topics }: CitationMap, topic: string | null): number[] {
  return topics.assignments.flatMap((assignment, place) => (assignment.topic === topic ? [place] : []));
}

/** The region of a topic (negative: none) and the discs of papers. */
function outline(map: CitationMap, topic: number, papers: readonly number[]): Float64Array {
  const { positions, radii } = map.layout;
  const points = (islandsOf(map).rings[topic] ?? []).flatMap((ring) => [...ring]);
  for (const place of papers) {
    const [x, y, r] = [positions[2 * place]!, positions[2 * place + 1]!, radii[place]!];
    points.push(x - r, y, x + r, y, x, y - r, x, y + r);
  }
  return Float64Array.from(points);
}

/** The longer side of the box round the points. */
function spanOf(points: Float64Array): number {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let k = 0; k < points.length; k += 2) {
    left = Math.min(left, points[k]!);
    right = Math.max(right, points[k]!);
    bottom = Math.min(bottom, points[k + 1]!);
    top = Math.max(top, points[k + 1]!);
  }
  return Math.max(right - left, top - bottom);
}
