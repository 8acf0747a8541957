/**
 * Titles of papers, as many as find room: the selected, hovered and starred ones at any zoom, then as the discs draw apart the
 * representatives of the topics, then the papers that fit their topic best. A title covers no disc, except one asked for by the user.
 */
import type { CitationMap } from "../model/map";
import type { Label } from "../model/scene";
import type { Marks } from "../model/view";
import type { Palette } from "./colours";
import type { Emphasis } from "./emphasis";
import { type Candidate, cheapest, type Placed, toLabel } from "./labels";
import { mainTitle } from "./mainTitle";
import type { FileOptions } from "./options";
import type { DiscOnStage, Stage } from "./stage";
import { type Block, type Paragraph, setBlock } from "./textBlock";
import type { HaloAt } from "./titleHalo";

/** Median distance of neighbouring discs, in px, from which representatives and then all papers may show their titles. */
const ROOM = { representatives: 62, all: 84 };
/** A map of at most so many papers shows its titles earlier. */
const FEW = { papers: 20, room: 36 };
/** Text size by the same distance: the more room the larger. */
const SIZES = [
  { from: 190, size: 13, maxLines: 4 },
  { from: 0, size: 12, maxLines: 2 },
];
/** Where a topic fills the picture, titles are the point of it. */
const ENLARGED = { size: 13, maxLines: 4, measure: 14.5 };
/** So many titles at most find room beside an enlarged topic whose discs are crowded. */
const CROWDED = 6;
/** About 26 characters. */
const MEASURE = 13.6;
/** Share of the width that a title in a file takes at most. */
const WIDEST = 0.42;
const MOST_TRIED = 160;
/** Of a topic so many papers show their titles before all others. */
const REPRESENTATIVES = 3;
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
  haloAt: HaloAt,
  file?: FileOptions,
): Label[] {
  const { paperIds, graph } = map.graph;
  const crowded = file?.focus?.papers && spacing < ROOM.all;
  const count = file?.titles ?? (crowded ? CROWDED : Infinity);
  const style = SIZES.find(({ from }) => spacing >= from)!;
  const labels: Label[] = [];
  for (const { disc, asked, enlarged } of ranked(map, spacing, stage, emphasis, marks, file)) {
    if (labels.length >= count) break;
    const id = paperIds[disc.place]!;
    const { size, maxLines, measure } = enlarged ? ENLARGED : { ...style, measure: MEASURE };
    const most = asked || file?.titles ? Math.max(3, maxLines) : maxLines;
    // In a file a title gives up its last lines rather than its place.
    const least = file && !asked ? Math.min(2, most) : most;
    let placed: Placed | null = null;
    for (let lines = most; lines >= least && !placed; lines--) {
      const block = setTitle(graph.getNodeAttribute(id, "title"), {
        size,
        weight: asked && id !== emphasis.hovered ? 600 : 400,
        color: colours.ink,
        maxWidth: Math.min(measure * size, file ? WIDEST * stage.area.width : Infinity),
        maxLines: lines,
      });
      if (!block) break;
      placed = cheapest(
        block,
        candidatesOf(disc, block, asked),
        stage,
        (box) => COVERING * stage.coverage(box, disc.place) + FOREIGN * stage.foreign(box, disc.topic),
        asked ? Infinity : COVERING * 0.14,
      );
    }
    if (!placed) continue;
    stage.take(placed.box);
    const opacity = emphasis.paper(disc.place);
    const halo = opacity === 1 ? haloAt(placed.box, disc.topic) : colours.ground;
    labels.push(toLabel(placed, "paper", id, halo, opacity));
  }
  return labels;
}

/** Without its subtitle rather than cut. */
function setTitle(text: string, style: Omit<Paragraph, "text">): Block | null {
  const whole = setBlock([{ ...style, text }]);
  const main = whole && isCut(whole) ? mainTitle(text) : null;
  const short = main && setBlock([{ ...style, text: main }]);
  return short && !isCut(short) ? short : whole;
}

function isCut({ lines }: Block): boolean {
  return lines.at(-1)?.text.endsWith("…") === true;
}

/** Papers in the frame whose titles may be shown, the most important first. */
function ranked(
  map: CitationMap,
  spacing: number,
  stage: Stage,
  emphasis: Emphasis,
  marks: Marks,
  file?: FileOptions,
) {
  const { paperIds } = map.graph;
  const few = paperIds.length <= FEW.papers;
  const enlargedTopics = (file?.focus?.papers && file.focus.topics) ?? new Set<string>();
  const rank = new Map<string, number>();
  for (const { id: topic, representative } of map.topics.topics) {
    const most = enlargedTopics.has(topic) ? representative.length : REPRESENTATIVES;
    for (const [k, id] of representative.slice(0, most).entries())
      rank.set(id, 30 - (k < 3 ? 10 * k : 20 + k));
  }
  const { left, top, width, height } = stage.area;
  const entries = stage.discs.flatMap((disc) => {
    const id = paperIds[disc.place]!;
    const isSeen = disc.x > left && disc.x < left + width && disc.y > top && disc.y < top + height;
    if (!isSeen) return [];
    const asked = id === emphasis.selected || id === emphasis.hovered || marks[id]?.star === true;
    const represents = rank.get(id) ?? 0;
    const enlarged = enlargedTopics.has(map.topics.assignments[disc.place]!.topic ?? "");
    if ((!asked || file) && emphasis.paper(disc.place) < LEAST_OPACITY) return [];
    // A number of titles asked for is an answer to whether there should be any.
    const wanted = asked || typeof file?.titles === "number" || enlarged;
    if (!wanted && spacing < (few ? FEW.room : represents > 0 ? ROOM.representatives : ROOM.all)) return [];
    const weight =
      (id === emphasis.selected ? 400 : 0) +
      (id === emphasis.hovered ? 300 : 0) +
      (asked ? 200 : 0) +
      represents +
      map.topics.assignments[disc.place]!.strength;
    return [{ disc, asked, enlarged, weight }];
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
