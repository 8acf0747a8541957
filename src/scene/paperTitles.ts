/**
 * Titles of papers, as many as find room: the selected, hovered and starred ones at any zoom, then as the discs draw apart the
 * representatives of the topics, then the papers that fit their topic best. A title covers no disc, except one asked for by the user.
 */
import { remembered } from "../lib/remembered";
import type { CitationGraph } from "../model/graph";
import type { CitationMap } from "../model/map";
import type { Box, Label } from "../model/scene";
import type { Marks } from "../model/view";
import type { Palette } from "./colours";
import { isLarge, titlesOf } from "./columns";
import type { Emphasis } from "./emphasis";
import { type Candidate, cheapest, type Placed, toLabel } from "./labels";
import { mainTitle } from "./mainTitle";
import type { FileOptions } from "./options";
import type { DiscOnStage, Stage } from "./stage";
import { type Block, type Paragraph, setBlock } from "./textBlock";
import type { HaloAt } from "./titleHalo";
import { ROOM, rankedTitles } from "./titleRanks";

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
const GAP = 3;
/** Titles asked for may stand farther from their discs, px. */
const REACHES = [0, 12, 26, 44];
/** Cost of covering one disc, and of lying on another topic's ground. */
const COVERING = 20;
const FOREIGN = 3;
/** A title may cover next to nothing of discs; on a large map, as long as its discs are close together, about one. */
const MOST_COVERED = { usual: 0.14, crowded: 1.3 };
/** So many titles are kept as they were set. */
const MOST_SET = 4000;

export interface PaperTitles {
  readonly labels: readonly Label[];
  /** Place of each paper with a title → index of the candidate place that it has. */
  readonly places: ReadonlyMap<number, number>;
}

/** @param before places of the titles in the last scene, to be kept where they are still possible. */
export function placePaperTitles(
  map: CitationMap,
  spacing: number,
  stage: Stage,
  emphasis: Emphasis,
  marks: Marks,
  colours: Palette,
  haloAt: HaloAt,
  before: PaperTitles["places"],
  file?: FileOptions,
): PaperTitles {
  const { paperIds } = map.graph;
  const texts = titlesOf(map.graph);
  const crowded = file?.focus?.papers && spacing < ROOM.all;
  const count = file?.titles ?? (crowded ? CROWDED : Infinity);
  const style = SIZES.find(({ from }) => spacing >= from)!;
  const isCrowded = !file && isLarge(map.graph) && spacing < ROOM.representatives;
  const mostCovered = COVERING * (isCrowded ? MOST_COVERED.crowded : MOST_COVERED.usual);
  const labels: Label[] = [];
  const places = new Map<number, number>();
  for (const title of rankedTitles(map, spacing, stage, emphasis, marks, before, file)) {
    const { disc, asked, quiet, enlarged } = title;
    if (labels.length >= count) break;
    const { size, maxLines, measure } = enlarged ? ENLARGED : { ...style, measure: MEASURE };
    const most = asked || file?.titles ? Math.max(3, maxLines) : maxLines;
    // In a file a title gives up its last lines rather than its place.
    const least = file && !asked ? Math.min(2, most) : most;
    const kept = before.get(disc.place);
    let placed: Placed | null = null;
    for (let lines = most; lines >= least && !placed; lines--) {
      const block = setTitle(map.graph, texts[disc.place]!, {
        size,
        weight: asked && !quiet && disc.place !== emphasis.hovered ? 600 : 400,
        color: colours.ink,
        maxWidth: Math.min(measure * size, file ? WIDEST * stage.area.width : Infinity),
        maxLines: lines,
      });
      if (!block) break;
      const candidates = candidatesOf(disc, block, asked);
      const limit = asked && !quiet ? Infinity : mostCovered;
      const costOf = (box: Box) => {
        const covering = COVERING * stage.coverage(box, disc.place);
        return covering < limit ? covering + FOREIGN * stage.foreign(box, disc.topic) : covering;
      };
      const again =
        kept === undefined ? null : cheapest(block, candidates.slice(kept, kept + 1), stage, costOf, limit);
      placed = again ? { ...again, index: kept! } : cheapest(block, candidates, stage, costOf, limit);
    }
    if (!placed) continue;
    stage.take(placed.box);
    places.set(disc.place, placed.index);
    const opacity = emphasis.papers[disc.place]!;
    const halo = opacity === 1 ? haloAt(placed.box, disc.topic) : colours.ground;
    labels.push(toLabel(placed, "paper", paperIds[disc.place]!, halo, opacity));
  }
  return { labels, places };
}

/** Titles as they were set before: while a camera moves they are nearly all the same. */
const setBefore = remembered((_graph: CitationGraph): Map<string, Block | null> => new Map());

function setTitle(graph: CitationGraph, text: string, style: Omit<Paragraph, "text">): Block | null {
  const blocks = setBefore(graph);
  const { size, weight, color, maxWidth, maxLines } = style;
  const key = `${size} ${weight} ${color} ${maxWidth} ${maxLines} ${text}`;
  const known = blocks.get(key);
  if (known !== undefined) return known;
  const made = setTitleAnew(text, style);
  if (blocks.size >= MOST_SET) blocks.clear();
  blocks.set(key, made);
  return made;
}

/** Without its subtitle rather than cut. */
function setTitleAnew(text: string, style: Omit<Paragraph, "text">): Block | null {
  const whole = setBlock([{ ...style, text }]);
  const main = whole && isCut(whole) ? mainTitle(text) : null;
  const short = main && setBlock([{ ...style, text: main }]);
  return short && !isCut(short) ? short : whole;
}

function isCut({ lines }: Block): boolean {
  return lines.at(-1)?.text.endsWith("…") === true;
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
