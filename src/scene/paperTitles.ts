/**
 * Titles of papers, as many as find room: the selected, hovered and starred ones at any zoom, then as the discs draw apart the
 * representatives of the topics, then the papers that fit their topic best. A title covers no disc, except one asked for by the user.
 */
import type { CitationMap } from "../model/map";
import type { Label } from "../model/scene";
import type { Marks } from "../model/view";
import type { Emphasis } from "./emphasis";
import { type Candidate, cheapest, toLabel } from "./labels";
import type { Palette } from "./palette";
import type { DiscOnStage, Stage } from "./stage";
import { type Block, setBlock } from "./textBlock";

/** Median distance of neighbouring discs, in px, from which representatives and then all papers may show their titles. */
const ROOM = { representatives: 62, all: 84 };
/** A map of at most so many papers shows its titles earlier. */
const FEW = { papers: 20, room: 36 };
/** Text size by the same distance: the more room the larger. */
const SIZES = [
  { from: 190, size: 13, maxLines: 4 },
  { from: 120, size: 12, maxLines: 2 },
  { from: 0, size: 11, maxLines: 2 },
];
/** About 26 characters. */
const MEASURE = 13.6;
const MOST_TRIED = 160;
const GAP = 3;
/** Titles asked for may stand farther from their discs, px. */
const REACHES = [0, 12, 26, 44];
/** Cost of covering one disc, and of lying on another topic's ground. */
const COVERING = 20;
const FOREIGN = 3;
/** Faded papers below this opacity keep their titles to themselves. */
const LEAST_OPACITY = 0.3;

export function placePaperTitles(
  map: CitationMap,
  spacing: number,
  stage: Stage,
  emphasis: Emphasis,
  marks: Marks,
  colours: Palette,
): Label[] {
  const { paperIds, graph } = map.graph;
  const { size, maxLines } = SIZES.find(({ from }) => spacing >= from)!;
  const labels: Label[] = [];
  for (const { disc, asked } of ranked(map, spacing, stage, emphasis, marks)) {
    const id = paperIds[disc.place]!;
    const block = setBlock([
      {
        text: graph.getNodeAttribute(id, "title"),
        size: asked ? Math.max(size, 12) : size,
        weight: asked && id !== emphasis.hovered ? 600 : 400,
        color: colours.ink,
        maxWidth: MEASURE * size,
        maxLines: asked ? Math.max(3, maxLines) : maxLines,
      },
    ]);
    if (!block) continue;
    const placed = cheapest(
      block,
      candidatesOf(disc, block, asked),
      stage,
      (box) => COVERING * stage.coverage(box, disc.place) + FOREIGN * stage.foreign(box, disc.topic),
      asked ? Infinity : COVERING * 0.14,
    );
    if (!placed) continue;
    stage.take(placed.box);
    labels.push(toLabel(placed, "paper", id, colours.ground, emphasis.paper(disc.place)));
  }
  return labels;
}

/** Papers in the frame whose titles may be shown, the most important first. */
function ranked(map: CitationMap, spacing: number, stage: Stage, emphasis: Emphasis, marks: Marks) {
  const { paperIds } = map.graph;
  const few = paperIds.length <= FEW.papers;
  const rank = new Map<string, number>();
  for (const { representative } of map.topics.topics)
    for (const [k, id] of representative.slice(0, 3).entries()) rank.set(id, 30 - 10 * k);
  const { left, top, width, height } = stage.area;
  const entries = stage.discs.flatMap((disc) => {
    const id = paperIds[disc.place]!;
    const isSeen = disc.x > left && disc.x < left + width && disc.y > top && disc.y < top + height;
    if (!isSeen) return [];
    const asked = id === emphasis.selected || id === emphasis.hovered || marks[id]?.star === true;
    const represents = rank.get(id) ?? 0;
    if (!asked && emphasis.paper(disc.place) < LEAST_OPACITY) return [];
    if (!asked && spacing < (few ? FEW.room : represents > 0 ? ROOM.representatives : ROOM.all)) return [];
    const weight =
      (id === emphasis.selected ? 400 : 0) +
      (id === emphasis.hovered ? 300 : 0) +
      (asked ? 200 : 0) +
      represents +
      map.topics.assignments[disc.place]!.strength;
    return [{ disc, asked, weight }];
  });
  entries.sort((a, b) => b.weight - a.weight || a.disc.place - b.disc.place);
  return entries.slice(0, MOST_TRIED);
}

/** Around the disc, the right side first; with `reach`, farther away too. */
function candidatesOf({ x, y, radius }: DiscOnStage, { width, height }: Block, reach: boolean): Candidate[] {
  return (reach ? REACHES : [0]).flatMap((more, k) => {
    const far = radius + GAP + more;
    const slant = far * 0.72;
    return [
      { left: x + far, top: y - height / 2, anchor: "start", cost: 0 + k },
      { left: x - width / 2, top: y + far, anchor: "middle", cost: 0.5 + k },
      { left: x - far - width, top: y - height / 2, anchor: "end", cost: 0.7 + k },
      { left: x - width / 2, top: y - far - height, anchor: "middle", cost: 0.9 + k },
      { left: x + slant, top: y + slant, anchor: "start", cost: 1.1 + k },
      { left: x + slant, top: y - slant - height, anchor: "start", cost: 1.2 + k },
      { left: x - slant - width, top: y + slant, anchor: "end", cost: 1.3 + k },
      { left: x - slant - width, top: y - slant - height, anchor: "end", cost: 1.4 + k },
    ] as const;
  });
}
